import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronRight, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { http, records, type Value } from '@/kernel/api';
import type { components } from '@/kernel/api/schema.gen';
import { useCatalog } from '@/kernel/catalog';
import { textOf } from '@/kernel/field';
import { Button, Chip, Empty, Skeleton, cx, toast } from '@/kernel/kit';
import { client } from '@/kernel/record';
import { common, format, label } from '@/kernel/text';
import { Loaded, Section } from '../Section';
import { settingsTexts } from '../texts';
import { ownTexts } from './texts';

type Act = components['schemas']['Acts']['acts'][number];
type Whole = components['schemas']['Act'];

/** What one did, newest first; each to be looked into and taken back. */
export default function ActsPage() {
  const acts = useInfiniteQuery({
    queryKey: ['acts'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => http.get<{ acts: Act[] }>('/api/acts', { before: pageParam || undefined, limit: 50 }, signal),
    getNextPageParam: (page) => (page.acts.length < 50 ? undefined : page.acts.at(-1)?.id),
    staleTime: 0,
  });
  return (
    <Section title={settingsTexts('acts')} hint={ownTexts('actsHint')}>
      <Loaded of={acts} ask="access">
        {(data) => {
          const all = data.pages.flatMap((page) => page.acts);
          return all.length === 0 ? <Empty icon={<Undo2 />} title={ownTexts('noActs')} /> : <ul className="overflow-hidden rounded-card border border-line">{all.map((act) => <Line key={act.id} act={act} />)}</ul>;
        }}
      </Loaded>
      {acts.hasNextPage && <Button className="self-start" disabled={acts.isFetchingNextPage} onClick={() => void acts.fetchNextPage()}>{settingsTexts('more')}</Button>}
    </Section>
  );
}

const shownText = ({ title, label: entity, fieldLabel, record, field }: NonNullable<Act['revealed']>) =>
  ownTexts('revealed', { title: title || `${label(entity)} #${record}`, field: label(fieldLabel) || field });

function Line({ act }: { act: Act }) {
  const catalog = useCatalog();
  const [open, setOpen] = useState(false);
  const undo = async () => {
    try {
      const undone = await records.undo(act.id);
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' && query.queryKey[0] !== 'catalog' });
      toast.done(undone.kept.length > 0 ? ownTexts('keptAfterUndo', { n: undone.kept.length }) : settingsTexts('undone'));
    } catch (error) {
      toast.failed(error);
    }
  };
  const action = act.action ? catalog.all().flatMap((entity) => entity.actions).find((one) => one.name === act.action) : undefined;
  return (
    <li className="border-b border-line last:border-b-0">
      <div className="flex min-h-10 flex-wrap items-center gap-x-3 px-3 py-1">
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)} className="flex min-w-0 flex-1 items-center gap-2 py-1 text-left max-md:min-h-11 max-md:flex-wrap max-md:gap-y-0">
          <ChevronRight size={14} className={cx('text-fg3', open && 'rotate-90')} />
          <span className="num shrink-0 text-meta text-fg3">{format.dateTime(act.at)}</span>
          <span className="shrink-0 font-medium">{action ? label(action.label) : ownTexts(`kind.${act.kind}`)}</span>
          {act.taken && <span className="shrink-0 text-fg2">{label(act.taken.label) || act.taken.entity}</span>}
          {act.revealed ? <span className="truncate text-fg2">{shownText(act.revealed)}</span> : <span className="num truncate text-fg2">{ownTexts('records', { n: format.number(act.records) })}</span>}
          {act.taken && <span className="truncate text-fg3">{[act.taken.filter, act.taken.search].filter(Boolean).join(' · ')}</span>}
          {act.reason && <span className="truncate text-fg3">{act.reason}</span>}
        </button>
        {act.undoneBy ? <Chip>{ownTexts('isUndone')}</Chip> : !act.taken && !act.revealed && <Button small look="plain" onClick={() => void undo()}>{common('undo')}</Button>}
      </div>
      {open && <What id={act.id} />}
    </li>
  );
}

function What({ id }: { id: string }) {
  const catalog = useCatalog();
  const whole = useQuery({ queryKey: ['act', id, 'whole'], queryFn: ({ signal }) => http.get<Whole>(`/api/acts/${id}`, { limit: 20 }, signal) });
  if (!whole.data) return <div className="px-8 pb-3"><Skeleton className="h-5" /></div>;
  return (
    <ul className="flex flex-col gap-2 bg-subtle px-8 py-3" aria-label={ownTexts('what')}>
      {whole.data.changes.map((change) => {
        const entity = catalog.find(change.entity);
        const say = (name: string, value: unknown) => {
          const field = entity && catalog.at(entity, name)?.field;
          return (field ? textOf({ field, value: value as Value, catalog }) : value === null || value === undefined ? '' : String(value)) || '—';
        };
        return (
          <li key={`${change.entity} ${change.record}`} className="min-w-0">
            <Link to="/$entity/$id" params={{ entity: change.entity, id: change.record }} className="text-ac-text hover:underline">{change.title || `#${change.record}`}</Link>
            <span className="text-meta text-fg3"> {label(entity?.label)}</span>
            {change.values.length > 0 && (
              <dl className="grid grid-cols-[minmax(0,120px)_minmax(0,1fr)] gap-x-3 text-meta">
                {change.values.map((value) => (
                  <div key={value.field} className="contents">
                    <dt className="truncate text-fg3">{label(entity && catalog.at(entity, value.field)?.field.label) || value.field}</dt>
                    <dd className="min-w-0">{change.change === 'reveal' ? null : value.masked ? common('masked') : <>{say(value.field, value.before)} → {say(value.field, value.after)}</>}</dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        );
      })}
      {whole.data.next && <li className="text-meta text-fg3">{ownTexts('moreChanges')}</li>}
    </ul>
  );
}
