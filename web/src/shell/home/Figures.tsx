import type { ReactNode } from 'react';
import type { Hue } from '@/kernel/catalog';
import { Skeleton } from '@/kernel/kit';
import { Sparkline } from '@/kernel/kit/Sparkline';
import { format } from '@/kernel/text';
import { amountOf, byMonth, lastMonths, nextMonths, scoped, useEntity, useHomeCount, useHomeTotals, type Scope } from './data';
import { ListLink } from './ListLink';
import { homeTexts } from './texts';

function Figure({ entity, filter, sort, title, value, course, says, hue, children }: { entity: string; filter: string; sort?: string; title: string; value: number | undefined; course: readonly number[] | undefined; says: 'course' | 'months'; hue: Hue; children: ReactNode }) {
  return (
    <section aria-label={title} className="relative flex min-w-0 items-center gap-3 rounded-panel border border-line bg-bg px-4 py-3 hover:border-line2">
      <div className="min-w-0 flex-1">
        <h3 className="text-body text-fg2 md:truncate">{title}</h3>
        <p className="num text-kpi font-semibold" title={value === undefined ? undefined : format.number(value, 2)}>
          {value === undefined ? <Skeleton className="my-2 h-4 w-20" /> : <ListLink entity={entity} filter={filter} {...(sort ? { sort } : {})} className="after:absolute after:inset-0 after:rounded-panel">{format.compact(value)}</ListLink>}
        </p>
        <p className="flex min-h-6 flex-wrap items-center gap-x-2 whitespace-nowrap text-meta text-fg3 md:h-6 md:flex-nowrap md:overflow-hidden">{children}</p>
      </div>
      {course && <><span className="flex max-md:hidden"><Sparkline values={course} hue={hue} /></span><span className="sr-only">{homeTexts(says, { values: course.map((one) => format.compact(one)).join(', ') })}</span></>}
    </section>
  );
}

/** Against the month before; up is good here. */
function Against({ course }: { course: readonly number[] | undefined }) {
  const [before, now] = [course?.at(-2) ?? 0, course?.at(-1) ?? 0];
  if (!course || before === 0) return null;
  const change = ((now - before) / before) * 100;
  return <span className={`num font-medium ${change >= 0 ? 'text-green-text' : 'text-red-text'}`}>{change >= 0 ? '▲' : '▼'} {format.number(Math.abs(change).toFixed(1), 1)}%</span>;
}

const last12 = (field: string) => `${field} >= startOf('month') - months(11) && ${field} < startOf('month') + months(1)`;
const thisMonth = (field: string) => `${field} >= startOf('month') && ${field} < startOf('month') + months(1)`;

/** The four figures that the day turns on; each leads to the list that it sums. */
export function Figures({ scope }: { scope: Scope }) {
  const closed = useEntity('opportunity', 'status', 'amount', 'closedOn');
  const opportunity = useEntity('opportunity', 'status', 'amount', 'weighted', 'expectedOn', 'stageSince');
  const order = useEntity('order', 'status', 'total', 'orderedOn');
  const won = useHomeTotals('opportunity', scoped(scope, "status == 'WON'", last12('closedOn')), ['sum(amount)'], 'closedOn', Boolean(closed));
  const ordered = useHomeTotals('order', scoped(scope, "status != 'CANCELLED'", last12('orderedOn')), ['sum(total)'], 'orderedOn', Boolean(order));
  const open = scoped(scope, "status == 'OPEN'");
  const pipeline = useHomeTotals('opportunity', open, ['sum(weighted)', 'sum(amount)'], undefined, Boolean(opportunity));
  const ahead = useHomeTotals('opportunity', scoped(scope, "status == 'OPEN'", "expectedOn >= startOf('month') && expectedOn < startOf('month') + months(6)"), ['sum(weighted)', 'sum(amount)'], 'expectedOn', Boolean(opportunity));
  const stale = useHomeCount('opportunity', scoped(scope, "status == 'OPEN'", 'stageSince < now() - days(14)'), Boolean(opportunity));
  const late = useHomeCount('opportunity', scoped(scope, "status == 'OPEN'", 'expectedOn < today()'), Boolean(opportunity));
  const months = lastMonths();
  const wonCourse = won && byMonth(won.groups, 'sum(amount)', months);
  const orderCourse = ordered && byMonth(ordered.groups, 'sum(total)', months);
  const aheadWeighted = ahead && byMonth(ahead.groups, 'sum(weighted)', nextMonths());
  const aheadAmount = ahead && byMonth(ahead.groups, 'sum(amount)', nextMonths());
  // tall enough to be hit, without making the line taller
  const over = 'relative z-[1] -my-1 py-1 hover:underline max-md:-my-3 max-md:py-3';
  return (
    <div className="grid grid-cols-2 gap-3 xl:grid-cols-[repeat(auto-fit,minmax(230px,1fr))]">
      {closed && (
        <Figure entity="opportunity" filter={scoped(scope, "status == 'WON'", thisMonth('closedOn'))} sort="-amount" title={homeTexts('won')} value={wonCourse?.at(-1)} course={wonCourse} says="course" hue="BLUE">
          <Against course={wonCourse} />{wonCourse && <span className="num truncate">{homeTexts('against', { amount: format.compact(wonCourse.at(-2) ?? 0) })}</span>}
        </Figure>
      )}
      {order && (
        <Figure entity="order" filter={scoped(scope, "status != 'CANCELLED'", thisMonth('orderedOn'))} title={homeTexts('ordered')} value={orderCourse?.at(-1)} course={orderCourse} says="course" hue="TEAL">
          <Against course={orderCourse} />{orderCourse && <span className="num truncate">{homeTexts('against', { amount: format.compact(orderCourse.at(-2) ?? 0) })}</span>}
        </Figure>
      )}
      {opportunity && (
        <Figure entity="opportunity" filter={open} sort="-weighted" title={homeTexts('weighted')} value={pipeline && amountOf(pipeline.groups[0]?.totals['sum(weighted)'])} course={aheadWeighted} says="months" hue="VIOLET">
          {pipeline && <span className="num">{homeTexts('open', { n: pipeline.groups[0]?.count ?? 0 })}</span>}
          {stale && stale.count > 0 && <ListLink entity="opportunity" filter={scoped(scope, "status == 'OPEN'", 'stageSince < now() - days(14)')} className={`${over} num text-red-text`}>{homeTexts('stalled', { n: stale.count })}</ListLink>}
        </Figure>
      )}
      {opportunity && (
        <Figure entity="opportunity" filter={scoped(scope, "status == 'OPEN'", thisMonth('expectedOn'))} sort="-amount" title={homeTexts('expected')} value={aheadAmount?.[0]} course={aheadAmount} says="months" hue="AMBER">
          {late && late.count > 0 && <ListLink entity="opportunity" filter={scoped(scope, "status == 'OPEN'", 'expectedOn < today()')} sort="expectedOn" className={`${over} num text-red-text`}>{homeTexts('late', { n: late.count })}</ListLink>}
        </Figure>
      )}
    </div>
  );
}
