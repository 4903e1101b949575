import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useState } from 'react';
import { http, records, type One } from '@/kernel/api';
import type { components } from '@/kernel/api/schema.gen';
import { may, titleIn, useCatalog } from '@/kernel/catalog';
import { Button, Checkbox, Chip, Dialog, IconButton, Select, Skeleton, TextInput, toast } from '@/kernel/kit';
import { refresh, undo, useRecord } from '@/kernel/record';
import { format, label } from '@/kernel/text';
import { useSession } from '../../session';
import { Part } from '../Section';
import { settingsTexts } from '../texts';
import { Leaving } from './Leaving';
import { accessTexts } from './texts';
import { tryAs } from './tryAs';

type Account = components['schemas']['SignInAccount'];

/** One person: how they sign in, their roles, and what happens when they leave. */
export function PersonDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const person = useRecord('employee', id);
  const { administersAccess } = useSession();
  const name = String(person.data?.values.name ?? '');
  return (
    <Dialog open onOpenChange={onClose} title={name || '…'}>
      {!person.data ? <Skeleton className="h-40" /> : (
        <div className="flex flex-col gap-4">
          <div className="flex flex-wrap items-center gap-2">
            <span className="mr-auto text-fg2">{[person.data.values.login, person.data.values.position].filter(Boolean).join(' · ')}</span>
            {administersAccess && <Button small onClick={() => void tryAs(id)}>{accessTexts('tryAs')}</Button>}
            <Button small asChild><Link to="/$entity/$id" params={{ entity: 'employee', id }}>{accessTexts('openRecord')}</Link></Button>
          </div>
          {administersAccess && <SignIn id={id} name={name} />}
          <Roles id={id} name={name} />
          <Leaving person={person.data as One} name={name} />
        </div>
      )}
    </Dialog>
  );
}

function SignIn({ id, name }: { id: string; name: string }) {
  const account = useQuery({ queryKey: ['person-account', id], queryFn: ({ signal }) => http.get<Account>(`/api/people/${id}/account`, {}, signal), staleTime: 0 });
  const [clears, setClears] = useState(false);
  const [made, setMade] = useState<{ url: string; expires: string }>();
  const act = async (what: () => Promise<unknown>, said: string) => {
    try {
      await what();
      toast.done(said);
      void account.refetch();
    } catch (error) {
      toast.failed(error);
    }
  };
  const link = async () => {
    try {
      const { path, expires } = await http.post<{ path: string; expires: string }>(`/api/people/${id}/link`, clears ? { clearSecondFactor: true } : {});
      setMade({ url: new URL(path, location.origin).href, expires });
      void account.refetch();
    } catch (error) {
      toast.failed(error);
    }
  };
  const now = account.data;
  return (
    <Part title={accessTexts('account')}>
      {!now ? <Skeleton className="h-6" /> : (
        <>
          <p className="flex flex-wrap items-center gap-2 text-fg2">
            {now.locked && <Chip hue="RED">{now.lockedSince ? accessTexts('lockedSince', { when: format.dateTime(now.lockedSince) }) : accessTexts('locked')}</Chip>}
            {now.secondFactor && <Chip hue="GREEN">{accessTexts('second')}</Chip>}
            {now.hasPassword && now.passwordSet ? accessTexts('hasPassword', { when: format.dateTime(now.passwordSet) }) : accessTexts('noPassword')}
            {now.linkUntil && <span className="text-fg3">{accessTexts('linkUntil', { when: format.dateTime(now.linkUntil) })}</span>}
          </p>
          <div className="flex flex-wrap items-center gap-2">
            <Button onClick={() => void link()}>{accessTexts('link')}</Button>
            {now.locked
              ? <Button onClick={() => void act(() => http.post(`/api/people/${id}/unlock`), accessTexts('isUnlocked', { name }))}>{accessTexts('unlock')}</Button>
              : <Button onClick={() => void act(() => http.post(`/api/people/${id}/lock`), accessTexts('isLocked', { name }))}>{accessTexts('lock')}</Button>}
            <Button onClick={() => void act(() => http.delete('/api/sessions', { query: { person: id } }), accessTexts('sessionsEnded', { name }))}>{accessTexts('endSessions')}</Button>
          </div>
          {now.secondFactor && <label className="flex items-center gap-2"><Checkbox checked={clears} onChange={(event) => setClears(event.target.checked)} />{accessTexts('linkClears')}</label>}
          {made && (
            <div className="flex flex-col gap-2 rounded-card bg-subtle p-3">
              <p>{accessTexts('linkMade', { name, when: format.dateTime(made.expires) })}</p>
              <div className="flex gap-2"><TextInput aria-label={accessTexts('link')} readOnly value={made.url} onFocus={(event) => event.target.select()} /><Button onClick={() => void navigator.clipboard.writeText(made.url).then(() => toast.done(accessTexts('copied')), toast.failed)}>{accessTexts('copy')}</Button></div>
            </div>
          )}
        </>
      )}
    </Part>
  );
}

function Roles({ id, name }: { id: string; name: string }) {
  const catalog = useCatalog();
  const entity = catalog.find('roleAssignment');
  const given = useQuery({ queryKey: ['rows', 'roleAssignment', id], enabled: entity?.readable ?? false, queryFn: ({ signal }) => records.page('roleAssignment', { filter: `employee == ${id}`, fields: ['role', 'until'], limit: 100 }, signal) });
  const role = catalog.find('accessRole');
  const own = useQuery({ queryKey: ['rows', 'accessRole', 'settings'], enabled: role?.readable ?? false, queryFn: ({ signal }) => records.page('accessRole', { fields: ['name', 'nameEn', 'code', 'active'], limit: 200 }, signal) });
  if (!entity?.readable) return null;
  const all = [...catalog.json.roles.map((role) => ({ value: role.name, text: label(role.label) })), ...(own.data?.records ?? []).filter((row) => row.values.active !== false).map((row) => ({ value: String(row.values.code), text: role ? titleIn(role, row.values) : '' }))];
  const nameOf = (code: string) => all.find((role) => role.value === code)?.text ?? code;
  const changes = may(entity, 'create');
  const done = (act: string, said: string) => { refresh('roleAssignment'); toast.done(said, { undo: () => void undo(act, 'roleAssignment') }); };
  const add = async (role: string) => {
    try {
      const made = await records.create('roleAssignment', { employee: { id } as never, role });
      done(made.act, accessTexts('roleAdded', { name, role: nameOf(role) }));
    } catch (error) {
      toast.failed(error);
    }
  };
  const remove = async (row: { id: string; version: number }, role: string) => {
    try {
      const gone = await records.remove('roleAssignment', row.id, row.version);
      done(gone.act ?? '', accessTexts('roleGone', { name, role: nameOf(role) }));
    } catch (error) {
      toast.failed(error);
    }
  };
  const has = new Set((given.data?.records ?? []).map((row) => String(row.values.role)));
  return (
    <Part title={accessTexts('roles')}>
      {!given.data ? <Skeleton className="h-6" /> : (
        <>
          {given.data.records.length === 0 && <p className="text-amber-text">{accessTexts('noRoles')}</p>}
          <ul className="flex flex-wrap gap-2">
            {given.data.records.map((row) => {
              const role = String(row.values.role);
              return (
                <li key={row.id} className="flex h-7 items-center gap-1 rounded-ctl border border-line2 pl-2 pr-0.5">
                  {nameOf(role)}{row.values.until && <span className="num text-meta text-fg3">{accessTexts('until', { when: format.date(String(row.values.until)) })}</span>}
                  {row.allowed.includes('delete') ? <IconButton small label={settingsTexts('remove', { name: nameOf(role) })} onClick={() => void remove(row, role)}><X size={14} /></IconButton> : <span className="w-1.5" />}
                </li>
              );
            })}
          </ul>
          {changes && <div className="w-56"><Select label={accessTexts('addRole')} value={null} none={accessTexts('addRole')} choices={all.filter((role) => !has.has(role.value))} onChange={(role) => { if (role) void add(role); }} /></div>}
        </>
      )}
    </Part>
  );
}
