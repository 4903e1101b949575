import { Plus } from 'lucide-react';
import { useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { One, Ref, Value, Values } from '../api';
import { settable, useCatalog, type Collection, type Entity, type Step } from '../catalog';
import { invalid, isEmpty, show, textOf, typeOf, type Leave } from '../field';
import { Failed, Skeleton, composing, cx, toast, usePhone } from '../kit';
import { common, label } from '../text';
import { CellEditor } from './CellEditor';
import { cellText, readCell } from './cells';
import { RowMenu } from './RowMenu';
import { SheetFoot } from './SheetFoot';
import type { SheetSlot } from './slot';
import { sheetTexts } from './texts';
import { useSheet, type Line } from './useSheet';

const widths: Record<string, number> = { link: 220, text: 180, number: 100, dictionary: 84, money: 124, percent: 84 };
type Props = { whole: Entity; record: One; entity: Entity; collection: Collection; slot: SheetSlot };
type Cell = { row: number; column: number };

/** The lines of a document, edited as in a spreadsheet; prices and amounts are the server's. */
export default function Sheet({ whole, record, entity, collection, slot }: Props) {
  const catalog = useCatalog();
  const sheet = useSheet(whole, record, entity, collection, slot);
  const { lines, put, add, drop } = sheet;
  const grid = useRef<HTMLTableElement>(null);
  // whether the cell that is pressed stood under the cursor before
  const before = useRef(false);
  const phone = usePhone();
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 });
  const [editing, setEditing] = useState<{ cell: Cell; first: string | undefined } | undefined>();
  const columns = useMemo(() => slot.columns.flatMap((path) => catalog.at(entity, path) ?? []), [slot, catalog, entity]);
  const state = slot.open && record.values[slot.open.field];
  const open = record.allowed.includes('edit') && (!slot.open || state === slot.open.is);
  const stateField = slot.open && catalog.at(whole, slot.open.field)?.field;
  const rows = open ? lines.length + 1 : lines.length;
  const may = (step: Step) => open && settable(step.field) && step.field.kind.type !== 'file' && typeOf(step.field).editing !== undefined;

  const focus = (cell: Cell) => {
    const next = { row: Math.max(0, Math.min(cell.row, rows - 1)), column: Math.max(0, Math.min(cell.column, columns.length - 1)) };
    setAt(next);
    requestAnimationFrame(() => grid.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus());
  };
  /** A line of which another item was chosen gets everything that follows from it anew. */
  const withItem = (line: Line | undefined, values: Values): Values =>
    slot.item in values && line && !isEmpty(line.values[slot.item]) && (line.values[slot.item] as Ref).id !== (values[slot.item] as Ref | null)?.id
      ? { ...Object.fromEntries(slot.proposed.map((name) => [name, null])), ...values } : values;
  const last = () => Math.max(0, ...lines.map((line) => Number(line.values[slot.position] ?? 0)));
  const write = (row: number, values: Values) => {
    const line = lines[row];
    if (line) put(new Map([[line.key, withItem(line, values)]]));
    else if (Object.values(values).some((value) => !isEmpty(value))) add(last() + 1, values);
  };
  const saved = (cell: Cell, value: Value, leave: Leave) => {
    const step = columns[cell.column];
    setEditing(undefined);
    if (step && JSON.stringify(value) !== JSON.stringify(lines[cell.row]?.values[step.path] ?? null)) write(cell.row, { [step.path]: value });
    if (leave === 'down') focus({ ...cell, row: cell.row + 1 });
    else if (leave === 'right') along(cell, 1);
    else if (leave === 'left') along(cell, -1);
    else focus(cell);
  };
  /** The next cell that can be changed, over the end of the line. */
  const along = (from: Cell, by: 1 | -1) => {
    let { row, column } = from;
    for (let steps = 0; steps < columns.length * 2; steps++) {
      column += by;
      if (column >= columns.length) { column = 0; row++; }
      if (column < 0) { column = columns.length - 1; row--; }
      if (row < 0 || row > lines.length) return focus(from);
      const step = columns[column];
      if (step && may(step)) return focus({ row, column });
    }
  };
  const begin = (cell: Cell, first?: string) => { const step = columns[cell.column]; if (step && may(step)) { setAt(cell); setEditing({ cell, first }); } };
  const move = (row: number, by: 1 | -1) => {
    const order = [...lines];
    const [line] = order.splice(row, 1);
    if (!line || row + by < 0 || row + by > order.length) return;
    order.splice(row + by, 0, line);
    put(new Map(order.flatMap((one, i) => (Number(one.values[slot.position]) === i + 1 ? [] : [[one.key, { [slot.position]: String(i + 1) }] as const]))));
    focus({ row: row + by, column: at.column });
  };
  const insert = (row: number) => {
    put(new Map(lines.slice(row).map((one, i) => [one.key, { [slot.position]: String(row + i + 2) }] as const)));
    add(row + 1);
    focus({ row, column: 0 });
  };
  const remove = (row: number) => {
    const line = lines[row];
    if (!line) return;
    drop([line.key]);
    toast.done(sheetTexts('removed', { n: 1 }), { undo: () => void sheet.undo() });
    focus({ row, column: at.column });
  };

  const paste = async (text: string) => {
    const block = text.replace(/\r?\n$/, '').split(/\r?\n/).map((line) => line.split('\t').map((cell) => cell.trim()));
    const changes = new Map<string, Values>();
    const fresh: Values[] = [];
    let misfit: string | undefined;
    const read = await Promise.all(block.map(async (cells, i) => {
      const line = lines[at.row + i];
      const values: Record<string, Value> = {};
      for (const [j, cell] of cells.entries()) {
        const step = columns[at.column + j];
        // an empty cell says nothing of a new line
        if (!step || !may(step) || (cell === '' && !line)) continue;
        const value = await readCell(catalog, step, cell, line?.values[step.path]);
        // what is no known item is still a line with a name
        if (value !== invalid) values[step.path] = value;
        else if (step.path === slot.item) values[entity.title] ??= cell;
        else misfit ??= sheetTexts('noFit', { text: cell, field: step.label() });
      }
      return values;
    }));
    read.forEach((values, i) => { const line = lines[at.row + i]; if (line) changes.set(line.key, withItem(line, values)); else if (Object.values(values).some((value) => !isEmpty(value))) fresh.push(values); });
    put(changes);
    const from = last();
    fresh.forEach((values, i) => add(from + i + 1, values));
    if (misfit) toast.failed(new Error(misfit));
    else toast.done(sheetTexts('pasted', { n: changes.size + fresh.length }), { undo: () => void sheet.undo() });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (editing || composing(event) || !(event.target as HTMLElement).dataset.cell) return;
    const mod = event.metaKey || event.ctrlKey;
    const done = () => { event.preventDefault(); event.stopPropagation(); };
    const key = event.key;
    if (mod && key.toLowerCase() === 'z') { done(); void sheet.undo(); }
    else if (mod && key.toLowerCase() === 's') { done(); void sheet.flush(); }
    else if (mod && key === 'Backspace') { done(); if (open) remove(at.row); }
    else if (mod && key === 'Home') { done(); focus({ row: 0, column: 0 }); }
    else if (mod && key === 'End') { done(); focus({ row: rows - 1, column: columns.length - 1 }); }
    else if (mod) return;
    else if (event.altKey && (key === 'ArrowUp' || key === 'ArrowDown')) { done(); if (open) move(at.row, key === 'ArrowUp' ? -1 : 1); }
    else if (key === 'ArrowUp') { done(); focus({ ...at, row: at.row - 1 }); }
    else if (key === 'ArrowDown') { done(); focus({ ...at, row: at.row + 1 }); }
    else if (key === 'ArrowLeft') { done(); focus({ ...at, column: at.column - 1 }); }
    else if (key === 'ArrowRight') { done(); focus({ ...at, column: at.column + 1 }); }
    else if (key === 'Home') { done(); focus({ ...at, column: 0 }); }
    else if (key === 'End') { done(); focus({ ...at, column: columns.length - 1 }); }
    else if (key === 'Enter' || key === 'F2') { done(); begin(at); }
    else if (key === 'Delete' || key === 'Backspace') { done(); const step = columns[at.column]; if (step && may(step) && lines[at.row]) write(at.row, { [step.path]: null }); }
    else if ([...key].length === 1 && !event.altKey && key !== ' ') { const step = columns[at.column]; if (step && may(step)) { done(); begin(at, key); } }
  };
  const onCopy = (event: ClipboardEvent) => {
    const step = columns[at.column];
    if (editing || !step) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', cellText(catalog, lines[at.row], step));
  };

  if (sheet.query.isError) return <Failed error={sheet.query.error} retry={() => void sheet.query.refetch()} />;
  if (sheet.query.isPending) return <div className="p-5"><Skeleton className="h-40 w-full" /></div>;
  return (
    <div className="flex flex-col gap-3 p-5 max-md:px-4">
      {!open && stateField && record.allowed.includes('edit') && <p className="text-meta text-fg3">{sheetTexts('closed', { state: textOf({ field: stateField, value: state ?? null, catalog }) })}</p>}
      {open && <p className="text-meta text-fg3 max-md:hidden">{lines.length === 0 ? sheetTexts('empty') : sheetTexts('hint')}</p>}
      <div className="relative overflow-x-auto rounded-card border border-line">
        <table
          ref={grid}
          role="grid"
          aria-label={label(collection.label)}
          aria-rowcount={rows + 1}
          className="w-full border-collapse"
          onKeyDown={onKeyDown}
          onCopy={onCopy}
          onPaste={(event) => { if (editing || !open) return; event.preventDefault(); void paste(event.clipboardData.getData('text/plain')); }}
        >
          <thead>
            <tr className="h-[34px] border-b border-line bg-subtle text-left text-meta text-fg3">
              <th scope="col" className="sticky left-0 z-[1] w-10 bg-subtle px-2 text-center font-medium">#</th>
              {columns.map((step) => <th key={step.path} scope="col" style={{ minWidth: widths[step.field.kind.type] ?? 140 }} className={cx('whitespace-nowrap px-2 font-medium', typeOf(step.field).align === 'end' && 'text-right')}>{step.label()}</th>)}
              {open && <th scope="col" className="w-9"><span className="sr-only">{common('more')}</span></th>}
            </tr>
          </thead>
          <tbody>
            {[...Array(rows).keys()].map((row) => {
              const line = lines[row];
              const general = line?.problems[''];
              return (
                <tr key={line?.key ?? '—next'} aria-rowindex={row + 2} className="h-[37px] border-b border-line last:border-0 max-md:h-11">
                  <th scope="row" title={general} className={cx('num sticky left-0 z-[1] bg-bg px-2 text-center text-meta font-normal text-fg3', general && 'bg-red-soft text-red-text')}>{line ? row + 1 : <Plus size={13} className="inline" aria-label={sheetTexts('add')} />}</th>
                  {columns.map((step, column) => {
                    const here = at.row === row && at.column === column;
                    const problem = line?.problems[step.path];
                    const free = may(step);
                    const edits = editing?.cell.row === row && editing.cell.column === column;
                    const text = cellText(catalog, line, step);
                    const pending = line?.changed === true && !free && text !== '';
                    return (
                      <td
                        key={step.path}
                        role="gridcell"
                        data-cell={`${row} ${column}`}
                        tabIndex={here ? 0 : -1}
                        aria-invalid={problem !== undefined}
                        aria-readonly={!free}
                        title={problem ?? text}
                        onMouseDown={() => { before.current = here; }}
                        onClick={() => { if (edits) return; if ((before.current || phone) && free) begin({ row, column }); else setAt({ row, column }); }}
                        onDoubleClick={() => { if (!edits) begin({ row, column }); }}
                        onFocus={() => { if (!here) setAt({ row, column }); }}
                        className={cx('relative max-w-72 truncate whitespace-nowrap border-r border-line px-2 last:border-r-0 focus:outline-2 focus:-outline-offset-2 focus:outline-ac', typeOf(step.field).align === 'end' && 'num text-right', !free && 'bg-subtle text-fg2', pending && 'text-fg3', problem && 'bg-red-soft text-red-text', edits && 'overflow-visible p-0')}
                      >
                        {edits ? (
                          <CellEditor field={step.field} value={line?.values[step.path] ?? null} first={editing.first} onSave={(value, leave) => saved({ row, column }, value, leave)} onCancel={() => { setEditing(undefined); focus({ row, column }); }} />
                        ) : text || (line && step.field.visibility === 'MASKED' ? show({ field: step.field, value: null, catalog, cell: true }) : problem ? <span className="text-meta">{problem}</span> : !line && column === 0 ? <span className="text-fg3">{sheetTexts('add')}</span> : '')}
                      </td>
                    );
                  })}
                  {open && (
                    <td className="px-1 text-center">
                      {line && (
                        <RowMenu row={row} last={row === lines.length - 1} onInsert={() => insert(row)} onMove={(by) => move(row, by)} onRemove={() => remove(row)} />
                      )}
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <SheetFoot whole={whole} record={record} entity={entity} slot={slot} sheet={sheet} item={columns[0]?.label() ?? ''} />
    </div>
  );
}
