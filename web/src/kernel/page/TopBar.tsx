import { type ReactNode } from 'react';

/** The bar on top of every page: icon, title, count, then the actions with the one primary button at the far right. */
export const TopBar = ({ icon, title, count, children }: { icon?: ReactNode; title: ReactNode; count?: ReactNode; children?: ReactNode }) => (
  <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line bg-bg px-4">
    {icon && <span className="text-fg2">{icon}</span>}
    <h1 className="min-w-0 truncate text-head font-semibold">{title}</h1>
    {count !== undefined && <span className="num shrink-0 text-head text-fg3">{count}</span>}
    <div className="ml-auto flex items-center gap-1">{children}</div>
  </header>
);
