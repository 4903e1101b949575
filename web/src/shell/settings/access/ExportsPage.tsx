import { useInfiniteQuery } from '@tanstack/react-query';
import { FileDown } from 'lucide-react';
import { http } from '@/kernel/api';
import type { components } from '@/kernel/api/schema.gen';
import { Button, Empty } from '@/kernel/kit';
import { common, format, label } from '@/kernel/text';
import { Loaded, Section } from '../Section';
import { settingsTexts } from '../texts';
import { accessTexts } from './texts';

type Act = components['schemas']['Acts']['acts'][number];

/** Who took which list out of the house, for administrators of access. */
export default function ExportsPage() {
  const exports = useInfiniteQuery({
    queryKey: ['exports'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => http.get<{ acts: Act[] }>('/api/access:exports', { before: pageParam || undefined, limit: 50 }, signal),
    getNextPageParam: (page) => (page.acts.length < 50 ? undefined : page.acts.at(-1)?.id),
    staleTime: 0,
  });
  return (
    <Section title={settingsTexts('exports')} hint={accessTexts('exportsHint')}>
      <Loaded of={exports} ask="access">
        {(data) => {
          const acts = data.pages.flatMap((page) => page.acts);
          return acts.length === 0 ? <Empty icon={<FileDown />} title={accessTexts('noExports')} /> : (
            <ul className="overflow-hidden rounded-card border border-line">
              {acts.map((act) => (
                <li key={act.id} className="grid items-center gap-x-4 border-b border-line px-3 py-1.5 last:border-b-0 md:min-h-9 md:grid-cols-[100px_minmax(0,160px)_minmax(0,200px)_minmax(0,1fr)]">
                  <span className="num text-meta text-fg3">{format.dateTime(act.at)}</span>
                  <span className="truncate font-medium">{act.author?.title ?? common('product')}</span>
                  <span className="truncate">{label(act.taken?.label) || act.taken?.entity} · <span className="num">{accessTexts('exported', { n: format.number(act.records) })}</span></span>
                  <span className="truncate text-meta text-fg3">{[act.taken?.filter, act.taken?.search].filter(Boolean).join(' · ')}</span>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
      {exports.hasNextPage && <Button className="self-start" disabled={exports.isFetchingNextPage} onClick={() => void exports.fetchNextPage()}>{settingsTexts('more')}</Button>}
    </Section>
  );
}
