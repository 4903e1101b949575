import { memo, useEffect, type RefObject } from 'react';
import type { Row } from '../api';
import { useCatalog, type Entity } from '../catalog';
import { Skeleton } from '../kit';
import type { Column } from './columns';
import type { Cursor } from './cursor';
import { GroupRow } from './GroupRow';
import type { Items } from './items';
import { GridRow } from './Rows';
import type { Selection } from './selection';
import { useWindow } from './window';

const WAITING = 3;
/** So many rows before the last one that was read the next are asked for: a page, so that they are there when scrolled to. */
const AHEAD = 100;

type Props = {
  entity: Entity; scroller: RefObject<HTMLElement | null>; rows: readonly Row[]; items: Items; columns: readonly Column[]; height: number;
  selection: Selection; peek: string | undefined; cursor: Cursor;
  grouping: { readonly path: string; readonly totals: readonly string[]; readonly folded: ReadonlySet<string>; readonly onFold: (key: string) => void } | undefined;
  more: boolean; loadMore: () => void;
};

/**
 * The rows of so many places: what leaves at one end is drawn over with what comes at the other, for the browser does that
 * much quicker than it takes elements out and puts others in. So elements stand in another order than rows, which their
 * `aria-rowindex` tells.
 */
const inPlaces = (indexes: readonly number[], places: number) => {
  const turn = indexes.findIndex((at) => at % places === 0);
  return turn <= 0 ? indexes : [...indexes.slice(turn), ...indexes.slice(0, turn)];
};

/** The rows in sight and a few around them. Only they are drawn again while one scrolls. */
export const GridRows = memo(function GridRows({ entity, scroller, rows, items, columns, height, selection, peek, cursor, grouping, more, loadMore }: Props) {
  const catalog = useCatalog();
  const { indexes, places, total } = useWindow(scroller, items.count + (more ? WAITING : 0), height);
  const end = indexes.at(-1) ?? 0;
  useEffect(() => {
    if (more && end >= items.count - AHEAD) loadMore();
  }, [end, items.count, more, loadMore]);
  return (
    <div role="rowgroup" className="relative" style={{ height: total }}>
      {inPlaces(indexes, places).map((at) => {
        const place = at % places;
        const item = items.at(at);
        const top = at * height;
        if (item === undefined) {
          return (
            <div key={place} role="presentation" className="absolute left-0 top-0 flex w-full items-center border-b border-line" style={{ height, transform: `translateY(${top}px)` }}>
              <span className="px-[52px]"><Skeleton className="h-3 w-40" /></span>
            </div>
          );
        }
        if (typeof item === 'object') {
          return grouping && <GroupRow key={place} group={item} field={catalog.at(entity, grouping.path)?.field} columns={columns} totals={grouping.totals} rowIndex={at} top={top} height={height} open={!grouping.folded.has(item.key)} onFold={grouping.onFold} />;
        }
        const row = rows[item];
        return row && (
          <GridRow
            key={place}
            entity={entity}
            catalog={catalog}
            row={row}
            index={item}
            rowIndex={at}
            top={top}
            height={height}
            columns={columns}
            selected={selection.all || selection.ids.has(row.id)}
            peeked={row.id === peek}
            active={cursor.row === item ? cursor.column : -1}
          />
        );
      })}
    </div>
  );
});
