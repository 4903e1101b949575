import { QueryClient, type InfiniteData } from '@tanstack/react-query';
import { Problem, type One, type Page, type Row, type Values } from '../api';

export const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (times, error) => error instanceof Problem && (error.offline || error.status >= 500) && times < 2,
    },
  },
});

type Rows = InfiniteData<Page, string>;

const patchRow = (row: Row, change: (row: Row) => Row, id: string) => (row.id === id ? change(row) : row);

/** Changes a record wherever it is shown: in every list that was read, and on its page. */
export function patch(entity: string, id: string, change: <R extends Row>(row: R) => R) {
  client.setQueriesData<Rows>({ queryKey: ['rows', entity] }, (data) =>
    data && { ...data, pages: data.pages.map((page) => (page.records.some((row) => row.id === id) ? { ...page, records: page.records.map((row) => patchRow(row, change, id)) } : page)) });
  client.setQueryData<One>(['record', entity, id], (one) => one && change(one));
}

/** The version of a record as it is known here. */
export function knownVersion(entity: string, id: string): number | undefined {
  const one = client.getQueryData<One>(['record', entity, id]);
  if (one) return one.version;
  for (const [, data] of client.getQueriesData<Rows>({ queryKey: ['rows', entity] })) {
    for (const page of data?.pages ?? []) {
      const row = page.records.find((record) => record.id === id);
      if (row) return row.version;
    }
  }
  return undefined;
}

export const withValues = (values: Values, version?: number) => <R extends Row>(row: R): R => ({
  ...row,
  version: version ?? row.version,
  values: { ...row.values, ...Object.fromEntries(Object.entries(values).filter(([path]) => path in row.values)) },
});

/** Records that one is deleting oneself: what is told of them is not read again, for there is nothing to read. */
export const leaving = new Set<string>();

/** What depends on many records is read again: counts, sums, lists where records came or went. */
export function refresh(entity: string, rows = true) {
  for (const key of rows ? ['rows', 'count', 'totals', 'board', 'related'] : ['count', 'totals', 'board', 'related']) void client.invalidateQueries({ queryKey: [key, entity] });
}
