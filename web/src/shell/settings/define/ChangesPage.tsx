import { useInfiniteQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { http } from '@/kernel/api';
import { Button, Empty } from '@/kernel/kit';
import { common, format, label, type Label } from '@/kernel/text';
import { Loaded, Section } from '../Section';
import { settingsTexts } from '../texts';
import { takeBack, useWhole, type Part } from './definitions';
import { DefinitionsFile } from './DefinitionsFile';
import { defineTexts } from './texts';

type Line = {
  readonly version: number; readonly at: string; readonly undoes?: number; readonly author?: { id: string; title?: string };
  readonly items: readonly { part: Part; entity: string; name: string; before?: { label?: Label }; after?: { label?: Label } }[];
};

/** Who changed which settings, each change to be taken back. */
export default function ChangesPage() {
  const whole = useWhole();
  const history = useInfiniteQuery({
    queryKey: ['definitions', 'history'],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) => http.get<{ changes: Line[] }>('/api/definitions:history', { before: pageParam || undefined, limit: 50 }, signal),
    getNextPageParam: (page) => (page.changes.length < 50 ? undefined : page.changes.at(-1)?.version),
  });
  return (
    <Loaded of={history} ask="system">
      {(data) => {
        const lines = data.pages.flatMap((page) => page.changes);
        const taken = new Set(lines.flatMap((line) => (line.undoes === undefined ? [] : [line.undoes])));
        const entity = (name: string) => label(whole.data?.find(name)?.label) || name;
        return (
          <Section title={settingsTexts('changes')} hint={defineTexts('changesHint')} actions={<DefinitionsFile catalog={whole.data} />}>
            {lines.length === 0 ? <Empty icon={<History />} title={defineTexts('noChanges')} /> : (
              <ul className="overflow-hidden rounded-card border border-line">
                {lines.map((line) => (
                  <li key={line.version} className="grid items-center gap-x-4 gap-y-1 border-b border-line px-3 py-2 last:border-b-0 md:grid-cols-[100px_minmax(0,120px)_minmax(0,1fr)_auto]">
                    <span className="num text-meta text-fg3">{format.dateTime(line.at)}</span>
                    <span className="truncate text-fg2">{line.author?.title ?? common('product')}</span>
                    <span className="min-w-0">
                      {line.undoes !== undefined && <span className="block text-meta text-fg3">{defineTexts('undoes', { n: line.undoes })}</span>}
                      {line.items.map((item) => (
                        <span key={`${item.part} ${item.entity} ${item.name}`} className="block truncate">
                          {defineTexts(`part.${item.part}`)} {label((item.after ?? item.before)?.label) || (item.name ? item.name : entity(item.entity))}
                          {item.entity && item.name ? <span className="text-fg3"> · {entity(item.entity)}</span> : null}
                          <span className="text-fg3"> {defineTexts(item.before === undefined ? 'how.new' : item.after === undefined ? 'how.gone' : 'how.changed')}</span>
                        </span>
                      ))}
                    </span>
                    {!taken.has(line.version) && <Button small look="plain" className="justify-self-end" onClick={() => void takeBack(line.version)}>{common('undo')}</Button>}
                  </li>
                ))}
              </ul>
            )}
            {history.hasNextPage && <Button className="self-start" onClick={() => void history.fetchNextPage()}>{settingsTexts('more')}</Button>}
          </Section>
        );
      }}
    </Loaded>
  );
}
