import type { Row, Value } from '../api';

/** What is reckoned of all rows of a group, also those not read yet: how many they are, and totals by name as in `sum(amount)`. */
export type GroupFigures = { readonly count: number; readonly totals: Readonly<Record<string, unknown>> };
/** Rows that share a value, or a step of values, of the field by which the list is grouped. */
export type Group = { readonly key: string; readonly value: Value; readonly figures: GroupFigures | undefined };

/** What stands below one another: the index of a row, or the head of a group. */
export type Items = {
  readonly count: number;
  readonly at: (place: number) => Group | number | undefined;
  /** Where a row stands; undefined while its group is folded. */
  readonly of: (row: number) => number | undefined;
};

/** `stepOf`: in which step a value lies, where groups are made of steps. */
export const groupKey = (value: Value, stepOf?: (value: Value) => string): string => {
  const of = stepOf && value !== null ? stepOf(value) : value;
  return JSON.stringify(of && typeof of === 'object' && 'id' in of ? of.id : of ?? null);
};

/** Rows one after the other; nothing is made for each, as there may be many thousands. */
export function plain(count: number): Items {
  const within = (i: number) => (i >= 0 && i < count ? i : undefined);
  return { count, at: within, of: within };
}

/** Rows that come sorted by `path`, under a head for each of its values, or of their steps. */
export function grouped(rows: readonly Row[], path: string, stepOf: ((value: Value) => string) | undefined, figures: ReadonlyMap<string, GroupFigures> | undefined, folded: ReadonlySet<string>): Items {
  const items: (Group | number)[] = [];
  const places = new Map<number, number>();
  let last: string | undefined;
  rows.forEach((row, at) => {
    const value = row.values[path] ?? null;
    const key = groupKey(value, stepOf);
    if (key !== last) items.push({ key, value, figures: figures?.get(key) });
    last = key;
    if (folded.has(key)) return;
    places.set(at, items.length);
    items.push(at);
  });
  return { count: items.length, at: (place) => items[place], of: (row) => places.get(row) };
}
