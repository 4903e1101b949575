import { records } from '@/kernel/api';
import { contextIn, shownOf, titleIn, type Catalog } from '@/kernel/catalog';

export type Recent = { readonly entity: string; readonly id: string };
const MOST = 8;
const key = (person: string) => `youke.recents.${person}`;

export function recents(person: string): readonly Recent[] {
  try {
    const kept = JSON.parse(localStorage.getItem(key(person)) ?? '[]') as unknown;
    return Array.isArray(kept) ? (kept as Recent[]).filter((one) => typeof one?.entity === 'string' && typeof one.id === 'string') : [];
  } catch {
    return [];
  }
}

/** Remembers on this device which record was opened; only its id, titles are asked for under the reader's rights. */
export function remember(person: string, recent: Recent) {
  const next = [recent, ...recents(person).filter((one) => one.entity !== recent.entity || one.id !== recent.id)].slice(0, MOST);
  localStorage.setItem(key(person), JSON.stringify(next));
}

/** The remembered records that are still there and may be seen, the last one first. */
export async function titled(catalog: Catalog, kept: readonly Recent[], signal: AbortSignal): Promise<readonly (Recent & { title: string; context?: string | undefined })[]> {
  const titles = new Map<string, { title: string; context: string | undefined }>();
  await Promise.all([...new Set(kept.map((one) => one.entity))].map(async (name) => {
    const entity = catalog.find(name);
    // a part is opened by what it is part of
    if (!entity?.readable || entity.partOf) return;
    const ids = kept.filter((one) => one.entity === name).map((one) => `'${one.id.replace(/\D/g, '')}'`);
    const page = await records.page(name, { filter: `id in [${ids.join(', ')}]`, fields: shownOf(entity), limit: MOST }, signal);
    for (const row of page.records) titles.set(`${name} ${row.id}`, { title: titleIn(entity, row.values), context: contextIn(entity, row.values) });
  }));
  return kept.flatMap((one) => { const told = titles.get(`${one.entity} ${one.id}`); return told ? [{ ...one, ...told }] : []; });
}
