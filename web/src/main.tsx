import './styles.css';
import './entity';
import './kernel/board';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { Toasts, TooltipProvider } from '@/kernel/kit';
import { client } from '@/kernel/record/cache';
import { language, onLanguage } from '@/kernel/text';
import { router } from '@/shell/routes';

function App() {
  // another language draws everything anew
  const chosen = useSyncExternalStore(onLanguage, language);
  return (
    <TooltipProvider key={chosen}>
      <RouterProvider router={router} />
      <Toasts />
    </TooltipProvider>
  );
}

// what records are called, and what refusals say, is asked anew in the language that was chosen
onLanguage(() => void client.invalidateQueries({ predicate: ({ queryKey: [what] }) => what !== 'session' && what !== 'catalog' && what !== 'preferences' }));

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
}
