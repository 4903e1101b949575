import { useInfiniteQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { http, records } from '@/kernel/api';
import type { components } from '@/kernel/api/schema.gen';
import { useCatalog } from '@/kernel/catalog';
import { Button, Empty, Select, toast } from '@/kernel/kit';
import { refresh, undo } from '@/kernel/record';
import { format, label } from '@/kernel/text';
import { binTexts } from './bin.texts';
import { BinDays } from './BinDays';
import { Loaded, Section } from './Section';
import { settingsTexts } from './texts';

type Bin = components['schemas']['RecycleBin'];
type Line = Bin['records'][number];

/** What one may restore, of all entities, the last deleted first. */
export default function RecycleBin() {
  const catalog = useCatalog();
  const [entity, setEntity] = useState<string | null>(null);
  const bin = useInfiniteQuery({
    queryKey: ['recycle-bin', entity],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => http.get<Bin>('/api/recycle-bin', { entities: entity ?? undefined, limit: 50, after: pageParam || undefined }, signal),
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  });
  const restore = async (line: Line) => {
    try {
      const done = await records.restore(line.entity, line.id);
      refresh(line.entity);
      void bin.refetch();
      toast.done(binTexts('restored', { name: line.title }), { undo: () => void undo(done.act ?? '', line.entity, line.id).then(() => bin.refetch()) });
    } catch (error) {
      toast.failed(error);
    }
  };
  const choices = catalog.all().filter((one) => one.readable && one.partOf === undefined).map((one) => ({ value: one.name, text: label(one.many) }));
  return (
    <Section title={settingsTexts('bin')} hint={binTexts('hint')} actions={<div className="w-44"><Select label={binTexts('which')} value={entity} none={binTexts('all')} choices={choices} onChange={setEntity} /></div>}>
      <BinDays onChanged={() => void bin.refetch()} />
      <Loaded of={bin} ask="access">
        {(data) => {
          const lines = data.pages.flatMap((page) => page.records);
          return lines.length === 0 ? <Empty icon={<Trash2 />} title={binTexts('empty')}>{binTexts('emptyHint')}</Empty> : (
            <ul className="overflow-hidden rounded-card border border-line">
              {lines.map((line) => {
                const when = format.dateTime(line.deletedAt);
                return (
                  <li key={`${line.entity} ${line.id}`} className="grid min-h-10 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-b border-line px-3 py-1.5 last:border-b-0 md:grid-cols-[minmax(0,1.4fr)_100px_minmax(0,1fr)_auto]">
                    <span className="truncate font-medium">{line.title || `#${line.id}`}</span>
                    <span className="truncate text-fg2 max-md:hidden">{label(catalog.find(line.entity)?.label)}</span>
                    <span className="num text-meta text-fg3 max-md:order-last max-md:col-span-full md:truncate">{line.deletedBy ? binTexts('deleted', { who: line.deletedBy.title ?? '', when }) : binTexts('deletedAt', { when })}{line.purgedAt && ` · ${binTexts('purged', { when: format.date(format.dayOf(line.purgedAt)) })}`}</span>
                    <Button small aria-label={binTexts('restoreOf', { name: line.title })} onClick={() => void restore(line)}>{binTexts('restore')}</Button>
                  </li>
                );
              })}
            </ul>
          );
        }}
      </Loaded>
      {bin.hasNextPage && <Button className="self-start" disabled={bin.isFetchingNextPage} onClick={() => void bin.fetchNextPage()}>{settingsTexts('more')}</Button>}
    </Section>
  );
}
