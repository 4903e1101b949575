import type { Values } from '../api';
import { client } from '../record';

// Kept in this tab alone, for the person who typed it: through a lost connection, an ended session, a reload.
const key = (entity: string, id: string) =>
  `youke.draft.${client.getQueryData<{ person?: { id: string } }>(['session'])?.person?.id ?? ''}.${entity}.${id}`;

/** Where the draft of a new record is kept: by what it was begun with. */
export const placeOf = (given: Values | undefined): string | undefined =>
  given && Object.keys(given).length > 0 ? `new ${JSON.stringify(Object.entries(given).map(([name, value]) => [name, value && typeof value === 'object' && 'id' in value ? value.id : value]))}` : undefined;

export function draftOf(entity: string, id = 'new'): Values | undefined {
  try {
    const text = sessionStorage.getItem(key(entity, id));
    return text ? (JSON.parse(text) as Values) : undefined;
  } catch {
    return undefined;
  }
}
export function keepDraft(entity: string, id: string | undefined, values: Values | undefined) {
  try {
    if (values) sessionStorage.setItem(key(entity, id ?? 'new'), JSON.stringify(values));
    else sessionStorage.removeItem(key(entity, id ?? 'new'));
  } catch {
    // forbidden or full storage: the form itself still holds everything
  }
}

let handed: { entity: string; at: number } | undefined;
/** What is typed goes on in the full form. */
export function handOver(entity: string, values: Values) {
  keepDraft(entity, undefined, values);
  handed = { entity, at: Date.now() };
}
export const wasHanded = (entity: string) => handed?.entity === entity && Date.now() - handed.at < 3000;
