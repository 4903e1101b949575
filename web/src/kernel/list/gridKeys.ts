import type { KeyboardEvent } from 'react';
import type { Row, Value } from '../api';
import { isEmpty, typeOf } from '../field';
import { composing, isMac } from '../kit';
import type { Column } from './columns';
import type { Cursor } from './cursor';
import { everyone, nobody, type Selection } from './selection';

/** What the keys of a list act on, and what they may do. */
export type Keyed = {
  readonly rows: readonly Row[]; readonly columns: readonly Column[]; readonly cursor: Cursor; readonly page: number;
  readonly selection: Selection; readonly peek: string | undefined;
  readonly go: (row: number, column: number) => void;
  readonly begin: (first?: string) => void;
  readonly toggle: (index: number, range: boolean) => void;
  readonly beginAt: (row: number) => void;
  readonly locked: (row: Row, column: Column) => string | undefined;
  readonly copy: () => void; readonly paste: () => void;
  readonly onSelect: (selection: Selection) => void;
  readonly onPeek: (id: string | undefined) => void; readonly onOpen: (id: string, newTab: boolean) => void;
  readonly onChange: (row: Row, path: string, value: Value) => void;
};

/** A key pressed in a list: moving, choosing, opening, editing, copying. */
export function onGridKey(event: KeyboardEvent, keyed: Keyed) {
  if (composing(event)) return;
  const { rows, columns, cursor: { row, column }, selection, peek, page } = keyed;
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const done = () => { event.preventDefault(); event.stopPropagation(); };
  const within = (at: number) => Math.max(0, Math.min(rows.length - 1, at));
  const step = (to: number, col = column) => {
    done();
    if (event.shiftKey && to !== row) { keyed.beginAt(row); keyed.toggle(within(to), true); }
    keyed.go(to, col);
    const next = rows[within(to)];
    if (peek !== undefined && next) keyed.onPeek(next.id);
  };
  const at = rows[row];
  const on = columns[column];
  switch (event.key) {
    case 'ArrowDown': return step(mod ? rows.length - 1 : row + 1);
    case 'ArrowUp': return step(mod ? 0 : row - 1);
    case 'PageDown': return step(row + page);
    case 'PageUp': return step(row - page);
    case 'ArrowRight': return step(row, column + 1);
    case 'ArrowLeft': return step(row, column - 1);
    case 'Home': return step(mod ? 0 : row, 0);
    case 'End': return step(mod ? rows.length - 1 : row, columns.length - 1);
    case 'Enter':
      done();
      return at && (column === 0 || peek !== undefined) ? keyed.onOpen(at.id, mod) : keyed.begin();
    case 'F2': done(); return keyed.begin();
    case ' ': done(); return keyed.onPeek(peek === at?.id ? undefined : at?.id);
    case 'Escape':
      if (selection.ids.size > 0 || selection.all) { done(); keyed.onSelect(nobody); }
      else if (peek !== undefined) { done(); keyed.onPeek(undefined); }
      return;
    case 'Delete': case 'Backspace':
      if (at && on && column > 0 && on.step.field.kind.type !== 'file' && !on.step.field.required && !keyed.locked(at, on) && !isEmpty(at.values[on.path])) { done(); keyed.onChange(at, on.path, null); }
      return;
    default:
  }
  const key = event.key.toLowerCase();
  if (mod && key === 'a') { done(); return keyed.onSelect(everyone(rows)); }
  if (mod && key === 'c') { done(); return keyed.copy(); }
  if (mod && key === 'v') { done(); return keyed.paste(); }
  if (mod || event.altKey) return;
  if (column === 0) {
    if (key === 'x') { done(); keyed.toggle(row, event.shiftKey); }
    else if (event.key === 'j') step(row + 1);
    else if (event.key === 'k') step(row - 1);
  } else if (on && event.key.length === 1 && event.key !== '/' && event.key !== '?' && 'format' in (typeOf(on.step.field).editing ?? {})) {
    done();
    keyed.begin(event.key);
  }
}
