import type { Ref, Values } from '../../api';
import { client } from '../cache';

/** What was typed into a composer and not sent: of one person, about one record. */
export type Draft = { readonly kind: string; readonly text: string; readonly next: string; readonly nextOn: string | null; readonly more: Values; /** What was brought for it. */ readonly file?: Ref | undefined };
export const emptyDraft = (kind: string): Draft => ({ kind, text: '', next: '', nextOn: null, more: {} });

export const person = () => client.getQueryData<{ person: { id: string } }>(['session'])?.person.id ?? '';
const key = (entity: string, id: string) => `youke.draft.${person()}.${entity}.${id}`;

export function keptDraft(entity: string, id: string): Draft | undefined {
  try {
    return JSON.parse(localStorage.getItem(key(entity, id)) ?? 'null') as Draft | null ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a draft on this device; one without words or a file is taken away. */
export function keepDraft(entity: string, id: string, draft: Draft | undefined) {
  try {
    if (draft && (draft.text.trim() || draft.next.trim() || draft.file)) localStorage.setItem(key(entity, id), JSON.stringify(draft));
    else localStorage.removeItem(key(entity, id));
  } catch {
    // forbidden or full storage: the text stays on the page
  }
}
