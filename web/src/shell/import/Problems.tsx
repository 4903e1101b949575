import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Entity } from '@/kernel/catalog';
import { Button, Failed, Skeleton } from '@/kernel/kit';
import { format } from '@/kernel/text';
import { imports, type ImportJob, type Order } from './api';
import { fieldOf } from './targets';
import { importTexts } from './texts';
import { ValueChoice } from './ValueMapping';

type Kind = { key: string; column: string | undefined; message: string; value: string | undefined; rows: number[] };
const MANY = 10;

/** What stands against rows, same things together; texts that were not understood get their value here. */
export function Problems({ entity, job, onValues }: { entity: Entity; job: ImportJob; onValues: ((values: Order['values']) => void) | undefined }) {
  const { upload, order } = job.parameters;
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const found = useInfiniteQuery({
    queryKey: ['import', upload, job.id, 'problems'],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) => imports.problems(upload, job.id, pageParam, signal),
    getNextPageParam: (page) => (page.problems.length < 200 ? undefined : page.problems.at(-1)?.row),
    staleTime: Infinity,
  });
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  if (found.isPending) return <Skeleton className="h-24" />;
  const rows = found.data.pages.flatMap((page) => page.problems);
  const kinds = new Map<string, Kind>();
  for (const row of rows) {
    for (const one of row.problems) {
      const key = `${one.column ?? ''}\n${one.message}`;
      const kind = kinds.get(key) ?? { key, column: one.column, message: one.message, value: one.value, rows: [] };
      kind.rows.push(row.row);
      kinds.set(key, kind);
    }
  }
  const all = [...kinds.values()].sort((a, b) => b.rows.length - a.rows.length);
  const target = (kind: Kind) => {
    const path = kind.column === undefined ? undefined : order.columns[kind.column];
    const field = path ? fieldOf(entity, path) : undefined;
    return path && field && kind.value && !kind.value.endsWith('…') ? { path, field, text: kind.value } : undefined;
  };
  const apply = () => {
    const values: Record<string, Record<string, string>> = Object.fromEntries(Object.entries(order.values).map(([path, texts]) => [path, { ...texts }]));
    for (const kind of all) {
      const to = target(kind);
      const value = given[kind.key];
      if (to && value) (values[to.path] ??= {})[to.text] = value;
    }
    onValues?.(values);
  };
  return (
    <section aria-labelledby="import-problems" className="flex flex-col gap-2">
      <h2 id="import-problems" className="text-head font-semibold">{importTexts('problems')}</h2>
      <p className="text-fg3">{importTexts('problemsHint')}</p>
      <ul className="overflow-hidden rounded-card border border-line">
        {all.slice(0, 200).map((kind) => {
          const to = onValues && target(kind);
          return (
            <li key={kind.key} className="grid items-center gap-x-4 gap-y-1 border-b border-line px-4 py-2 last:border-b-0 md:grid-cols-[minmax(0,140px)_minmax(0,1fr)_auto_220px]">
              <span className="truncate text-fg3">{kind.column ?? '—'}</span>
              <span className="min-w-0">{kind.message}<span className="block text-meta text-fg3">{importTexts('inRows', { rows: `${kind.rows.slice(0, MANY).join(', ')}${kind.rows.length > MANY ? '…' : ''}` })}</span></span>
              <span className="num text-meta text-fg3">{importTexts('rowsOf', { n: format.number(kind.rows.length) })}</span>
              <span>{to && <ValueChoice field={to.field} text={to.text} value={given[kind.key] ?? ''} onChange={(value) => setGiven((before) => ({ ...before, [kind.key]: value }))} />}</span>
            </li>
          );
        })}
      </ul>
      <div className="flex items-center gap-2">
        {found.hasNextPage && <><span className="text-meta text-fg3">{importTexts('firstProblems', { n: format.number(rows.length) })}</span><Button small disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{importTexts('showMore')}</Button></>}
        {onValues && Object.values(given).some(Boolean) && <Button className="ml-auto" onClick={apply}>{importTexts('rehearseAgain')}</Button>}
      </div>
    </section>
  );
}
