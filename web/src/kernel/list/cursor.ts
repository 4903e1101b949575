import { useCallback, useState, type RefObject } from 'react';
import { GUTTER, type Column } from './columns';
import type { Items } from './items';
import { reveal } from './window';

/** The cell on which the keyboard stands; `row` is -1 before it has come into the list. */
export type Cursor = { readonly row: number; readonly column: number };

export const HEAD = 34;
export const FOOT = 38;

/** Scrolls sideways so that a column stands beside those that are pinned. */
function revealColumn(box: HTMLElement, columns: readonly Column[], at: number) {
  const column = columns[at];
  if (!column || column.pinned) return;
  const pinned = GUTTER + columns.filter((one) => one.pinned).reduce((sum, one) => sum + one.width, 0);
  if (column.left < box.scrollLeft + pinned) box.scrollLeft = column.left - pinned;
  else if (column.left + column.width > box.scrollLeft + box.clientWidth) box.scrollLeft = column.left + column.width - box.clientWidth;
}

/** The cursor, and how it goes to a cell of the list, which is scrolled into sight. */
export function useCursor(scroller: RefObject<HTMLElement | null>, rows: number, columns: readonly Column[], items: Items, height: number) {
  const [cursor, setCursor] = useState<Cursor>({ row: -1, column: 0 });
  const go = useCallback((row: number, column: number) => {
    const to = { row: Math.max(0, Math.min(rows - 1, row)), column: Math.max(0, Math.min(columns.length - 1, column)) };
    setCursor((before) => (before.row === to.row && before.column === to.column ? before : to));
    const box = scroller.current;
    if (!box) return;
    const item = items.of(to.row);
    if (item !== undefined) reveal(box, item, height, HEAD, FOOT);
    revealColumn(box, columns, to.column);
  }, [scroller, rows, columns, items, height]);
  return { cursor, setCursor, go };
}
