import { queryOptions, useQuery } from '@tanstack/react-query';
import { http, type Written } from '../api';
import { client } from '../record/cache';
import { preferencesQuery, prefer } from '../preference';
import type { SavedView, ViewState } from './view';

const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: async ({ signal }) => (await http.get<{ views: SavedView[] }>('/api/views', undefined, signal)).views,
  staleTime: 300_000,
});
const none: readonly SavedView[] = [];

/** One's own views and those shared with one, of every entity. */
export const useSavedViews = (): { readonly views: readonly SavedView[]; readonly ready: boolean } => {
  const query = useQuery(viewsQuery);
  return { views: query.data ?? none, ready: !query.isPending };
};
const read = () => client.invalidateQueries({ queryKey: viewsQuery.queryKey });

export const savedViews = {
  make: async (entity: string, name: string, state: ViewState): Promise<string> => {
    const { id } = await http.post<Written>('/api/views', { entity, name, state });
    await read();
    return id;
  },
  change: async (view: SavedView, change: { name?: string; state?: ViewState }): Promise<Written> => {
    const done = await http.patch<Written>(`/api/views/${view.id}`, change, { version: view.version });
    await read();
    return done;
  },
  remove: async (view: SavedView) => {
    await http.delete<Written>(`/api/views/${view.id}`, { version: view.version });
    await read();
  },
  restore: async (id: string) => {
    await http.post<Written>(`/api/views/${id}:restore`);
    await read();
  },
  /** Where the entity's list begins for oneself; none: with its first list. */
  setDefault: async (view: SavedView, on: boolean) => mark(view, (marks) => ({ ...marks, default: on ? view.id : null })),
  /** Whether the view stands in one's sidebar. */
  setFavourite: async (view: SavedView, on: boolean) =>
    mark(view, (marks) => ({ ...marks, favourites: [...(marks.favourites ?? []).filter((one) => one !== view.id), ...(on ? [view.id] : [])] })),
};

type Marks = { readonly default?: string | null; readonly favourites?: readonly string[] };
async function mark(view: SavedView, change: (marks: Marks) => Marks) {
  const marks = change(client.getQueryData(preferencesQuery.queryKey)?.views[view.entity] ?? {});
  client.setQueryData<SavedView[]>(viewsQuery.queryKey, (views) => views?.map((one) => (one.entity === view.entity ? { ...one, default: marks.default === one.id, favourite: marks.favourites?.includes(one.id) ?? false } : one)));
  await prefer({ views: { [view.entity]: { ...(marks.default ? { default: marks.default } : {}), favourites: marks.favourites ?? [] } } });
  await read();
}
