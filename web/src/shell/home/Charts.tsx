import { Link } from '@tanstack/react-router';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Ref } from '@/kernel/api';
import { may, titleIn, useCatalog } from '@/kernel/catalog';
import { openForm } from '@/kernel/form';
import { Button, Empty, Menu, MenuItem, Skeleton } from '@/kernel/kit';
import { format, language } from '@/kernel/text';
import { amountOf, byMonth, lastMonths, scoped, useEntity, useHomeCount, useHomeRows, useHomeTotals, type Scope } from './data';
import { Card, ListLink } from './ListLink';
import { homeTexts } from './texts';

// what no line has room for is told in larger units
const inUnit = (amount: number) => {
  const units = amount / format.columnUnit().by;
  return Math.abs(amount) >= 1e10 ? format.compact(amount) : format.number(Number(units.toFixed(Math.abs(units) < 10 ? 1 : 0)));
};

/** A round figure at or above, whose thirds are round as well: there stand the lines. */
function roundUp(most: number): number {
  if (most <= 0) return 3 * format.columnUnit().by;
  const size = 10 ** Math.floor(Math.log10(most));
  return ([1.5, 3, 6, 9, 12].find((step) => step * size >= most) ?? 12) * size;
}

/** What was won in each of the last twelve months; a bar leads to its opportunities. */
export function WonByMonth({ scope, className }: { scope: Scope; className?: string }) {
  const entity = useEntity('opportunity', 'status', 'amount', 'closedOn');
  const won = useHomeTotals('opportunity', scoped(scope, "status == 'WON'", "closedOn >= startOf('month') - months(11) && closedOn < startOf('month') + months(1)"), ['sum(amount)'], 'closedOn', Boolean(entity));
  if (!entity) return null;
  const months = lastMonths();
  const values = won && byMonth(won.groups, 'sum(amount)', months);
  const most = roundUp(Math.max(...(values ?? [0])));
  return (
    <Card className={className ?? ''} title={homeTexts('wonByMonth')} note={homeTexts('perMonth', { unit: format.columnUnit().name })}>
      {values && Math.max(...values) <= 0 ? <Empty title={homeTexts('noWon')} /> : <div className="flex min-h-56 flex-1 gap-3 px-4 pb-3">
        {!values ? <Skeleton className="h-full w-full" /> : (
          <>
            <div aria-hidden="true" className="num flex flex-col justify-between pb-6 text-right text-meta text-fg3">
              {[3, 2, 1, 0].map((line) => <span key={line} className="-my-2">{inUnit((most * line) / 3)}</span>)}
            </div>
            <ol className="relative flex min-w-0 flex-1 items-stretch justify-between">
              {[0, 1, 2, 3].map((line) => <li key={`line ${line}`} aria-hidden="true" className="pointer-events-none absolute inset-x-0 h-px bg-line" style={{ bottom: `calc(24px + (100% - 24px) * ${line / 3})` }} />)}
              {months.map((month, at) => {
                const value = values[at] ?? 0;
                return (
                  <li key={month} className="relative flex min-w-0 flex-1 flex-col">
                    <ListLink entity="opportunity" filter={scoped(scope, "status == 'WON'", `closedOn >= date('${month}-01')`, `closedOn < date('${month}-01') + months(1)`)} sort="-amount" className="group flex min-h-0 flex-1 flex-col items-center">
                      <span title={`${month} · ${format.number(value, 2)}`} className="flex min-h-0 w-full flex-1 items-end justify-center">
                        <span className="w-4 max-w-[70%] rounded-t-[3px] bg-blue-mark group-hover:opacity-80" style={{ height: `${(value / most) * 100}%` }} />
                      </span>
                      <span aria-hidden="true" className="num h-6 pt-1.5 text-meta text-fg3"><span className="md:hidden">{Number(month.slice(5))}</span><span className="max-md:hidden">{format.shortMonth(month)}</span></span>
                      <span className="sr-only">{month}: {format.compact(value)}</span>
                    </ListLink>
                  </li>
                );
              })}
            </ol>
          </>
        )}
      </div>}
    </Card>
  );
}

/** Open opportunities of a sales method by stage: their sums, and how many. */
export function Pipeline({ scope, className }: { scope: Scope; className?: string }) {
  const entity = useEntity('opportunity', 'status', 'amount', 'method', 'stage');
  const stageEntity = useCatalog().find('stage');
  const [chosen, choose] = useState<string | undefined>();
  const methods = useHomeTotals('opportunity', scoped(scope, "status == 'OPEN'"), [], 'method', Boolean(entity));
  const all = [...(methods?.groups ?? [])].sort((a, b) => b.count - a.count).flatMap((group) => (group.key && typeof group.key === 'object' ? [group.key as Ref] : []));
  const method = all.find((one) => one.id === chosen) ?? all[0];
  const open = method && scoped(scope, "status == 'OPEN'", `method == ${method.id}`);
  const totals = useHomeTotals('opportunity', open ?? '', ['sum(amount)'], 'stage', open !== undefined);
  const stages = useHomeRows('stage', method ? `method == ${method.id} && status == 'OPEN'` : '', ['name', 'nameEn', 'position'], 'position', 20, method !== undefined);
  if (!entity) return null;
  const lines = (stages.data?.records ?? []).map((stage) => {
    const group = totals?.groups.find((one) => (one.key as Ref | null)?.id === stage.id);
    return { id: stage.id, name: stageEntity ? titleIn(stageEntity, stage.values) : '', count: group?.count ?? 0, sum: amountOf(group?.totals['sum(amount)']) };
  });
  const most = Math.max(1, ...lines.map((line) => line.sum));
  const shades = ['opacity-100', 'opacity-85', 'opacity-70', 'opacity-55', 'opacity-40'];
  return (
    <Card
      className={className ?? ''}
      title={homeTexts('pipeline')}
      note={format.columnUnit().name}
      right={all.length > 1 && method && (
        <Menu align="end" trigger={<button type="button" className="relative inline-flex h-6 items-center gap-1 rounded-ctl px-1 hover:text-fg max-md:h-11"><span className="sr-only">{homeTexts('method')}</span>{method.title}<ChevronDown size={14} /></button>}>
          {all.map((one) => <MenuItem key={one.id} checked={one.id === method.id} onSelect={() => choose(one.id)}>{one.title}</MenuItem>)}
        </Menu>
      )}
    >
      {methods && all.length === 0 ? <Empty title={homeTexts('noPipeline')} action={may(entity, 'create') ? <Button onClick={() => openForm({ entity: 'opportunity' })}>{homeTexts('newOpportunity')}</Button> : undefined}>{homeTexts('noPipelineHint')}</Empty> : !totals || !stages.data ? <div className="p-4"><Skeleton className="h-40 w-full" /></div> : (
        <ol className="flex flex-1 flex-col justify-around gap-1 px-2 pb-3">
          {lines.map((line, at) => (
            <li key={line.id}>
              <ListLink entity="opportunity" filter={`${open ?? ''} && stage == ${line.id}`} sort="-amount" className="flex items-center gap-3 rounded-ctl px-2 py-1.5 hover:bg-hover max-md:min-h-11">
                <span className={`${language() === 'en' ? 'w-28' : 'w-20'} shrink-0 text-body leading-4 line-clamp-2`}>{line.name}</span>
                <span aria-hidden="true" className="min-w-0 flex-1"><span className={`block h-5 min-w-0.5 rounded-[3px] bg-blue-mark ${shades[Math.min(at, shades.length - 1)]}`} style={{ width: `${(line.sum / most) * 100}%` }} /></span>
                <span className="num min-w-14 shrink-0 whitespace-nowrap text-right font-medium" title={format.number(line.sum, 2)}>{inUnit(line.sum)}</span>
                <span className="num w-8 shrink-0 text-right text-meta text-fg3">{format.number(line.count)}</span>
              </ListLink>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

const silent = "lifeCycle != 'LOST' && (!has(lastContactAt) || lastContactAt < now() - days(30))";

/** Customers whom nobody spoke to for long, those with the highest credit limit first. */
export function Silent({ scope, className }: { scope: Scope; className?: string }) {
  const entity = useEntity('account', 'lifeCycle', 'lastContactAt');
  const sort = useEntity('account', 'creditLimit') ? '-creditLimit' : 'lastContactAt';
  const filter = scoped(scope, silent);
  const count = useHomeCount('account', filter, Boolean(entity));
  const rows = useHomeRows('account', filter, ['name', 'lastContactAt', 'owner'], sort, 6, Boolean(entity));
  if (!entity) return null;
  return (
    <Card className={className ?? ''} title={homeTexts('silent')} right={count && count.count > 0 && <ListLink entity="account" filter={filter} sort={sort} className="num inline-flex items-center gap-1 hover:text-fg max-md:h-11">{homeTexts('allSilent', { n: `${format.number(count.count)}${count.capped ? '+' : ''}` })}<ChevronRight size={14} /></ListLink>}>
      {rows.data?.records.length === 0 ? <Empty title={homeTexts('noSilent')} /> : (
        <ul className="flex flex-1 flex-col">
          {(rows.data?.records ?? []).map((row) => (
            <li key={row.id} className="flex min-h-10 flex-1 border-t border-line max-md:min-h-12">
              <Link to="/$entity/$id" params={{ entity: 'account', id: row.id }} className="flex min-w-0 flex-1 items-center gap-3 px-4 hover:bg-hover">
                <span className="min-w-0 flex-1 truncate">{String(row.values.name ?? '')}</span>
                {scope !== 'mine' && <span className="shrink-0 text-meta text-fg3">{(row.values.owner as Ref | null)?.title}</span>}
                <span className="num w-16 shrink-0 text-right text-meta text-fg3">{row.values.lastContactAt ? format.relative(format.dayOf(String(row.values.lastContactAt))) : homeTexts('never')}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
