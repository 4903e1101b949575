import type { Row } from '../api';

// The person's own order of cards holds for this visit: a board sorts as its view says.
const orders = new Map<string, readonly string[]>();
let version = 0;
const listeners = new Set<() => void>();

export const orderKey = (entity: string, lane: string | undefined, column: string) => `${entity} ${lane ?? ''} ${column}`;
export const subscribeOrder = (listener: () => void) => { listeners.add(listener); return () => void listeners.delete(listener); };
export const orderVersion = () => version;

/** The cards of a column as the person put them; the others after them in the order of the view. */
export function ordered(key: string, rows: readonly Row[]): readonly Row[] {
  const ids = orders.get(key);
  if (!ids) return rows;
  const rank = new Map(ids.map((id, at) => [id, at]));
  return [...rows].sort((a, b) => (rank.get(a.id) ?? ids.length) - (rank.get(b.id) ?? ids.length));
}

/** Puts a card to a place among those of its column, counted without itself. */
export function place(key: string, rows: readonly Row[], id: string, at: number) {
  const ids = rows.map((row) => row.id).filter((one) => one !== id);
  ids.splice(Math.max(0, Math.min(at, ids.length)), 0, id);
  orders.set(key, ids);
  version++;
  listeners.forEach((listener) => listener());
}
