import { queryOptions, useQuery } from '@tanstack/react-query';
import { http } from '../api';
import type { components } from '../api/schema.gen';
import { toast } from '../kit';
import { client } from '../record/cache';

/** How somebody wants to work; `screen` is what the screens keep, `views` which lists are one's default and favourites. */
export type Preferences = Omit<components['schemas']['Preferences'], 'views' | 'screen'> & {
  readonly views: Readonly<Record<string, { readonly default?: string | null; readonly favourites?: readonly string[] }>>;
  readonly screen: Readonly<Record<string, unknown>>;
};
export type PreferenceChange = { [K in keyof Preferences]?: Preferences[K] | null };

const unset: Preferences = { language: 'zh', zone: '', theme: 'system', density: 'comfortable', shortcuts: true, views: {}, screen: {} };

export const preferencesQuery = queryOptions({
  queryKey: ['preferences'],
  queryFn: () => http.get<Preferences>('/api/preferences'),
  staleTime: Infinity,
});

/** One's preferences; the shell has read them before a page is drawn. */
export const usePreferences = (): Preferences => useQuery(preferencesQuery).data ?? unset;

/** Changes what is named, at once here and then on the server; of `views` and `screen` only the named parts. */
export async function prefer(change: PreferenceChange): Promise<void> {
  const before = client.getQueryData(preferencesQuery.queryKey) ?? unset;
  const shown = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== null)) as Partial<Preferences>;
  client.setQueryData(preferencesQuery.queryKey, {
    ...before, ...shown,
    views: { ...before.views, ...change.views },
    screen: { ...before.screen, ...change.screen },
  });
  try {
    client.setQueryData(preferencesQuery.queryKey, await http.patch<Preferences>('/api/preferences', change));
  } catch (error) {
    client.setQueryData(preferencesQuery.queryKey, before);
    toast.failed(error);
  }
}
