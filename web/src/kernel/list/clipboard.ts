import { records, type Row, type Value } from '../api';
import { may, settable, type Catalog, type Entity } from '../catalog';
import { invalid, sent, textOf, typeOf } from '../field';
import { patch, refresh, undo, withValues } from '../record';
import { announce, toast } from '../kit';
import type { Column } from './columns';
import { listTexts } from './texts';

const textIn = (catalog: Catalog, column: Column, row: Row) => textOf({ field: column.step.field, value: row.values[column.path] as Value, catalog });

/** Cells as a spreadsheet takes them: tabs between columns, a line for each row. */
export const table = (catalog: Catalog, columns: readonly Column[], rows: readonly Row[]): string =>
  rows.map((row) => columns.map((column) => textIn(catalog, column, row).replace(/[\t\n\r]+/g, ' ')).join('\t')).join('\n');

export const cells = (text: string): string[][] => text.replace(/\r?\n$/, '').split(/\r?\n/).map((line) => line.split('\t'));

async function read(catalog: Catalog, column: Column, row: Row, text: string): Promise<Value | typeof invalid> {
  const field = column.step.field;
  const how = typeOf(field).editing;
  if (!how || how.by === 'file') return invalid;
  if ('parse' in how) return how.parse(text, field, row.values[column.path] as Value);
  if (text.trim() === '') return field.required ? invalid : null;
  if (how.by === 'toggle') return textOf({ field, value: true, catalog }) === text.trim() ? true : textOf({ field, value: false, catalog }) === text.trim() ? false : invalid;
  const choices = how.find ? await how.find(field, catalog, text.trim(), new AbortController().signal) : how.choices?.(field, catalog) ?? [];
  const wanted = how.several ? text.split(/[,，、;]/).map((one) => one.trim()).filter((one) => one !== '') : [text.trim()]; // script-ok
  const found = wanted.map((one) => choices.find((choice) => choice.text === one));
  const first = found[0];
  return first && found.every((one) => one !== undefined) ? how.value(found.flatMap((one) => (one ? [one.value] : [])), first) : invalid;
}

type Change = { readonly row: Row; readonly values: Record<string, Value> };

/**
 * Puts a block of cells where the cursor stands, or one cell into all `targets`; as one act that can be taken back.
 * Nothing is written when one of the cells does not fit.
 */
export async function pasteCells(catalog: Catalog, entity: Entity, text: string, columns: readonly Column[], targets: readonly Row[], locked: (row: Row, column: Column) => string | undefined): Promise<void> {
  const block = cells(text);
  const one = block.length === 1 && block[0]?.length === 1;
  const changes: Change[] = [];
  for (const [at, row] of targets.slice(0, one ? targets.length : block.length).entries()) {
    const line = one ? block[0] ?? [] : block[at] ?? [];
    const values: Record<string, Value> = {};
    for (const [i, cell] of line.entries()) {
      const column = columns[i];
      if (!column) break;
      const name = column.step.label();
      const why = may(entity, 'edit') && settable(column.step.field) ? locked(row, column) : listTexts('lockedHere', { why: name });
      const value = why === undefined ? await read(catalog, column, row, cell) : invalid;
      if (value === invalid) return void toast.failed(new Error(why ?? listTexts('notPasted', { text: cell, name })));
      values[column.path] = value;
    }
    if (Object.keys(values).length > 0) changes.push({ row, values });
  }
  if (changes.length === 0) return;
  for (const { row, values } of changes) patch(entity.name, row.id, withValues(values));
  try {
    const done = await records.batch(changes.map(({ row, values }) => ({ change: entity.name, id: row.id, version: row.version, values: Object.fromEntries(Object.entries(values).map(([path, value]) => [path, sent(value)])) })));
    const n = changes.reduce((sum, change) => sum + Object.keys(change.values).length, 0);
    refresh(entity.name);
    toast.done(listTexts('pasted', { n }), { undo: () => void undo(done.act, entity.name) });
  } catch (error) {
    for (const { row, values } of changes) patch(entity.name, row.id, withValues(Object.fromEntries(Object.keys(values).map((path) => [path, row.values[path]]))));
    toast.failed(error);
  }
}

/** Copies what is selected: whole rows, or else the one cell. */
export async function copyCells(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(listTexts('copied'));
  } catch (error) {
    toast.failed(error);
  }
}
