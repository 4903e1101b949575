import { Link } from '@tanstack/react-router';
import type { Ref, Row } from '@/kernel/api';
import { useCatalog } from '@/kernel/catalog';
import { Empty, Failed, Skeleton } from '@/kernel/kit';
import { slotsOf } from '@/kernel/slots';
import { label } from '@/kernel/text';
import { scoped, since, useEntity, useHomeRows, type Scope } from './data';
import { Card } from './ListLink';
import { homeTexts } from './texts';

const MOST = 6;

/** What people last made or changed of one entity, not what the product did by itself; empty where it may not be read. */
function useLast(entity: string, scope: Scope) {
  const catalog = useCatalog();
  const known = useEntity(entity, 'changedBy');
  const title = catalog.find(entity)?.title ?? 'name';
  const query = useHomeRows(entity, scoped(scope, 'has(changedBy)'), [title, 'changedAt', 'changedBy', 'createdAt'], '-changedAt', MOST, Boolean(known));
  return { entity, title, query, rows: query.data?.records ?? [], pending: known !== undefined && query.isPending };
}

/** What was made and changed of late, by whomever. */
export function Changes({ scope, className }: { scope: Scope; className?: string }) {
  const catalog = useCatalog();
  const all = [useLast('account', scope), useLast('opportunity', scope), useLast('quote', scope), useLast('order', scope)];
  const lines = all.flatMap(({ entity, title, rows }) => rows.map((row: Row) => ({ entity, title: String(row.values[title] ?? ''), row, at: String(row.values.changedAt ?? '') })))
    .sort((a, b) => b.at.localeCompare(a.at)).slice(0, MOST);
  const failed = all.find((one) => one.query.isError);
  return (
    <Card className={className ?? ''} title={homeTexts('changes')}>
      {failed ? <Failed error={failed.query.error} retry={() => void failed.query.refetch()} /> : all.some((one) => one.pending) ? <div className="flex flex-col gap-4 border-t border-line p-4">{[0, 1, 2].map((i) => <Skeleton key={i} className="h-4 w-full" />)}</div>
        : lines.length === 0 ? <div className="border-t border-line"><Empty title={homeTexts('noChanges')}>{homeTexts('noChangesHint')}</Empty></div> : (
          <ul>
            {lines.map(({ entity, title, row, at }) => {
              const Icon = slotsOf(entity).icon;
              const made = row.version === 1;
              const name = (row.values.changedBy as Ref | null)?.title ?? homeTexts('someone');
              return (
                <li key={row.id} className="border-t border-line">
                  <Link to="/$entity/$id" params={{ entity, id: row.id }} className="flex h-[45px] items-center gap-3 px-4 hover:bg-hover">
                    <span className="inline-flex size-[26px] shrink-0 items-center justify-center rounded-full bg-gray-soft text-gray-text">{Icon && <Icon size={14} />}</span>
                    <span className="min-w-0 flex-1">
                      <span className="block truncate font-medium">{title}</span>
                      <span className="block truncate text-meta text-fg3">{label(catalog.find(entity)?.label)} · {homeTexts(made ? 'created' : 'changed', { name })}</span>
                    </span>
                    <span className="num shrink-0 text-meta text-fg3">{since(at, { now: homeTexts('now'), minutes: (n) => homeTexts('minutes', { n }), hours: (n) => homeTexts('hours', { n }) })}</span>
                  </Link>
                </li>
              );
            })}
          </ul>
        )}
    </Card>
  );
}
