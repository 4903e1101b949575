import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { Problem, session as routes } from '@/kernel/api';
import { Button, Empty, FieldRow, TextInput } from '@/kernel/kit';
import { useTitle } from '@/kernel/page';
import { language, setLanguage } from '@/kernel/text';
import { begin } from './session';
import { SignInForm } from './SignInForm';
import { entryTexts } from './entry.texts';

function Frame({ title, children }: { title: string; children: ReactNode }) {
  useTitle(title);
  return (
    <div className="flex h-full flex-col items-center overflow-y-auto bg-app px-4 py-[10vh] max-md:py-8">
      <main className="w-full max-w-[400px] rounded-dialog border border-line bg-bg p-8 shadow-1 max-md:p-5">
        <img src="/icon.svg" alt="" className="size-10 rounded-panel" />
        <h1 className="pb-5 pt-4 text-title font-semibold">{title}</h1>
        {children}
      </main>
      <button type="button" onClick={() => setLanguage(language() === 'zh' ? 'en' : 'zh')} lang={language() === 'zh' ? 'en' : 'zh-CN'} className="mt-4 shrink-0 rounded-ctl px-2 py-1 text-meta text-fg3 hover:text-fg max-md:h-11 max-md:px-4">
        {language() === 'zh' ? 'English' : '中文' /* script-ok */}
      </button>
    </div>
  );
}

export function SignInPage() {
  const { to, login } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  return (
    <Frame title={entryTexts('signInTo')}>
      {login && <p role="status" className="mb-4 rounded-ctl bg-green-soft px-3 py-2 text-green-text">{entryTexts('passwordSet', { login })}</p>}
      <SignInForm login={login} onEntered={(session) => { begin(session); void navigate({ to: to?.startsWith('/') && !to.startsWith('//') ? to : '/', replace: true }); }} />
    </Frame>
  );
}

/** The page of a link that is good once; its secret stands after the # and is never sent as part of an address. */
export function SetPasswordPage() {
  const navigate = useNavigate();
  const [link] = useState(() => location.hash.slice(1));
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [error, setError] = useState<{ field: string; text: string } | undefined>();
  const [busy, setBusy] = useState(false);
  useEffect(() => history.replaceState(history.state, '', location.pathname), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!password) return setError({ field: 'password', text: entryTexts('needed') });
    if (password !== again) return setError({ field: 'again', text: entryTexts('notTheSame') });
    setBusy(true);
    try {
      const { login } = await routes.setPassword(link, password);
      void navigate({ to: '/sign-in', search: { login } });
    } catch (problem) {
      setError({ field: problem instanceof Problem && problem.of('password') ? 'password' : 'all', text: problem instanceof Error ? problem.message : '' });
      setBusy(false);
    }
  };
  const of = (field: string) => (error?.field === field ? error.text : undefined);
  return (
    <Frame title={entryTexts('setPassword')}>
      {link ? (
        <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
          <p className="text-fg3">{entryTexts('setPasswordHint')}</p>
          <FieldRow label={entryTexts('newPassword')} error={of('password')}>{(ids) => <TextInput {...ids} autoFocus type="password" autoComplete="new-password" value={password} onChange={(event) => setPassword(event.target.value)} />}</FieldRow>
          <FieldRow label={entryTexts('repeatPassword')} error={of('again')}>{(ids) => <TextInput {...ids} type="password" autoComplete="new-password" value={again} onChange={(event) => setAgain(event.target.value)} />}</FieldRow>
          {of('all') && <p role="alert" className="rounded-ctl bg-red-soft px-3 py-2 text-red-text">{of('all')}</p>}
          <Button look="primary" type="submit" disabled={busy} className="h-9 w-full">{entryTexts('setPassword')}</Button>
        </form>
      ) : (
        <Empty title={entryTexts('noLink')} />
      )}
    </Frame>
  );
}
