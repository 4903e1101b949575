import { useQuery } from '@tanstack/react-query';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ComponentProps } from 'react';
import { records, type Ref, type Value } from '../api';
import { useCatalog, type Entity, type Step } from '../catalog';
import { isEmpty, show, textOf } from '../field';
import { Empty, Failed, cx } from '../kit';
import { toCel } from '../list/cel';
import type { View } from '../list/view';
import { format } from '../text';
import { BoardSkeleton } from '.';
import { Columns, add, widthOf } from './Columns';
import { amountOf, type Column } from './model';
import { boardSlot } from './slot';
import { Strip } from './Strip';
import { boardTexts } from './texts';
import { both, filtersOf, useSums } from './useBoard';

type Lane = { readonly key: string; readonly value: Value; readonly condition: string; readonly count: number; readonly sum: number };

/** The values of a field that open records have, those with most records first, those without one last. */
function useLanes(entity: Entity, view: View, step: Step, columns: readonly Column[]) {
  const catalog = useCatalog();
  const slot = boardSlot(entity.name);
  const within = slot.columns?.within;
  const set = columns[0]?.set;
  const filter = both(filtersOf(view, slot).open, set && within && entity.fields.some((one) => one.name === within) ? `${within} == ${set.id}` : undefined);
  const sum = entity.board?.sum ? `sum(${entity.board.sum})` : undefined;
  const query = useQuery({
    queryKey: ['board', entity.name, 'lanes', filter, view.search, step.path],
    queryFn: ({ signal }) => records.totals(entity.name, { filter: filter || undefined, search: view.search || undefined }, sum ? [sum] : [], { by: step.path }, signal),
  });
  const lanes = useMemo<readonly Lane[] | undefined>(() => query.data?.groups.map((group) => {
    const value = (group.key ?? null) as Value;
    const key = value && typeof value === 'object' && 'id' in value ? value.id : String(value ?? '');
    const empty = isEmpty(value) && typeof value !== 'boolean';
    const condition = empty ? `!has(${step.path})`
      : step.field.kind.type === 'link' ? `${step.path} == ${(value as Ref).id}`
      : typeof value === 'boolean' ? (value ? step.path : `!${step.path}`)
      : toCel({ kind: 'chip', path: step.path, op: 'is', values: [key] }, catalog, entity);
    return { key, value: empty ? null : value, condition, count: group.count, sum: amountOf((group.totals as Record<string, Value>)[sum ?? '']) };
  }).sort((a, b) => Number(a.value === null) - Number(b.value === null) || b.count - a.count), [query.data, step, catalog, entity, sum]);
  return { lanes, error: query.error, retry: () => void query.refetch() };
}

/** Whether an element was ever near the part of the page that is seen. */
function useNear() {
  const box = useRef<HTMLElement>(null);
  const [near, come] = useState(false);
  useEffect(() => {
    if (!box.current || near) return;
    const watch = new IntersectionObserver(([entry]) => { if (entry?.isIntersecting) come(true); }, { rootMargin: '240px' });
    watch.observe(box.current);
    return () => watch.disconnect();
  }, [near]);
  return { box, near };
}

type Props = Omit<ComponentProps<typeof Columns>, 'lane' | 'folds' | 'onFold' | 'given'> & { step: Step; strip: Pick<ComponentProps<typeof Strip>, 'sets' | 'set' | 'setName' | 'onSet'> };

/** A board cut into lanes by a field; a card stays in its lane. */
export function Lanes({ step, strip, ...props }: Props) {
  const { entity, view, columns } = props;
  const slot = boardSlot(entity.name);
  const { lanes, error, retry } = useLanes(entity, view, step, columns);
  const all = useSums(entity, view, columns);
  const [folds, setFolds] = useState<ReadonlySet<string>>(() => new Set(columns.filter((one) => one.closed).map((one) => one.key)));
  const onFold = (name: string) => setFolds((before) => { const next = new Set(before); if (!next.delete(name)) next.add(name); return next; });
  const sumOf = (one: Column) => all.sums.get(one.key) ?? { count: 0, sum: 0, weighted: 0 };
  const won = columns.filter((one) => one.closed && one.state === slot.state?.won);
  return (
    <>
      {entity.board?.sum && <Strip {...strip} open={add(columns.filter((one) => !one.closed).map(sumOf))} won={won.length > 0 ? add(won.map(sumOf)) : undefined} recent={all.recent} weighs={slot.weighted !== undefined} />}
      {error ? <Failed error={error} retry={retry} /> : !lanes ? <BoardSkeleton /> : lanes.length === 0 ? <Empty title={boardTexts('noLaneCards')} /> : (
        <div role="region" tabIndex={-1} aria-label={boardTexts('board')} className="min-h-0 flex-1 overflow-auto bg-app">
          <div className="pb-3" style={{ width: `max(100%, ${widthOf(columns, folds)}px)` }}>
            {lanes.map((lane) => <OneLane key={lane.key} lane={lane} step={step} folds={folds} onFold={onFold} {...props} />)}
          </div>
        </div>
      )}
    </>
  );
}

function OneLane({ lane, step, folds, onFold, ...props }: Omit<Props, 'strip'> & { lane: Lane; folds: ReadonlySet<string>; onFold: (name: string) => void }) {
  const catalog = useCatalog();
  const { box, near } = useNear();
  const [open, setOpen] = useState(true);
  const { view } = props;
  const own = useMemo<View>(() => ({ ...view, filter: both(view.filter, lane.condition) }), [view, lane.condition]);
  const given = useMemo(() => (lane.value === null ? {} : { [step.path]: lane.value }), [lane.value, step.path]);
  const name = lane.value === null ? boardTexts('laneless', { field: step.label() }) : textOf({ field: step.field, value: lane.value, catalog });
  const sum = lane.sum > 0 ? format.compact(lane.sum) : '';
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <section ref={box} role="group" data-lane={lane.key} aria-label={name}>
      <div className="sticky left-0 w-fit px-3 pt-2">
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)} className="inline-flex h-8 items-center gap-2 rounded-ctl px-2 text-body font-semibold hover:bg-hover">
          <Chevron size={15} className="text-fg3" />
          {lane.value === null ? <span className="font-normal text-fg3">{name}</span> : show({ field: step.field, value: lane.value, catalog, cell: true })}
          <span className="num font-normal text-fg3">{format.number(lane.count)}</span>
          <span className="num">{sum}</span>
        </button>
      </div>
      {open && (near ? <Columns {...props} view={own} lane={lane.key} folds={folds} onFold={onFold} given={given} /> : <div aria-hidden="true" className={cx(LANE)} />)}
    </section>
  );
}
const LANE = 'h-[336px]';
