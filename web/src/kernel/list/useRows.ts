import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { records, type Groups, type Row, type Which } from '../api';
import { titleFields, type Entity } from '../catalog';
import { language } from '../text';
import type { View } from './view';

const PAGE = 100;

export const whichOf = (view: View): Which => ({ filter: view.filter || undefined, search: view.search || undefined });
/** Sorted by the group first, in the direction asked for, so that each group stands together. */
const sortOf = (entity: Entity, view: View) => {
  const isGroup = (one: string) => one.replace(/^-/, '') === view.group;
  return [...(view.group ? [view.sort.find(isGroup) ?? view.group] : []), ...view.sort.filter((one) => !isGroup(one)).flatMap((one) => byShown(entity, view, one))];
};
/** Where English names stand for the titles, rows go by what is read: those without one come last, by their own. */
const byShown = (entity: Entity, view: View, sort: string): string[] =>
  language() === 'en' && entity.englishTitle && !view.columns.includes(entity.englishTitle) && sort.replace(/^-/, '') === entity.title ? [sort.replace(entity.title, entity.englishTitle), sort] : [sort];

const rowsQuery = (entity: Entity, view: View) => {
  const fields = [...new Set([...titleFields(entity), ...view.columns, ...(view.group ? [view.group] : [])])];
  const which = whichOf(view);
  const sort = sortOf(entity, view);
  return infiniteQueryOptions({
    queryKey: ['rows', entity.name, which, sort, fields],
    queryFn: ({ pageParam, signal }) =>
      records.page(entity.name, { ...which, sort: sort.join(','), fields, limit: PAGE, ...(pageParam ? { after: pageParam } : {}) }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
};

/** The rows of a list so far, page by page as they are scrolled to. */
export function useRows(entity: Entity, view: View, enabled = true) {
  const query = useInfiniteQuery({ ...rowsQuery(entity, view), placeholderData: keepPreviousData, enabled });
  const pages = query.data?.pages;
  const rows = useMemo<readonly Row[]>(() => pages?.flatMap((page) => page.records) ?? [], [pages]);
  const masked = useMemo<ReadonlySet<string>>(() => new Set(pages?.[0]?.masked), [pages]);
  // named one by one: what is not read here draws nothing again when it changes
  const { isPending, isError, error, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query;
  return { rows, masked, isPending, isError, error, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage, refetch };
}

export const useCount = (entity: Entity, which: Which, enabled = true) =>
  useQuery({ queryKey: ['count', entity.name, which], queryFn: ({ signal }) => records.count(entity.name, which, 10_000, signal), placeholderData: keepPreviousData, enabled });

export const useTotals = (entity: Entity, view: View, groups: Groups = {}, enabled = true) =>
  useQuery({
    queryKey: ['totals', entity.name, whichOf(view), view.totals, groups],
    queryFn: ({ signal }) => records.totals(entity.name, whichOf(view), view.totals, groups, signal),
    enabled: enabled && (view.totals.length > 0 || groups.by !== undefined),
    placeholderData: keepPreviousData,
  });
