import { useEffect, useMemo } from 'react';
import { useCatalog, type Entity } from '../../catalog';
import { useSavedViews } from '../../list/savedViews';
import { useCount, useRows, whichOf } from '../../list/useRows';
import { viewOf, type ListSearch } from '../../list/view';

/** The list that a record was opened from: its name, where the record stands in it, and who stands beside it. */
export function useNeighbours(entity: Entity, id: string, search: ListSearch) {
  const catalog = useCatalog();
  const from = search.view !== undefined || search.filter !== undefined || search.q !== undefined;
  const { views, ready } = useSavedViews();
  const view = useMemo(() => viewOf(catalog, entity, search, views.filter((one) => one.entity === entity.name)), [catalog, entity, search, views]);
  const list = useRows(entity, view, from && ready);
  const count = useCount(entity, whichOf(view), from && ready);
  const at = list.rows.findIndex((row) => row.id === id);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (from && at >= list.rows.length - 2 && at >= 0 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [from, at, list.rows.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  return {
    view: from && ready ? view.description : undefined,
    at: from ? at : -1,
    total: count.data && !count.data.capped ? count.data.count : undefined,
    previous: from ? list.rows[at - 1]?.id : undefined,
    next: from && at >= 0 ? list.rows[at + 1]?.id : undefined,
  };
}
