import { http, newKey } from './http';
import type { components } from './schema.gen';

type Schemas = components['schemas'];
export type Money = Schemas['Money'];
export type Ref = Schemas['Link'];
export type Written = Schemas['Written'];
export type Undone = Schemas['Undone'];
export type BulkAnswer = Schemas['BulkAnswer'];
export type Totals = Schemas['Totals'];
export type HistoryLine = Schemas['History']['history'][number];
export type Found = Schemas['Found']['found'][number];
/** The value of a field as the server writes it. */
export type Value = string | boolean | number | Money | Ref | readonly string[] | null | undefined;
export type Values = Readonly<Record<string, Value>>;
/** `allowed`: rights on this record, such as edit, delete or an action's. `masked`: paths shown in part. */
export type Row = { readonly id: string; readonly version: number; readonly allowed: readonly string[]; readonly values: Values };
export type One = Row & { readonly masked: readonly string[]; readonly act?: string };
export type Page = { readonly masked: readonly string[]; readonly records: readonly Row[]; readonly next?: string };
/** What makes groups of a list: the values of a field, or their steps. */
export type Groups = { by?: string | undefined; per?: 'month' | 'magnitude' | undefined };
export type Which = { filter?: string | undefined; search?: string | undefined; bin?: boolean | undefined };

const at = (entity: string, id = '') => `/api/${entity}${id && `/${id}`}`;

/** The routes that every entity has. */
export const records = {
  page: (entity: string, query: Which & { sort?: string; fields?: readonly string[]; limit?: number; after?: string }, signal?: AbortSignal) =>
    http.get<Page>(at(entity), query, signal),
  count: (entity: string, which: Which, most = 10_000, signal?: AbortSignal) =>
    http.get<Schemas['Counted']>(`${at(entity)}:count`, { ...which, most }, signal),
  totals: (entity: string, which: Which, totals: readonly string[], groups: Groups = {}, signal?: AbortSignal) =>
    http.get<Totals>(`${at(entity)}:totals`, { ...which, ...groups, totals }, signal),
  get: (entity: string, id: string, fields?: readonly string[], signal?: AbortSignal) =>
    http.get<One>(at(entity, id), { fields }, signal),
  create: (entity: string, values: Values, key = newKey()) =>
    http.post<One & { act: string }>(at(entity), values, { query: { fields: '*' }, key }),
  /** Changes fields; `version` is the one that was seen. The answer holds the record and the act, by which it is undone. */
  change: (entity: string, id: string, version: number, values: Values, fields: readonly string[] = ['*']) =>
    http.patch<One & { act: string }>(at(entity, id), values, { query: { fields }, version }),
  remove: (entity: string, id: string, version: number) => http.delete<Written>(at(entity, id), { version }),
  restore: (entity: string, id: string) => http.post<Written>(`${at(entity, id)}:restore`),
  act: (entity: string, id: string, version: number | undefined, action: string, input: unknown, key = newKey()) =>
    http.post<Written>(`${at(entity, id)}:${action}`, input ?? {}, { version, key }),
  bulk: (entity: string, what: Schemas['Bulk']) => http.post<BulkAnswer>(`${at(entity)}:bulk`, what),
  history: (entity: string, id: string) => http.get<Schemas['History']>(`${at(entity, id)}/history`),
  why: (entity: string, id: string, right?: string) => http.get<Schemas['Reasons']>(`${at(entity, id)}/why`, { right }),
  undo: (act: string, preview = false) => http.post<Undone>(`/api/acts/${act}:undo`, undefined, { query: { preview } }),
  batch: (steps: Schemas['Batch'], key = newKey()) => http.post<Schemas['Receipt']>('/api/batch', steps, { key }),
  search: (q: string, entities?: readonly string[], limit = 20, signal?: AbortSignal) =>
    http.get<Schemas['Found']>('/api/search', { q, entities, limit }, signal),
};
