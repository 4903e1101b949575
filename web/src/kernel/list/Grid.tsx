import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, Lock } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import type { Row, Value } from '../api';
import { useCatalog, type Entity } from '../catalog';
import { InlineEditor, fieldTexts, isEmpty, show, textOf, typeOf, type Aggregate, type Leave } from '../field';
import { Checkbox, Menu, MenuItem, MenuLine, Skeleton, announce, composing, cx, isMac, toast, whenIdle } from '../kit';
import { lockedBy } from '../record';
import { common, format } from '../text';
import { GUTTER, type Column } from './columns';
import { GridRow, rowOf } from './Rows';
import { listTexts } from './texts';
import { rowHeights, type View } from './view';
import { useWindow } from './window';

export type Selection = { readonly ids: ReadonlySet<string>; readonly all: boolean };
export const nobody: Selection = { ids: new Set(), all: false };

const clipboard = () => import('./clipboard');
whenIdle(clipboard);
const HEAD = 34;
const FOOT = 38;
type Group = { readonly key: string; readonly value: Value; readonly count: number | undefined };
type Item = { readonly group: Group; readonly row?: undefined } | { readonly row: number; readonly group?: undefined };

type Props = {
  entity: Entity; view: View; rows: readonly Row[]; masked: ReadonlySet<string>; columns: readonly Column[];
  total: number | undefined; more: boolean; loadMore: () => void; stale: boolean;
  groupCounts: ReadonlyMap<string, number> | undefined;
  selection: Selection; onSelect: (selection: Selection) => void;
  peek: string | undefined; onPeek: (id: string | undefined) => void; onOpen: (id: string, newTab: boolean) => void;
  onChange: (row: Row, path: string, value: Value) => void;
  onSort: (path: string, descending: boolean) => void; onHide: (path: string) => void; onGroup: (path: string) => void;
  onPin: (path: string, on: boolean) => void;
  onResize: (path: string, width: number) => void;
  footer: (column: Column | undefined) => ReactNode;
};

const keyOf = (value: Value) => JSON.stringify(value && typeof value === 'object' && 'id' in value ? value.id : value ?? null);

export function Grid(props: Props) {
  const { entity, view, rows, columns, masked, selection, onSelect, peek, onPeek, onOpen, onChange } = props;
  const catalog = useCatalog();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<{ row: number; column: number }>({ row: -1, column: 0 });
  const [editing, setEditing] = useState<{ first?: string } | undefined>();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef(0);
  const height = rowHeights[view.density];

  const items = useMemo<readonly Item[]>(() => {
    if (!view.group) return rows.map((_, row) => ({ row }));
    const made: Item[] = [];
    let last: string | undefined;
    rows.forEach((row, at) => {
      const value = row.values[view.group ?? ''] as Value;
      const key = keyOf(value);
      if (key !== last) made.push({ group: { key, value, count: props.groupCounts?.get(key) } });
      last = key;
      if (!folded.has(key)) made.push({ row: at });
    });
    return made;
  }, [rows, view.group, folded, props.groupCounts]);
  const itemOfRow = useMemo(() => {
    const map = new Map<number, number>();
    items.forEach((item, at) => { if (item.row !== undefined) map.set(item.row, at); });
    return map;
  }, [items]);

  const waiting = props.more ? 3 : 0;
  const { indexes, total: tall, reveal } = useWindow(scroller, items.length + waiting, height, { head: HEAD, foot: FOOT });
  const end = indexes.at(-1) ?? 0;
  // another question begins at its first row
  const question = [view.filter, view.search, view.group, ...view.sort].join('\n');
  const asked = useRef(question);
  useEffect(() => {
    if (asked.current === question) return;
    asked.current = question;
    if (scroller.current) scroller.current.scrollTop = 0;
    setActive((before) => ({ row: -1, column: before.column }));
  }, [question]);
  const { more, loadMore } = props;
  useEffect(() => {
    if (more && end >= items.length - 40) loadMore();
  }, [end, items.length, more, loadMore]);

  const field = columns[active.column]?.step.field;
  const locked = useCallback((row: Row, column: Column): string | undefined =>
    column.path.includes('.') ? listTexts('noRight', { entity: '' }).trim() : lockedBy(column.step.field, { ...row, masked: [...masked] }), [masked]);

  const go = useCallback((row: number, column: number) => {
    const to = { row: Math.max(0, Math.min(rows.length - 1, row)), column: Math.max(0, Math.min(columns.length - 1, column)) };
    setActive(to);
    setEditing(undefined);
    const item = itemOfRow.get(to.row);
    if (item !== undefined) reveal(item);
    const box = scroller.current;
    if (box) {
      const pinned = GUTTER + columns.filter((one) => one.pinned).reduce((sum, one) => sum + one.width, 0);
      const left = columns[to.column]?.left ?? 0;
      const width = columns[to.column]?.width ?? 0;
      if (!columns[to.column]?.pinned) {
        if (left < box.scrollLeft + pinned) box.scrollLeft = left - pinned;
        else if (left + width > box.scrollLeft + box.clientWidth) box.scrollLeft = left + width - box.clientWidth;
      }
    }
  }, [rows.length, columns, itemOfRow, reveal]);

  const peeked = peek === undefined ? -1 : rows.findIndex((row) => row.id === peek);
  useEffect(() => {
    if (peeked >= 0 && peeked !== active.row) go(peeked, active.column);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- follows the panel, not the cursor
  }, [peeked]);

  const toggle = (index: number, range: boolean) => {
    const ids = new Set(selection.all ? rows.map((row) => row.id) : selection.ids);
    const id = rows[index]?.id;
    if (!id) return;
    if (range) {
      const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)];
      for (let i = from; i <= to; i++) { const one = rows[i]?.id; if (one) ids.add(one); }
    } else if (ids.has(id)) ids.delete(id);
    else ids.add(id);
    if (!range) anchor.current = index;
    onSelect({ ids, all: false });
    announce(listTexts('selected', { n: ids.size }));
  };

  const begin = (first?: string) => {
    const row = rows[active.row];
    const column = columns[active.column];
    if (!row || !column) return;
    const why = locked(row, column);
    if (why) { announce(listTexts('lockedHere', { why })); toast.done(listTexts('lockedHere', { why })); return; }
    if (typeOf(column.step.field).editing?.by === 'toggle') onChange(row, column.path, row.values[column.path] !== true);
    else setEditing(first === undefined ? {} : { first });
  };

  const save = (value: Value, leave: Leave) => {
    const row = rows[active.row];
    const column = columns[active.column];
    setEditing(undefined);
    grid.current?.focus({ preventScroll: true });
    if (row && column && JSON.stringify(row.values[column.path] ?? null) !== JSON.stringify(value ?? null)) onChange(row, column.path, value);
    if (leave === 'down') go(active.row + 1, active.column);
    if (leave === 'right') go(active.row, active.column + 1);
    if (leave === 'left') go(active.row, active.column - 1);
  };

  const selected = () => rows.filter((row) => selection.ids.has(row.id));
  const copy = () => {
    const at = rows[active.row];
    const on = columns[active.column];
    const many = selected();
    void clipboard().then(({ copyCells, table }) => copyCells(many.length > 0 ? table(catalog, columns, many) : at && on ? table(catalog, [on], [at]) : ''));
  };
  const paste = async () => {
    const text = await navigator.clipboard.readText().catch(() => '');
    const many = selected();
    const { cells, pasteCells } = await clipboard();
    if (text !== '') await pasteCells(catalog, entity, text, columns.slice(active.column), many.length > 0 ? many : rows.slice(active.row, active.row + cells(text).length), locked);
  };

  const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 400) - 72) / height) - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (composing(event) || editing || event.target !== grid.current) return;
    const mod = isMac ? event.metaKey : event.ctrlKey;
    const { row, column } = active;
    const done = () => { event.preventDefault(); event.stopPropagation(); };
    const step = (to: number, col = column) => {
      done();
      if (event.shiftKey && to !== row) { if (selection.ids.size === 0) anchor.current = Math.max(0, row); toggle(Math.max(0, Math.min(rows.length - 1, to)), true); }
      go(to, col);
      if (peek !== undefined) { const next = rows[Math.max(0, Math.min(rows.length - 1, to))]; if (next) onPeek(next.id); }
    };
    switch (event.key) {
      case 'ArrowDown': return step(mod ? rows.length - 1 : row + 1);
      case 'ArrowUp': return step(mod ? 0 : row - 1);
      case 'PageDown': return step(row + page);
      case 'PageUp': return step(row - page);
      case 'ArrowRight': return step(row, column + 1);
      case 'ArrowLeft': return step(row, column - 1);
      case 'Home': return step(mod ? 0 : row, 0);
      case 'End': return step(mod ? rows.length - 1 : row, columns.length - 1);
      case 'Enter': {
        done();
        const id = rows[row]?.id;
        if (id && (column === 0 || peek !== undefined)) onOpen(id, mod);
        else begin();
        return;
      }
      case 'F2': done(); return begin();
      case ' ': { done(); const id = rows[row]?.id; onPeek(peek === id ? undefined : id); return; }
      case 'Escape':
        if (selection.ids.size > 0 || selection.all) { done(); onSelect(nobody); }
        else if (peek !== undefined) { done(); onPeek(undefined); }
        return;
      case 'Delete': case 'Backspace': {
        const at = rows[row];
        const on = columns[column];
        if (at && on && column > 0 && !on.step.field.required && !locked(at, on) && !isEmpty(at.values[on.path] as Value)) { done(); onChange(at, on.path, null); }
        return;
      }
      default:
    }
    if (mod && event.key.toLowerCase() === 'a') { done(); onSelect({ ids: new Set(rows.map((one) => one.id)), all: false }); return; }
    if (mod && event.key.toLowerCase() === 'c') { done(); copy(); return; }
    if (mod && event.key.toLowerCase() === 'v') { done(); void paste(); return; }
    if (!mod && !event.altKey && column === 0 && /^[jkx]$/i.test(event.key)) {
      if (event.key === 'j') return step(row + 1);
      if (event.key === 'k') return step(row - 1);
      done();
      return toggle(row, event.shiftKey);
    }
    if (!mod && !event.altKey && event.key.length === 1 && column > 0 && field && 'format' in (typeOf(field).editing ?? {}) && event.key !== '/' && event.key !== '?') { done(); begin(event.key); }
  };

  const onClick = (event: MouseEvent) => {
    const at = rowOf(event);
    if (!at) return;
    const row = rows[at.index];
    if (!row) return;
    grid.current?.focus({ preventScroll: true });
    if (at.on === 'select') { toggle(at.index, event.shiftKey); return; }
    if (at.on === 'peek') { go(at.index, 0); onPeek(row.id); return; }
    if (event.metaKey || event.ctrlKey) { onOpen(row.id, true); return; }
    if (event.shiftKey) { if (selection.ids.size === 0 && active.row >= 0) anchor.current = active.row; toggle(at.index, true); return; }
    const again = active.row === at.index && active.column === at.column && at.column > 0;
    if (again && !editing) begin();
    else { go(at.index, at.column); if (at.column === 0 || peek !== undefined) onPeek(row.id); }
  };
  const onDoubleClick = (event: MouseEvent) => {
    const at = rowOf(event);
    if (at?.on !== 'cell') return;
    const row = rows[at.index];
    if (at.column === 0 && row) onOpen(row.id, false);
  };

  const onStartResize = (column: Column) => (event: React.PointerEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const from = event.clientX;
    const target = event.currentTarget;
    target.setPointerCapture(event.pointerId);
    const move = (now: Event) => props.onResize(column.path, column.width + (now as PointerEvent).clientX - from);
    target.addEventListener('pointermove', move);
    target.addEventListener('pointerup', () => target.removeEventListener('pointermove', move), { once: true });
  };

  const allShown = rows.length > 0 && (selection.all || rows.every((row) => selection.ids.has(row.id)));
  const activeItem = itemOfRow.get(active.row);
  const activeRow = rows[active.row];
  const activeColumn = columns[active.column];
  const listEditor = field && typeOf(field).editing?.by === 'list';
  return (
    <div ref={scroller} className={cx('relative min-h-0 flex-1 overflow-auto overscroll-contain bg-bg', props.stale && 'opacity-70')}>
      <div
        ref={grid}
        role="grid"
        tabIndex={0}
        aria-label={view.description.name}
        aria-rowcount={(props.total ?? rows.length) + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        aria-activedescendant={active.row >= 0 ? `cell-${active.row}-${active.column}` : undefined}
        onFocus={(event) => { if (event.target === grid.current && active.row < 0 && rows.length > 0) setActive({ row: 0, column: 0 }); }}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
        className="w-max min-w-full focus-visible:outline-none"
      >
        <div role="rowgroup" className="sticky top-0 z-10">
          <div role="row" aria-rowindex={1} className="flex h-[34px] w-max min-w-full border-b border-line bg-subtle text-meta font-medium text-fg3">
            <div role="columnheader" className="sticky left-0 z-[2] flex shrink-0 items-center justify-center bg-subtle" style={{ width: GUTTER }}>
              <Checkbox
                tabIndex={-1}
                aria-label={listTexts('selectLoaded')}
                mixed={!allShown && selection.ids.size > 0}
                checked={allShown}
                onChange={() => onSelect(allShown ? nobody : { ids: new Set(rows.map((row) => row.id)), all: false })}
              />
            </div>
            {columns.map((column, at) => {
              const sort = view.sort.find((one) => one.replace(/^-/, '') === column.path);
              const unit = typeOf(column.step.field).unit?.(column.step.field);
              const name = `${column.step.label()}${unit ? `/${unit}` : ''}`;
              const sortable = !masked.has(column.path);
              return (
                <div
                  key={column.path}
                  role="columnheader"
                  aria-colindex={at + 2}
                  aria-sort={sort ? (sort.startsWith('-') ? 'descending' : 'ascending') : 'none'}
                  className={cx('group/head relative flex shrink-0 items-center bg-subtle', column.pinned && 'sticky z-[1]', column.last && 'border-r border-line')}
                  style={column.pinned ? { width: column.width, left: column.left } : { width: column.width }}
                >
                  <Menu
                    trigger={
                      <button type="button" tabIndex={-1} title={sortable ? name : `${name}: ${fieldTexts('masked')}`} className={cx('flex h-full w-full min-w-0 items-center gap-1 px-2.5 hover:text-fg data-[state=open]:bg-active', column.end && 'flex-row-reverse')}>
                        <span className="truncate">{name}</span>
                        {!sortable && <Lock size={12} />}
                        {sort && (sort.startsWith('-') ? <ArrowDown size={13} /> : <ArrowUp size={13} />)}
                      </button>
                    }
                  >
                    <MenuItem disabled={!sortable} icon={<ArrowUp size={15} />} onSelect={() => props.onSort(column.path, false)}>{listTexts('sortAscending')}</MenuItem>
                    <MenuItem disabled={!sortable} icon={<ArrowDown size={15} />} onSelect={() => props.onSort(column.path, true)}>{listTexts('sortDescending')}</MenuItem>
                    {typeOf(column.step.field).groups && sortable && <MenuItem onSelect={() => props.onGroup(column.path)}>{listTexts('groupBy')}</MenuItem>}
                    <MenuLine />
                    <MenuItem onSelect={() => props.onPin(column.path, !column.pinned)}>{listTexts(column.pinned ? 'unpin' : 'pin')}</MenuItem>
                    {column.path !== entity.title && <MenuItem onSelect={() => props.onHide(column.path)}>{listTexts('hideColumn')}</MenuItem>}
                  </Menu>
                  <span onPointerDown={onStartResize(column)} title={listTexts('resize')} className="absolute -right-1 top-0 z-[3] h-full w-2 cursor-col-resize opacity-0 hover:opacity-100 after:absolute after:inset-y-1.5 after:left-[3px] after:w-0.5 after:rounded-full after:bg-ac" />
                </div>
              );
            })}
            <div aria-hidden="true" className="flex-1 bg-subtle" />
          </div>
        </div>
        <div role="rowgroup" className="relative" style={{ height: tall }}>
          {indexes.map((at) => {
            const item = items[at];
            const top = at * height;
            if (!item) {
              return (
                <div key={at} role="presentation" className="absolute left-0 top-0 flex w-full items-center border-b border-line" style={{ height, transform: `translateY(${top}px)` }}>
                  <span className="px-[52px]"><Skeleton className="h-3 w-40" /></span>
                </div>
              );
            }
            if (item.group) {
              const group = item.group;
              const open = !folded.has(group.key);
              const groupField = catalog.at(entity, view.group ?? '')?.field;
              return (
                <div key={`group ${at}`} role="row" aria-rowindex={at + 2} className="absolute left-0 top-0 w-full border-b border-line bg-subtle" style={{ height, transform: `translateY(${top}px)` }}>
                  <div role="gridcell" className="sticky left-0 inline-flex h-full items-center gap-2 px-3">
                    <button type="button" tabIndex={-1} aria-expanded={open} aria-label={listTexts('fold')} className="inline-flex size-6 items-center justify-center rounded-ctl text-fg3 hover:bg-active" onClick={(event) => { event.stopPropagation(); setFolded((before) => { const next = new Set(before); if (open) next.add(group.key); else next.delete(group.key); return next; }); }}>
                      {open ? <ChevronDown size={15} /> : <ChevronRight size={15} />}
                    </button>
                    {groupField && (isEmpty(group.value) ? <span className="text-fg3">{listTexts('emptyGroup')}</span> : show({ field: groupField, value: group.value, catalog, cell: true }))}
                    {group.count !== undefined && <span className="num text-meta text-fg3">{format.number(group.count)}</span>}
                  </div>
                </div>
              );
            }
            const row = rows[item.row];
            return row && (
              <GridRow
                key={row.id}
                entity={entity}
                catalog={catalog}
                row={row}
                index={item.row}
                rowIndex={at}
                top={top}
                height={height}
                columns={columns}
                selected={selection.all || selection.ids.has(row.id)}
                peeked={row.id === peek}
                active={active.row === item.row ? active.column : -1}
                failed={false}
              />
            );
          })}
        </div>
      </div>
      {editing && activeRow && activeColumn && activeItem !== undefined && (
        <div
          className="absolute z-20"
          style={{
            left: activeColumn.pinned ? activeColumn.left + (scroller.current?.scrollLeft ?? 0) : activeColumn.left,
            top: 34 + activeItem * height + (listEditor ? height : 0),
            width: listEditor ? Math.max(200, activeColumn.width) : Math.max(activeColumn.width, field && typeOf(field).editing?.by === 'long' ? 280 : 0),
            ...(listEditor ? {} : { minHeight: height }),
          }}
        >
          <InlineEditor
            key={`${activeRow.id} ${activeColumn.path}`}
            field={activeColumn.step.field}
            value={activeRow.values[activeColumn.path] as Value}
            first={editing.first}
            className={listEditor ? '' : 'h-full min-h-[inherit]'}
            onSave={save}
            onCancel={() => { setEditing(undefined); grid.current?.focus({ preventScroll: true }); }}
          />
        </div>
      )}
      {rows.length > 0 && (
        <div className="sticky bottom-0 left-0 z-10 flex h-[38px] w-max min-w-full border-t border-line bg-subtle text-meta text-fg3" role="group" aria-label={common('more')}>
          <div className="sticky left-0 z-[1] flex shrink-0 items-center border-r border-transparent bg-subtle px-4" style={{ width: GUTTER + (columns[0]?.width ?? 0) }}>{props.footer(undefined)}</div>
          {columns.slice(1).map((column) => (
            <div key={column.path} className={cx('flex shrink-0 items-center overflow-hidden whitespace-nowrap px-2.5', column.end && 'justify-end')} style={{ width: column.width }}>{props.footer(column)}</div>
          ))}
        </div>
      )}
    </div>
  );
}

/** What a total of a column is called, and its menu. */
export function TotalCell({ column, totals, values, onTotals }: { column: Column; totals: readonly string[]; values: Readonly<Record<string, unknown>> | undefined; onTotals: (totals: readonly string[]) => void }) {
  const catalog = useCatalog();
  const { field } = column.step;
  const aggregates = typeOf(field).aggregates.filter((one) => one !== 'sum' || !field.exact);
  if (aggregates.length === 0 || field.visibility === 'MASKED') return null;
  const mine = totals.find((one) => one.endsWith(`(${column.path})`));
  const how = mine?.slice(0, mine.indexOf('(')) as Aggregate | undefined;
  const value = mine ? (values?.[mine] as Value) : undefined;
  const set = (next: Aggregate | undefined) => onTotals([...totals.filter((one) => one !== mine), ...(next ? [`${next}(${column.path})`] : [])]);
  return (
    <Menu
      align="end"
      trigger={
        <button type="button" title={textOf({ field, value, catalog })} className="inline-flex h-6 min-w-0 max-w-full items-center gap-1 rounded-ctl px-1 hover:bg-active">
          <span className="sr-only">{listTexts('totalOf', { name: column.step.label() })}</span>
          {how ? <><span className="shrink-0">{fieldTexts(how)}</span> <b className="num min-w-0 truncate font-semibold text-fg">{value === undefined || value === null ? '—' : typeof value === 'string' && field.kind.type !== 'date' && field.kind.type !== 'instant' ? format.number(value, 1) : show({ field, value, catalog, cell: true })}</b></> : <span className="opacity-0 hover:opacity-100">Σ</span>}
        </button>
      }
    >
      {aggregates.map((one) => <MenuItem key={one} checked={one === how} onSelect={() => set(one)}>{fieldTexts(one)}</MenuItem>)}
      <MenuItem checked={how === undefined} onSelect={() => set(undefined)}>{listTexts('noTotal')}</MenuItem>
    </Menu>
  );
}
