import { records, type Ref } from '../api';
import { contextIn, shownOf, titleIn, type Entity, type Field } from '../catalog';
import { typeOf } from '../field';
import type { Catalog } from '../catalog';
import type { Choice } from '../kit';

// What was chosen in this visit comes first, then what changed last among what one may see.
type Chosen = Ref & { readonly context?: string | undefined };
const chosen = new Map<string, readonly Chosen[]>();
export const remember = (entity: string, ref: Chosen) => void chosen.set(entity, [ref, ...(chosen.get(entity) ?? []).filter((one) => one.id !== ref.id)].slice(0, 5));

/** Choices for a look-up field: by what is typed, or the recent ones while nothing is. */
export async function lookUp(catalog: Catalog, field: Field, target: Entity, text: string, signal: AbortSignal): Promise<readonly Choice[]> {
  const editing = typeOf(field).editing;
  const find = editing?.by === 'list' ? editing.find : undefined;
  if (text.trim() || !find) return (await find?.(field, catalog, text, signal)) ?? [];
  const mine = chosen.get(target.name) ?? [];
  const sort = target.fields.some((one) => one.name === 'changedAt') ? '-changedAt' : target.title;
  const page = await records.page(target.name, { sort, fields: shownOf(target), limit: 8 }, signal);
  const rest = page.records.filter((row) => !mine.some((one) => one.id === row.id)).map((row) => ({ id: row.id, title: titleIn(target, row.values), context: contextIn(target, row.values) }));
  return [...mine, ...rest].map((one) => ({ value: one.id, text: one.title ?? `#${one.id}`, hint: one.context }));
}
