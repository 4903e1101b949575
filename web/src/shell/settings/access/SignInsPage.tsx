import { useInfiniteQuery } from '@tanstack/react-query';
import { LogIn } from 'lucide-react';
import { useState } from 'react';
import { http } from '@/kernel/api';
import type { components } from '@/kernel/api/schema.gen';
import { Button, Empty, Segmented } from '@/kernel/kit';
import { format } from '@/kernel/text';
import { useSession } from '../../session';
import { agentName } from '../own/agent';
import { Loaded, Section } from '../Section';
import { settingsTexts } from '../texts';
import { accessTexts } from './texts';

type Line = components['schemas']['SignInLine'];

/** The sign-in log: one's own, and everybody's for administrators of access. */
export default function SignInsPage() {
  const { administersAccess } = useSession();
  const [whose, setWhose] = useState<'mine' | 'all'>(administersAccess ? 'all' : 'mine');
  const log = useInfiniteQuery({
    queryKey: ['sign-ins', whose],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => http.get<Line[]>('/api/sign-ins', { person: whose === 'all' ? 'all' : undefined, before: pageParam || undefined, limit: 50 }, signal),
    getNextPageParam: (page) => (page.length < 50 ? undefined : page.at(-1)?.id),
    staleTime: 0,
  });
  return (
    <Section title={settingsTexts('sign-ins')} hint={accessTexts('signInsHint')} actions={administersAccess && <Segmented label={settingsTexts('sign-ins')} value={whose} onChange={setWhose} options={(['all', 'mine'] as const).map((value) => ({ value, text: accessTexts(value) }))} />}>
      <Loaded of={log} ask="access">
        {(data) => {
          const lines = data.pages.flat();
          return lines.length === 0 ? <Empty icon={<LogIn />} title={accessTexts('noLines')} /> : (
            <ul className="overflow-hidden rounded-card border border-line">
              {lines.map((line) => (
                <li key={line.id} className="grid items-center gap-x-4 border-b border-line px-3 py-1.5 last:border-b-0 md:min-h-9 md:grid-cols-[100px_minmax(0,160px)_minmax(0,1fr)_minmax(0,240px)]">
                  <span className="num text-meta text-fg3">{format.dateTime(line.at)}</span>
                  <span className="truncate font-medium">{line.person?.name ?? line.login}</span>
                  <span className="truncate">{line.eventText}{line.howText && <span className="text-fg3"> · {line.howText}</span>}{line.by && <span className="text-fg3"> · {accessTexts('by', { name: line.by.name })}</span>}</span>
                  <span className="num truncate text-meta text-fg3" title={line.agent}>{line.address} · {agentName(line.agent)}</span>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
      {log.hasNextPage && <Button className="self-start" disabled={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>{settingsTexts('more')}</Button>}
    </Section>
  );
}
