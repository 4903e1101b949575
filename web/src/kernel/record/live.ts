import type { InfiniteData, QueryKey } from '@tanstack/react-query';
import { follow, records, type Change, type Page, type Row, type Which } from '../api';
import { catalogQuery } from '../catalog';
import { client, knownVersion, leaving } from './cache';

type Rows = InfiniteData<Page, string>;
const WAIT = 800;
const MOST = 100;

/** Which of the changed records still belong to a list, as they are now; the others are taken out, the known ones changed in place. */
async function mend(key: QueryKey, data: Rows, ids: readonly string[]): Promise<void> {
  const [, entity, which, , fields] = key as [string, string, Which, unknown, readonly string[]];
  const filter = `${which.filter ? `(${which.filter}) && ` : ''}id in [${ids.map((id) => `'${id}'`).join(', ')}]`;
  const now = new Map((await records.page(entity, { ...which, filter, fields, limit: MOST })).records.map((row) => [row.id, row]));
  const shown = new Set(data.pages.flatMap((page) => page.records.map((row) => row.id)));
  if ([...now.keys()].some((id) => !shown.has(id))) {
    // where it stands among the others only the server knows
    await client.invalidateQueries({ queryKey: key, exact: true });
    return;
  }
  const gone = new Set(ids.filter((id) => shown.has(id) && !now.has(id)));
  const fresh = (row: Row): Row => { const other = now.get(row.id); return other && other.version > row.version ? other : row; };
  client.setQueryData<Rows>(key, (before) => before && { ...before, pages: before.pages.map((page) => ({ ...page, records: page.records.filter((row) => !gone.has(row.id)).map(fresh) })) });
}

async function mendAll(entity: string, ids: readonly string[]): Promise<void> {
  for (const key of ['count', 'totals', 'board', 'related']) void client.invalidateQueries({ queryKey: [key, entity] });
  for (const query of client.getQueryCache().findAll({ queryKey: ['rows', entity] })) {
    const data = query.state.data as Rows | undefined;
    if (query.getObserversCount() === 0 || !data || ids.length > MOST) void client.invalidateQueries({ queryKey: query.queryKey, exact: true });
    else await mend(query.queryKey, data, ids).catch(() => client.invalidateQueries({ queryKey: query.queryKey, exact: true }));
  }
}

/** What others change appears by itself: single rows in the lists that stand, the rest read again. Returns how to stop. */
export function live(): () => void {
  const changed = new Map<string, Set<string>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const take = (change: Change) => {
    // one's own change is shown already
    if (change.version !== undefined && (knownVersion(change.entity, change.id) ?? 0) >= change.version) return;
    changed.set(change.entity, (changed.get(change.entity) ?? new Set()).add(change.id));
    if (!leaving.has(change.id)) {
      void client.invalidateQueries({ queryKey: ['record', change.entity, change.id] });
      void client.invalidateQueries({ queryKey: ['history', change.entity, change.id] });
    }
    timer ??= setTimeout(() => {
      timer = undefined;
      for (const [entity, ids] of changed) void mendAll(entity, [...ids]);
      changed.clear();
    }, WAIT);
  };
  const stop = follow({
    change: take,
    reset: () => void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' && query.queryKey[0] !== 'catalog' }),
    notice: () => void client.invalidateQueries({ queryKey: ['notices'] }),
    catalog: () => void client.invalidateQueries({ queryKey: catalogQuery.queryKey }),
    rights: () => void client.invalidateQueries(),
  });
  return () => { clearTimeout(timer); stop(); };
}
