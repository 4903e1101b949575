import { Suspense, lazy, type ReactNode } from 'react';
import { Problem } from '../api';
import type { Entity } from '../catalog';
import { Failed, usePhone } from '../kit';
import type { Column } from './columns';
import { boardOf } from './extensions';
import type { Footing } from './GridFoot';
import type { GroupFigures } from './items';
import { SkeletonRows } from './SkeletonRows';
import type { useRows } from './useRows';
import type { View } from './view';

const nothingPart = () => import('./Nothing');
const NoResult = lazy(() => nothingPart().then((part) => ({ default: part.NoResult })));
const NothingYet = lazy(() => nothingPart().then((part) => ({ default: part.NothingYet })));
const WrongFilter = lazy(() => nothingPart().then((part) => ({ default: part.WrongFilter })));
const PhoneList = lazy(() => import('./PhoneList').then((part) => ({ default: part.PhoneList })));

type Props = {
  entity: Entity; view: View; list: ReturnType<typeof useRows>; columns: readonly Column[]; footing: Footing; groupFigures: ReadonlyMap<string, GroupFigures> | undefined; loadMore: () => void;
  onFilter: (filter: string) => void; onClear: () => void; onPeek: (id: string | undefined) => void; onOpen: (id: string, newTab?: boolean) => void;
  /** The rows as a table. */
  children: ReactNode;
};

/** What stands below the bars of a list: its rows, its board, or why there is neither. */
export function Body({ entity, view, list, columns, footing, groupFigures, loadMore, onFilter, onClear, onPeek, onOpen, children }: Props) {
  const phone = usePhone();
  const Board = view.kind === 'board' ? boardOf(entity) : undefined;
  const problem = list.error instanceof Problem && list.error.status === 400 ? list.error.problems.find((one) => one.parameter === 'filter' && one.offset !== undefined) : undefined;
  if (problem) return <Suspense><WrongFilter entity={entity} view={view} problem={problem} onFilter={onFilter} /></Suspense>;
  if (Board) return <Board entity={entity} view={view} onPeek={onPeek} onOpen={onOpen} />;
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <SkeletonRows />;
  if (list.rows.length === 0) return <Suspense>{view.filter || view.search ? <NoResult entity={entity} view={view} onClear={onClear} /> : <NothingYet entity={entity} view={view} />}</Suspense>;
  if (phone) return <Suspense fallback={<SkeletonRows />}><PhoneList entity={entity} view={view} rows={list.rows} columns={columns} footing={footing} groupFigures={groupFigures} more={list.hasNextPage} loadMore={loadMore} onOpen={onOpen} /></Suspense>;
  return children;
}
