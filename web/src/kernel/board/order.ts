import type { Row } from '../api';
import { prefer, preferencesQuery } from '../preference';
import { client } from '../record';

// The person's own order of a column: ids from the top, kept among their preferences. Only as far down as they put a
// card; what follows goes on as the view sorts.
const MOST = 200;
let version = 0;
const listeners = new Set<() => void>();
const tell = () => { version++; listeners.forEach((listener) => listener()); };

export const orderKey = (entity: string, lane: string | undefined, column: string) => `order ${entity} ${lane ?? ''} ${column}`;
export const subscribeOrder = (listener: () => void) => { listeners.add(listener); return () => void listeners.delete(listener); };
export const orderVersion = () => version;

function orderOf(key: string): readonly string[] {
  const kept = client.getQueryData(preferencesQuery.queryKey)?.screen[key];
  return Array.isArray(kept) ? (kept as readonly string[]) : [];
}

/** The cards of a column as the person put them; the others after them in the order of the view. */
export function ordered(key: string, rows: readonly Row[]): readonly Row[] {
  const ids = orderOf(key);
  if (ids.length === 0) return rows;
  const rank = new Map(ids.map((id, at) => [id, at]));
  return [...rows].sort((a, b) => (rank.get(a.id) ?? ids.length) - (rank.get(b.id) ?? ids.length));
}

/** Puts a card to a place among those of its column, counted without itself. */
export function place(key: string, rows: readonly Row[], id: string, at: number) {
  const ids = rows.map((row) => row.id).filter((one) => one !== id);
  ids.splice(Math.max(0, Math.min(at, ids.length)), 0, id);
  // shown at once, and as it was should it not be kept
  void prefer({ screen: { [key]: ids.slice(0, Math.min(MOST, Math.max(at + 1, orderOf(key).length))) } }).then(tell);
  tell();
}
