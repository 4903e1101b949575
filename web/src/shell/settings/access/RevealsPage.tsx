import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Eye } from 'lucide-react';
import { http } from '@/kernel/api';
import type { components } from '@/kernel/api/schema.gen';
import { Button, Empty } from '@/kernel/kit';
import { common, format, label } from '@/kernel/text';
import { Loaded, Section } from '../Section';
import { settingsTexts } from '../texts';
import { accessTexts } from './texts';

type Act = components['schemas']['Acts']['acts'][number];

/** Who had which masked value shown, for administrators of access; the record by name where they see it. */
export default function RevealsPage() {
  const reveals = useInfiniteQuery({
    queryKey: ['reveals'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => http.get<{ acts: Act[] }>('/api/access:reveals', { before: pageParam || undefined, limit: 50 }, signal),
    getNextPageParam: (page) => (page.acts.length < 50 ? undefined : page.acts.at(-1)?.id),
    staleTime: 0,
  });
  return (
    <Section title={settingsTexts('reveals')} hint={accessTexts('revealsHint')}>
      <Loaded of={reveals} ask="access">
        {(data) => {
          const acts = data.pages.flatMap((page) => page.acts);
          return acts.length === 0 ? <Empty icon={<Eye />} title={accessTexts('noReveals')} /> : (
            <ul className="overflow-hidden rounded-card border border-line">
              {acts.map(({ id, at, author, revealed }) => (
                <li key={id} className="grid items-center gap-x-4 border-b border-line px-3 py-1.5 last:border-b-0 md:min-h-9 md:grid-cols-[100px_minmax(0,160px)_minmax(0,200px)_minmax(0,1fr)]">
                  <span className="num text-meta text-fg3">{format.dateTime(at)}</span>
                  <span className="truncate font-medium">{author?.title ?? common('product')}</span>
                  {revealed && (
                    <>
                      <span className="truncate">{label(revealed.label) || revealed.entity} · {label(revealed.fieldLabel) || revealed.field}</span>
                      {revealed.title ? <Link to="/$entity/$id" params={{ entity: revealed.entity, id: revealed.record }} className="truncate text-ac-text hover:underline">{revealed.title}</Link> : <span className="num truncate text-meta text-fg3">#{revealed.record}</span>}
                    </>
                  )}
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
      {reveals.hasNextPage && <Button className="self-start" disabled={reveals.isFetchingNextPage} onClick={() => void reveals.fetchNextPage()}>{settingsTexts('more')}</Button>}
    </Section>
  );
}
