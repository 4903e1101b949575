import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Problem, session as routes, type Entered, type Session } from '@/kernel/api';
import { Avatar, Button, FieldRow, TextInput, composing } from '@/kernel/kit';
import { language, setLanguage } from '@/kernel/text';
import { entryTexts } from './entry.texts';

/** Login and password, the second step where there is one, and the people of a practice book. */
export function SignInForm({ login: given, onEntered, autoFocus = true }: { login?: string | undefined; onEntered: (session: Session) => void; autoFocus?: boolean }) {
  const [step, setStep] = useState<'password' | 'totp'>('password');
  const [login, setLogin] = useState(given ?? '');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [error, setError] = useState<{ field?: string; text: string } | undefined>();
  const [busy, setBusy] = useState(false);
  const practice = useQuery({ queryKey: ['practice'], queryFn: async () => ((await routes.health()).practice === false ? [] : routes.practicePeople()), retry: false, staleTime: Infinity });
  const come = async (entering: Promise<Entered>) => {
    setBusy(true);
    setError(undefined);
    try {
      const answer = await entering;
      if ('next' in answer) setStep('totp');
      else onEntered(answer);
    } catch (problem) {
      setError({ text: problem instanceof Error ? problem.message : '' });
      if (problem instanceof Problem && problem.code === 'STEP_OVER') setStep('password');
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (step === 'totp') return code.trim() ? void come(routes.code(code.trim())) : setError({ field: 'code', text: entryTexts('needed') });
    if (!login.trim()) return setError({ field: 'login', text: entryTexts('needed') });
    if (!password) return setError({ field: 'password', text: entryTexts('needed') });
    return void come(routes.signIn(login.trim(), password));
  };
  const of = (field: string) => (error?.field === field ? error.text : undefined);
  return (
    <>
      <form noValidate onSubmit={submit} onKeyDown={(event) => { if (composing(event) && event.key === 'Enter') event.preventDefault(); }} className="flex flex-col gap-4">
        {step === 'password' ? (
          <>
            <FieldRow label={entryTexts('login')} error={of('login')}>
              {(ids) => <TextInput {...ids} autoFocus={autoFocus && !given} autoComplete="username" autoCapitalize="none" spellCheck={false} value={login} onChange={(event) => setLogin(event.target.value)} />}
            </FieldRow>
            <FieldRow label={entryTexts('password')} error={of('password')}>
              {(ids) => <TextInput {...ids} autoFocus={autoFocus && Boolean(given)} type="password" autoComplete="current-password" value={password} onChange={(event) => setPassword(event.target.value)} />}
            </FieldRow>
          </>
        ) : (
          <FieldRow label={entryTexts('code')} help={entryTexts('codeHint')} error={of('code')}>
            {(ids) => <TextInput {...ids} autoFocus inputMode="text" autoComplete="one-time-code" value={code} onChange={(event) => setCode(event.target.value)} />}
          </FieldRow>
        )}
        {error && !error.field && <p role="alert" className="rounded-ctl bg-red-soft px-3 py-2 text-body text-red-text">{error.text}</p>}
        <Button look="primary" type="submit" disabled={busy} className="h-9 w-full">{entryTexts(step === 'password' ? 'signIn' : 'next')}</Button>
        {step === 'totp' && <Button look="plain" onClick={() => { setStep('password'); setError(undefined); }}>{entryTexts('back')}</Button>}
      </form>
      {step === 'password' && practice.data && practice.data.length > 0 && (
        <section className="mt-6 border-t border-line pt-4">
          <h2 className="text-body font-semibold">{entryTexts('practicePeople')}</h2>
          <p className="pb-2 text-meta text-fg3">{entryTexts('practiceHint')}</p>
          <ul className="max-h-64 overflow-y-auto rounded-card border border-line">
            {practice.data.map((person) => (
              <li key={person.id} className="border-b border-line last:border-0">
                <button type="button" disabled={busy} onClick={() => { setLanguage(language()); void come(routes.practise(person.id)); }} className="flex h-11 w-full items-center gap-3 px-3 text-left hover:bg-hover">
                  <Avatar name={person.name} round size={24} />
                  <span className="min-w-0 flex-1 truncate font-medium">{person.name}</span>
                  <span className="truncate text-meta text-fg3">{person.login}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
