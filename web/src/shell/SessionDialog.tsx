import { Dialog } from '@/kernel/kit';
import { client } from '@/kernel/record';
import { entered, sessionQuery, useSession } from './session';
import { SignInForm } from './SignInForm';
import { entryTexts } from './entry.texts';

/** Sign in over the page, then what was asked goes on. */
export default function SessionDialog({ onEntered }: { onEntered: () => void }) {
  const { person } = useSession();
  return (
    <Dialog open onOpenChange={() => {}} locked width={400} title={entryTexts('sessionEnded')} description={entryTexts('sessionEndedHint')}>
      <SignInForm
        login={person.login}
        onEntered={(session) => {
          if (session.person.id !== person.id) location.assign('/');
          client.setQueryData(sessionQuery.queryKey, entered(session));
          onEntered();
        }}
      />
    </Dialog>
  );
}
