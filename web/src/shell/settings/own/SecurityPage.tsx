import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { http, Problem } from '@/kernel/api';
import type { components } from '@/kernel/api/schema.gen';
import { Button, Chip, FieldRow, TextInput, toast } from '@/kernel/kit';
import { format } from '@/kernel/text';
import { sessionQuery, useSession } from '../../session';
import { Loaded, Part, Section } from '../Section';
import { settingsTexts } from '../texts';
import { agentName } from './agent';
import { SecondStep } from './SecondStep';
import { ownTexts } from './texts';

type Line = components['schemas']['SessionLine'];

/** Password, second step and sessions of one's own. */
export default function SecurityPage() {
  return (
    <Section title={settingsTexts('security')}>
      <Part title={ownTexts('password')} hint={ownTexts('passwordHint')}><Password /></Part>
      <SecondStep />
      <Sessions />
    </Section>
  );
}

function Password() {
  const session = useSession();
  const cache = useQueryClient();
  const [values, setValues] = useState({ current: '', password: '', again: '' });
  const [errors, setErrors] = useState<Readonly<Record<string, string | undefined>>>({});
  if (!session.hasPassword) return <p className="text-fg2">{ownTexts('noPassword')}</p>;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const missing = Object.fromEntries(Object.entries(values).filter(([, value]) => !value).map(([name]) => [name, settingsTexts('needed')]));
    if (Object.keys(missing).length > 0) return setErrors(missing);
    if (values.password !== values.again) return setErrors({ again: ownTexts('notTheSame') });
    try {
      await http.post('/api/password/change', { current: values.current, password: values.password });
      setValues({ current: '', password: '', again: '' });
      setErrors({});
      void cache.invalidateQueries({ queryKey: sessionQuery.queryKey });
      void cache.invalidateQueries({ queryKey: ['sessions'] });
      toast.done(ownTexts('changed'));
    } catch (error) {
      if (!(error instanceof Problem)) return toast.failed(error);
      setErrors({ password: error.of('password') ?? (error.of('current') ? undefined : error.message), current: error.of('current') });
    }
  };
  const row = (name: keyof typeof values, text: string, complete: string) => (
    <FieldRow label={text} error={errors[name]}>{(ids) => <TextInput {...ids} type="password" autoComplete={complete} value={values[name]} onChange={(event) => setValues({ ...values, [name]: event.target.value })} />}</FieldRow>
  );
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex max-w-sm flex-col gap-3">
      {row('current', ownTexts('current'), 'current-password')}
      {row('password', ownTexts('new'), 'new-password')}
      {row('again', ownTexts('again'), 'new-password')}
      <Button type="submit" className="self-start">{ownTexts('change')}</Button>
    </form>
  );
}

function Sessions() {
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: ({ signal }) => http.get<Line[]>('/api/sessions', {}, signal) });
  const end = async (path: string) => {
    try {
      await http.delete(path);
      toast.done(ownTexts('ended'));
      void sessions.refetch();
    } catch (error) {
      toast.failed(error);
    }
  };
  return (
    <Part title={ownTexts('sessions')} hint={ownTexts('sessionsHint')} actions={(sessions.data?.length ?? 0) > 1 && <Button onClick={() => void end('/api/sessions')}>{ownTexts('endAll')}</Button>}>
      <Loaded of={sessions} ask="access">
        {(lines) => (
          <ul className="overflow-hidden rounded-card border border-line">
            {lines.map((line) => (
              <li key={line.id} className="flex min-h-10 flex-wrap items-center gap-x-3 border-b border-line px-3 py-1.5 last:border-b-0">
                <span className="font-medium" title={line.agent}>{agentName(line.agent)}</span>
                {line.current && <Chip hue="GREEN">{ownTexts('here')}</Chip>}
                <span className="num text-meta text-fg3">{line.address} · {ownTexts('lastSeen', { when: format.dateTime(line.lastSeen) })}</span>
                {!line.current && <Button small look="plain" className="ml-auto" aria-label={ownTexts('endOf', { agent: agentName(line.agent) })} onClick={() => void end(`/api/sessions/${line.id}`)}>{ownTexts('end')}</Button>}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Part>
  );
}
