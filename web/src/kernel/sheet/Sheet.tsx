import { ArrowDown, ArrowUp, MoreHorizontal, Plus, Trash2 } from 'lucide-react';
import { useMemo, useRef, useState, type ClipboardEvent, type ComponentProps, type KeyboardEvent } from 'react';
import { records, type Money, type One, type Ref, type Value, type Values } from '../api';
import { settable, titleFields, titleIn, useCatalog, type Collection, type Entity, type Step } from '../catalog';
import { InlineEditor, invalid, isEmpty, show, textOf, typeOf, type Leave } from '../field';
import { Button, Failed, IconButton, Menu, MenuItem, MenuLine, Popover, Skeleton, composing, cx, toast, usePhone } from '../kit';
import { common, format, label } from '../text';
import type { SheetSlot } from './slot';
import { sheetTexts } from './texts';
import { useSheet, type Line } from './useSheet';

const widths: Record<string, number> = { link: 220, text: 180, number: 100, dictionary: 84, money: 124, percent: 84 };
const exact = (value: Value, most = 4) => { const { amount } = value as Money; return format.number(amount, Math.max(2, Math.min(most, amount.replace(/0+$/, '').split('.')[1]?.length ?? 0)), 2); };
const plain = (value: Value) => format.number(String(value).replace(/\.0+$|(\.\d*?)0+$/, '$1'));

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
  const may = (step: Step) => open && settable(step.field) && typeOf(step.field).editing !== undefined;

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

  const valueOf = async (step: Step, text: string, before: Value): Promise<Value | typeof invalid> => {
    const how = typeOf(step.field).editing;
    if (!how || how.by === 'toggle') return invalid;
    if (how.by !== 'list') return how.parse(step.field.kind.type === 'money' || step.field.kind.type === 'number' || step.field.kind.type === 'percent' ? text.replace(/[,¥$%\s]/g, '') : text, step.field, before);
    if (text === '') return null;
    if (how.find && step.field.kind.type === 'link') {
      const target = catalog.find(step.field.kind.target);
      if (!target) return invalid;
      const quoted = `'${text.replace(/[\\']/g, '\\$&')}'`;
      const named = [...titleFields(target), ...target.fields.filter((field) => field.name === 'code').map((field) => field.name)].map((name) => `${name} == ${quoted}`).join(' || ');
      const found = (await records.page(target.name, { filter: named, fields: titleFields(target), limit: 2 })).records[0] ?? (await records.page(target.name, { search: text, fields: titleFields(target), limit: 1 })).records[0];
      return found ? ({ id: found.id, title: titleIn(target, found.values) } as Ref) : invalid;
    }
    const one = how.choices?.(step.field, catalog).find((choice) => choice.text === text || choice.value.toLowerCase() === text.toLowerCase());
    return one ? how.value([one.value], one) : invalid;
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
        const value = await valueOf(step, cell, line?.values[step.path]);
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
  const cellText = (line: Line | undefined, step: Step): string => {
    const value = line?.values[step.path];
    if (isEmpty(value)) return '';
    if (step.field.kind.type === 'money') return exact(value);
    if (step.field.kind.type === 'number' || step.field.kind.type === 'percent') return plain(value) + (step.field.kind.type === 'percent' ? '%' : '');
    return textOf({ field: step.field, value, catalog });
  };
  const onCopy = (event: ClipboardEvent) => {
    const step = columns[at.column];
    if (editing || !step) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', cellText(lines[at.row], step));
  };

  if (sheet.query.isError) return <Failed error={sheet.query.error} retry={() => void sheet.query.refetch()} />;
  if (sheet.query.isPending) return <div className="p-5"><Skeleton className="h-40 w-full" /></div>;
  const wrong = lines.filter((line) => Object.keys(line.problems).length > 0);
  const bare = lines.filter((line) => !line.row && isEmpty(line.values[slot.item]) && isEmpty(line.values[entity.title]));
  const totals = slot.totals.flatMap((name) => catalog.at(whole, name) ?? []);
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
              <th scope="col" className="w-10 px-2 text-center font-medium">#</th>
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
                  <th scope="row" title={general} className={cx('num px-2 text-center text-meta font-normal text-fg3', general && 'bg-red-soft text-red-text')}>{line ? row + 1 : <Plus size={13} className="inline" aria-label={sheetTexts('add')} />}</th>
                  {columns.map((step, column) => {
                    const here = at.row === row && at.column === column;
                    const problem = line?.problems[step.path];
                    const free = may(step);
                    const edits = editing?.cell.row === row && editing.cell.column === column;
                    const text = cellText(line, step);
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
                          <Editor field={step.field} value={line?.values[step.path] ?? null} first={editing.first} onSave={(value, leave) => saved({ row, column }, value, leave)} onCancel={() => { setEditing(undefined); focus({ row, column }); }} />
                        ) : text || (line && step.field.visibility === 'MASKED' ? show({ field: step.field, value: null, catalog, cell: true }) : problem ? <span className="text-meta">{problem}</span> : !line && column === 0 ? <span className="text-fg3">{sheetTexts('add')}</span> : '')}
                      </td>
                    );
                  })}
                  {open && (
                    <td className="px-1 text-center">
                      {line && (
                        <Menu align="end" trigger={<IconButton small label={sheetTexts('rowMenu', { n: row + 1 })}><MoreHorizontal size={15} /></IconButton>}>
                          <MenuItem icon={<Plus size={15} />} onSelect={() => insert(row)}>{sheetTexts('above')}</MenuItem>
                          <MenuItem icon={<ArrowUp size={15} />} keys="Alt ↑" disabled={row === 0} onSelect={() => move(row, -1)}>{sheetTexts('up')}</MenuItem>
                          <MenuItem icon={<ArrowDown size={15} />} keys="Alt ↓" disabled={row === lines.length - 1} onSelect={() => move(row, 1)}>{sheetTexts('down')}</MenuItem>
                          <MenuLine />
                          <MenuItem icon={<Trash2 size={15} />} danger onSelect={() => remove(row)}>{sheetTexts('remove')}</MenuItem>
                        </Menu>
                      )}
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div className="flex flex-wrap items-start gap-4">
        <p role="status" className={cx('text-meta', wrong.length > 0 ? 'text-red-text' : sheet.state === 'offline' ? 'text-amber-text' : 'text-fg3')}>
          {wrong.length > 0 ? sheetTexts('toFix', { n: wrong.length }) : bare.length > 0 ? sheetTexts('bare', { n: bare.length, item: columns[0]?.label() ?? '' }) : sheet.state === 'saving' ? sheetTexts('saving') : sheet.state === 'offline' ? sheetTexts('offline') : sheet.state === 'saved' ? sheetTexts('saved') : ''}
        </p>
        {sheet.state === 'offline' && <Button small onClick={() => void sheet.flush()}>{sheetTexts('saveNow')}</Button>}
        <dl className={cx('ml-auto grid grid-cols-[auto_auto] gap-x-6 gap-y-1 text-right', sheet.waiting && 'text-fg3')}>
          {totals.map((step, i) => (
            <div key={step.path} className="contents">
              <dt className={cx('text-fg3', i === totals.length - 1 && 'font-medium text-fg')}>{step.label()}</dt>
              <dd className={cx('num', i === totals.length - 1 && 'font-semibold')}>{isEmpty(record.values[step.path]) ? show({ field: step.field, value: null, catalog }) : exact(record.values[step.path])}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}

/** The editor of a cell: in its place, or as a list under it. */
function Editor(props: ComponentProps<typeof InlineEditor>) {
  if (typeOf(props.field).editing?.by !== 'list') return <div className="absolute inset-0 z-10"><InlineEditor {...props} className="h-full" /></div>;
  return (
    <Popover label={label(props.field.label)} open anchored onOpenChange={(open) => { if (!open) props.onCancel(); }} className="w-72" trigger={<span className="absolute inset-0 outline-2 -outline-offset-2 outline-ac" />}>
      <InlineEditor {...props} />
    </Popover>
  );
}
