import type { Row, Value } from '../api';

/** Rows that share a value of the field by which the list is grouped; `count`: of all of them, also those not read yet. */
export type Group = { readonly key: string; readonly value: Value; readonly count: number | undefined };

/** What stands below one another: the index of a row, or the head of a group. */
export type Items = {
  readonly count: number;
  readonly at: (place: number) => Group | number | undefined;
  /** Where a row stands; undefined while its group is folded. */
  readonly of: (row: number) => number | undefined;
};

/** `day`: of what stands in groups by month. */
export const groupKey = (value: Value, day?: (value: Value) => string): string => {
  const of = day && value !== null ? day(value).slice(0, 7) : value;
  return JSON.stringify(of && typeof of === 'object' && 'id' in of ? of.id : of ?? null);
};

/** Rows one after the other; nothing is made for each, as there may be many thousands. */
export function plain(count: number): Items {
  const within = (i: number) => (i >= 0 && i < count ? i : undefined);
  return { count, at: within, of: within };
}

/** Rows that come sorted by `path`, under a head for each of its values, or of their months. */
export function grouped(rows: readonly Row[], path: string, day: ((value: Value) => string) | undefined, counts: ReadonlyMap<string, number> | undefined, folded: ReadonlySet<string>): Items {
  const items: (Group | number)[] = [];
  const places = new Map<number, number>();
  let last: string | undefined;
  rows.forEach((row, at) => {
    const value = row.values[path] ?? null;
    const key = groupKey(value, day);
    if (key !== last) items.push({ key, value, count: counts?.get(key) });
    last = key;
    if (folded.has(key)) return;
    places.set(at, items.length);
    items.push(at);
  });
  return { count: items.length, at: (place) => items[place], of: (row) => places.get(row) };
}
