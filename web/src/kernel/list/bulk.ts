import { records, type Row } from '../api';
import type { Entity } from '../catalog';
import type { Selection } from './selection';
import { whichOf } from './useRows';
import type { View } from './view';

/** How far a change of many records is: `failed` says of each record that was left why. */
export type BulkState = { readonly total: number; readonly seen: number; readonly done: number; readonly failed: readonly { readonly id: string; readonly title: string; readonly why: string }[]; readonly acts: readonly string[] };
export type BulkWish = { readonly change?: Record<string, unknown>; readonly delete?: true };

const AT_ONCE = 200;
const PAGE = 500;

/** Every record that fits, not only those that were scrolled to. */
async function matching(entity: Entity, view: View, signal: AbortSignal, told: (n: number) => void): Promise<{ id: string; title: string }[]> {
  const all: { id: string; title: string }[] = [];
  for (let after: string | undefined = ''; after !== undefined;) {
    const page = await records.page(entity.name, { ...whichOf(view), fields: [entity.title], limit: PAGE, ...(after ? { after } : {}) }, signal);
    all.push(...page.records.map((row) => ({ id: row.id, title: String(row.values[entity.title] ?? '') })));
    told(all.length);
    after = page.next;
  }
  return all;
}

/** Does one thing to all that is selected, portion by portion; what is stopped midway stays done as far as it came. */
export async function bulk(entity: Entity, view: View, rows: readonly Row[], selection: Selection, wish: BulkWish, signal: AbortSignal, told: (state: BulkState) => void): Promise<BulkState> {
  let state: BulkState = { total: selection.ids.size, seen: 0, done: 0, failed: [], acts: [] };
  const say = (next: Partial<BulkState>) => { state = { ...state, ...next }; told(state); };
  const titles = new Map(rows.map((row) => [row.id, String(row.values[entity.title] ?? '')]));
  const wanted = selection.all
    ? await matching(entity, view, signal, (total) => say({ total }))
    : [...selection.ids].map((id) => ({ id, title: titles.get(id) ?? `#${id}` }));
  say({ total: wanted.length });
  for (let at = 0; at < wanted.length && !signal.aborted; at += AT_ONCE) {
    const portion = wanted.slice(at, at + AT_ONCE);
    const names = new Map(portion.map((one) => [one.id, one.title]));
    const answer = await records.bulk(entity.name, { ids: portion.map((one) => one.id), ...wish });
    say({
      seen: at + portion.length,
      done: state.done + answer.done,
      acts: answer.act ? [...state.acts, answer.act] : state.acts,
      failed: [...state.failed, ...answer.failed.map((one) => ({ id: one.id, title: names.get(one.id) ?? `#${one.id}`, why: one.problem.problems[0]?.message ?? one.problem.title }))],
    });
  }
  return state;
}
