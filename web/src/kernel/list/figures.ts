import { useMemo } from 'react';
import type { Value } from '../api';
import { useCatalog, type Entity } from '../catalog';
import { stepsOf } from '../field';
import { format } from '../text';
import { groupKey, type GroupFigures } from './items';
import { listTexts } from './texts';
import { useCount, useTotals, whichOf } from './useRows';
import type { View } from './view';

export type Figures = {
  /** How many records the entity has, as a bar tells it. */
  readonly all: string | undefined;
  /** How many the list holds; undefined where there are more than are counted. */
  readonly total: number | undefined;
  /** The same in words, with those that are not counted. */
  readonly counted: string;
  /** What is told of each group, by its key. */
  readonly groups: ReadonlyMap<string, GroupFigures> | undefined;
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
  const grouped = useTotals(entity, view, { by: view.group, per: by && stepsOf(by)?.per }, enabled && view.group !== undefined).data;
  const groups = useMemo(() => (view.group && grouped ? new Map(grouped.groups.map((group) => [groupKey(group.key as Value), group])) : undefined), [grouped, view.group]);
  return {
    all: all && `${format.number(all.count)}${all.capped ? '+' : ''}`,
    total: count?.capped ? undefined : count?.count,
    counted: count ? listTexts(count.capped ? 'over' : 'total', { n: format.number(count.count) }) : '',
    groups,
    sums: totals?.groups[0]?.totals as Figures['sums'],
  };
}
