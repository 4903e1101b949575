import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus, Users } from 'lucide-react';
import { useState } from 'react';
import { records, type Ref, type Row } from '@/kernel/api';
import { may, useCatalog } from '@/kernel/catalog';
import { openForm } from '@/kernel/form';
import { Avatar, Button, Chip, Empty, TextInput } from '@/kernel/kit';
import { label } from '@/kernel/text';
import { refresh } from '@/kernel/record';
import { Loaded, NoRight, Section } from '../Section';
import { settingsTexts } from '../texts';
import { PersonDialog } from './PersonDialog';
import { accessTexts } from './texts';

const fields = ['name', 'login', 'department', 'position', 'state'];

/** The people of the house, and what each may. */
export default function PeoplePage() {
  const catalog = useCatalog();
  const employee = catalog.find('employee');
  const [text, setText] = useState('');
  const { person } = useSearch({ from: '/app/settings/$section' });
  const navigate = useNavigate();
  const show = (id: string | undefined) => void navigate({ to: '/settings/$section', params: { section: 'people' }, search: id ? { person: id } : {} });
  const people = useInfiniteQuery({
    queryKey: ['rows', 'employee', 'settings', text],
    enabled: employee?.readable ?? false,
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => records.page('employee', { fields, search: text || undefined, sort: 'name', limit: 100, ...(pageParam ? { after: pageParam } : {}) }, signal),
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });
  if (!employee?.readable) return <NoRight ask="access" />;
  const state = employee.fields.find((field) => field.name === 'state');
  return (
    <Section
      title={settingsTexts('people')}
      hint={accessTexts('peopleHint')}
      actions={may(employee, 'create') && <Button look="primary" icon={<Plus size={15} />} onClick={() => openForm({ entity: 'employee', then: (made) => { refresh('employee'); show(made.id); } })}>{accessTexts('newPerson')}</Button>}
    >
      <TextInput type="search" aria-label={accessTexts('find')} placeholder={accessTexts('find')} value={text} onChange={(event) => setText(event.target.value)} className="max-w-72" />
      <Loaded of={people} ask="access">
        {(data) => {
          const rows = data.pages.flatMap((page) => page.records);
          return rows.length === 0 ? <Empty icon={<Users />} title={accessTexts('noPeople')} /> : (
            <ul className="overflow-hidden rounded-card border border-line">
              {rows.map((row) => <Line key={row.id} row={row} state={(state && catalog.options(state).find((one) => one.code === row.values.state)) ?? undefined} onOpen={() => show(row.id)} />)}
            </ul>
          );
        }}
      </Loaded>
      {people.hasNextPage && <Button className="self-start" onClick={() => void people.fetchNextPage()}>{settingsTexts('more')}</Button>}
      {person && <PersonDialog key={person} id={person} onClose={() => show(undefined)} />}
    </Section>
  );
}

function Line({ row, state, onOpen }: { row: Row; state: { code: string; hue: 'GRAY' | 'BLUE' | 'TEAL' | 'GREEN' | 'AMBER' | 'RED' | 'VIOLET'; label: { zh: string; en: string } } | undefined; onOpen: () => void }) {
  const name = String(row.values.name ?? '');
  return (
    <li className="border-b border-line last:border-b-0">
      <button type="button" onClick={onOpen} className="grid min-h-10 w-full grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 px-3 py-1.5 text-left hover:bg-hover md:grid-cols-[minmax(0,180px)_minmax(0,160px)_minmax(0,1fr)_minmax(0,160px)_auto]">
        <span className="flex min-w-0 items-center gap-2"><Avatar name={name} round /><span className="truncate font-medium">{name}</span></span>
        <span className="truncate text-fg3 max-md:hidden">{String(row.values.login ?? '—')}</span>
        <span className="truncate text-fg2 max-md:hidden">{(row.values.department as Ref | null)?.title ?? '—'}</span>
        <span className="truncate text-fg2 max-md:hidden">{String(row.values.position ?? '—')}</span>
        {state ? <Chip hue={state.hue}>{label(state.label)}</Chip> : <span />}
      </button>
    </li>
  );
}
