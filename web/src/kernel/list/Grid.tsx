import { useCallback, useEffect, useMemo, useRef, useState, type MouseEvent } from 'react';
import type { Row, Value } from '../api';
import { useCatalog, type Entity } from '../catalog';
import { stepsOf, typeOf, type Leave } from '../field';
import { announce, cx, toast, whenIdle } from '../kit';
import { lockedBy } from '../record';
import { CellEditor } from './CellEditor';
import type { Column } from './columns';
import { FOOT, HEAD, useCursor } from './cursor';
import { GridFoot, type Footing } from './GridFoot';
import { GridHead, type Arranging } from './GridHead';
import { onGridKey } from './gridKeys';
import { GridRows } from './GridRows';
import { grouped, plain, type GroupFigures } from './items';
import { rowOf } from './Rows';
import { everyone, howMany, nobody, useSelecting, type Selection } from './selection';
import { listTexts } from './texts';
import { rowHeights, type View } from './view';

type Props = {
  entity: Entity; view: View; rows: readonly Row[]; masked: ReadonlySet<string>; columns: readonly Column[];
  total: number | undefined; more: boolean; loadMore: () => void; stale: boolean;
  groupFigures: ReadonlyMap<string, GroupFigures> | undefined;
  selection: Selection; onSelect: (selection: Selection) => void;
  peek: string | undefined; onPeek: (id: string | undefined) => void; onOpen: (id: string, newTab: boolean) => void;
  onChange: (row: Row, path: string, value: Value) => void;
  arranging: Arranging; footing: Footing;
};

const clipboard = () => import('./clipboard');
whenIdle(clipboard);
const noOne: ReadonlySet<string> = new Set();

/** The list as a table of cells: its header, the rows in sight, its totals, one cursor and one editor. */
export function Grid({ entity, view, rows, masked, columns, total, more, loadMore, stale, groupFigures, selection, onSelect, peek, onPeek, onOpen, onChange, arranging, footing }: Props) {
  const catalog = useCatalog();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<{ first?: string } | undefined>();
  const [folded, setFolded] = useState<ReadonlySet<string>>(noOne);
  const height = rowHeights[view.density];
  const { group } = view;
  const by = group ? catalog.at(entity, group)?.field : undefined;
  const steps = by && stepsOf(by);
  const items = useMemo(() => (group ? grouped(rows, group, steps?.of, groupFigures, folded) : plain(rows.length)), [rows, group, steps, folded, groupFigures]);
  const fold = useCallback((key: string) => setFolded((before) => { const next = new Set(before); if (!next.delete(key)) next.add(key); return next; }), []);
  const grouping = useMemo(() => (group ? { path: group, totals: view.totals, folded, onFold: fold } : undefined), [group, view.totals, folded, fold]);
  const { cursor, setCursor, go: goTo } = useCursor(scroller, rows.length, columns, items, height);
  const go = useCallback((row: number, column: number) => { setEditing(undefined); goTo(row, column); }, [goTo]);

  // another question begins at its first row
  const question = [view.filter, view.search, view.group, ...view.sort].join('\n');
  const asked = useRef(question);
  useEffect(() => {
    if (asked.current === question) return;
    asked.current = question;
    if (scroller.current) scroller.current.scrollTop = 0;
    setCursor((before) => ({ row: -1, column: before.column }));
  }, [question, setCursor]);

  const peeked = useMemo(() => (peek === undefined ? -1 : rows.findIndex((row) => row.id === peek)), [rows, peek]);
  useEffect(() => {
    if (peeked >= 0 && peeked !== cursor.row) go(peeked, cursor.column);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- follows the panel, not the cursor
  }, [peeked]);

  const locked = useCallback((row: Row, column: Column): string | undefined =>
    column.path.includes('.') ? listTexts('noRight', { entity: '' }).trim() : lockedBy(column.step.field, { ...row, masked: [...masked] }), [masked]);
  const { toggle, beginAt } = useSelecting(rows, selection, onSelect);
  const chosen = useMemo(() => howMany(rows, selection), [rows, selection]);
  const chooseAll = useCallback(() => onSelect(chosen === 'all' ? nobody : everyone(rows)), [onSelect, chosen, rows]);

  const at = rows[cursor.row];
  const on = columns[cursor.column];
  const begin = (first?: string) => {
    if (!at || !on) return;
    const { editing: how } = typeOf(on.step.field);
    // a file is opened from its cell, and changed on the page of its record
    if (how?.by === 'file') return grid.current?.querySelector<HTMLElement>(`#cell-${cursor.row}-${cursor.column} a`)?.click();
    const why = locked(at, on);
    if (why) { announce(listTexts('lockedHere', { why })); toast.done(listTexts('lockedHere', { why })); return; }
    if (how?.by === 'toggle') onChange(at, on.path, at.values[on.path] !== true);
    else setEditing(first === undefined ? {} : { first });
  };
  const leave = () => { setEditing(undefined); grid.current?.focus({ preventScroll: true }); };
  const save = (value: Value, to: Leave) => {
    leave();
    if (at && on && JSON.stringify(at.values[on.path] ?? null) !== JSON.stringify(value ?? null)) onChange(at, on.path, value);
    if (to === 'down') go(cursor.row + 1, cursor.column);
    if (to === 'right') go(cursor.row, cursor.column + 1);
    if (to === 'left') go(cursor.row, cursor.column - 1);
  };

  const selected = () => rows.filter((row) => selection.ids.has(row.id));
  const copy = () => {
    const many = selected();
    void clipboard().then(({ copyCells, table }) => copyCells(many.length > 0 ? table(catalog, columns, many) : at && on ? table(catalog, [on], [at]) : ''));
  };
  const paste = async () => {
    const text = await navigator.clipboard.readText().catch(() => '');
    const many = selected();
    const { cells, pasteCells } = await clipboard();
    if (text !== '') await pasteCells(catalog, entity, text, columns.slice(cursor.column), many.length > 0 ? many : rows.slice(cursor.row, cursor.row + cells(text).length), locked);
  };

  const onClick = (event: MouseEvent) => {
    const hit = rowOf(event);
    const row = hit && rows[hit.index];
    if (!row) return;
    grid.current?.focus({ preventScroll: true });
    if (hit.on === 'select') return toggle(hit.index, event.shiftKey);
    if (hit.on === 'peek') { go(hit.index, 0); return onPeek(row.id); }
    if (event.metaKey || event.ctrlKey) return onOpen(row.id, true);
    if (event.shiftKey) { if (cursor.row >= 0) beginAt(cursor.row); return toggle(hit.index, true); }
    const again = cursor.row === hit.index && cursor.column === hit.column && hit.column > 0;
    if (again && !editing) return begin();
    go(hit.index, hit.column);
    if (hit.column === 0 || peek !== undefined) onPeek(row.id);
  };
  const onDoubleClick = (event: MouseEvent) => {
    const hit = rowOf(event);
    const row = hit?.on === 'cell' && hit.column === 0 && rows[hit.index];
    if (row) onOpen(row.id, false);
  };

  const item = items.of(cursor.row);
  return (
    <div ref={scroller} className={cx('relative min-h-0 flex-1 overflow-auto overscroll-contain bg-bg', stale && 'opacity-70')}>
      <div
        ref={grid}
        role="grid"
        tabIndex={0}
        aria-label={view.description.name}
        // how many there are is not known before they are counted, or where they are too many for it
        aria-rowcount={total === undefined ? -1 : total + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        aria-activedescendant={cursor.row >= 0 ? `cell-${cursor.row}-${cursor.column}` : undefined}
        onFocus={(event) => { if (event.target === grid.current && cursor.row < 0 && rows.length > 0) setCursor({ row: 0, column: 0 }); }}
        onKeyDown={(event) => {
          if (editing || event.target !== grid.current) return;
          const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 400) - HEAD - FOOT) / height) - 1);
          onGridKey(event, { rows, columns, cursor, page, selection, peek, go, begin, toggle, beginAt, locked, copy, paste: () => void paste(), onSelect, onPeek, onOpen, onChange });
        }}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
        className="w-max min-w-full focus-visible:outline-none"
      >
        <GridHead columns={columns} title={entity.title} sort={view.sort} masked={masked} chosen={chosen} onChooseAll={chooseAll} arranging={arranging} />
        <GridRows entity={entity} scroller={scroller} rows={rows} items={items} columns={columns} height={height} selection={selection} peek={peek} cursor={cursor} grouping={grouping} more={more} loadMore={loadMore} />
      </div>
      {editing && at && on && item !== undefined && <CellEditor scroller={scroller} row={at} column={on} item={item} height={height} first={editing.first} onSave={save} onCancel={leave} />}
      {rows.length > 0 && <GridFoot columns={columns} footing={footing} />}
    </div>
  );
}
