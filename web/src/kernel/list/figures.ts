import { useMemo } from 'react';
import type { Value } from '../api';
import { useCatalog, type Entity } from '../catalog';
import { typeOf } from '../field';
import { format } from '../text';
import { groupKey } from './items';
import { listTexts } from './texts';
import { useCount, useTotals, whichOf } from './useRows';
import type { View } from './view';

/** The server tells no more groups than these. */
const MOST_GROUPS = 1000;

export type Figures = {
  /** How many records the entity has, as a bar tells it. */
  readonly all: string | undefined;
  /** How many the list holds; undefined where there are more than are counted. */
  readonly total: number | undefined;
  /** The same in words, with those that are not counted. */
  readonly counted: string;
  /** How many each group holds, by its key. */
  readonly groups: ReadonlyMap<string, number> | undefined;
  /** What was asked for below the columns, by name as in `sum(amount)`. */
  readonly sums: Readonly<Record<string, unknown>> | undefined;
};

/** What is counted and summed over all of a list; it looks at everything, so it is asked for when `enabled`. */
export function useFigures(entity: Entity, view: View, enabled: boolean): Figures {
  const catalog = useCatalog();
  const all = useCount(entity, {}, enabled).data;
  const count = useCount(entity, whichOf(view), enabled).data;
  const totals = useTotals(entity, view, undefined, enabled).data;
  const by = view.group ? catalog.at(entity, view.group)?.field : undefined;
  const day = by && typeOf(by).day;
  // moments are hardly ever shared: to count each would say nothing of their months
  const grouped = useTotals(entity, { ...view, totals: [] }, view.group ?? undefined, enabled && by?.kind.type !== 'instant').data;
  const groups = useMemo(() => {
    if (!view.group || !grouped || (day && grouped.groups.length >= MOST_GROUPS)) return undefined;
    const counts = new Map<string, number>();
    for (const group of grouped.groups) {
      const key = groupKey(group.key as Value, day);
      counts.set(key, (counts.get(key) ?? 0) + group.count);
    }
    return counts;
  }, [grouped, view.group, day]);
  return {
    all: all && `${format.number(all.count)}${all.capped ? '+' : ''}`,
    total: count?.capped ? undefined : count?.count,
    counted: count ? listTexts(count.capped ? 'over' : 'total', { n: format.number(count.count) }) : '',
    groups,
    sums: totals?.groups[0]?.totals as Figures['sums'],
  };
}
