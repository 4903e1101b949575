import { GripVertical, X } from 'lucide-react';
import { useState } from 'react';
import type { Row } from '../api';
import { useCatalog, type Entity } from '../catalog';
import { textOf } from '../field';
import { Button, Checkbox, ChooseList, IconButton, announce } from '../kit';
import { label } from '../text';
import { wide, type Column, type Widths } from './columns';
import { listTexts } from './texts';
import type { View } from './view';

/** The order of a list, key by key. */
export function SortEditor({ entity, view, onSort }: { entity: Entity; view: View; onSort: (sort: readonly string[]) => void }) {
  const catalog = useCatalog();
  const [adding, setAdding] = useState(view.sort.length === 0);
  const used = new Set(view.sort.map((one) => one.replace(/^-/, '')));
  const fields = entity.fields.filter((field) => field.visibility === 'SEEN' && !used.has(field.name) && field.kind.type !== 'multipleChoice' && field.kind.type !== 'file');
  return (
    <div className="w-72">
      {view.sort.map((one, at) => {
        const down = one.startsWith('-');
        const path = one.replace(/^-/, '');
        return (
          <div key={path} className="flex h-10 items-center gap-2 px-3">
            <span className="min-w-0 flex-1 truncate text-body">{catalog.at(entity, path)?.label()}</span>
            <Button small look="plain" onClick={() => onSort(view.sort.map((other, i) => (i === at ? (down ? path : `-${path}`) : other)))}>{listTexts(down ? 'sortDescending' : 'sortAscending')}</Button>
            <IconButton small label={listTexts('removeFilter', { name: path })} onClick={() => onSort(view.sort.filter((_, i) => i !== at))}><X size={14} /></IconButton>
          </div>
        );
      })}
      {adding ? (
        <ChooseList label={listTexts('addSort')} chosen={[]} choices={fields.map((field) => ({ value: field.name, text: label(field.label) }))} onChoose={(name) => { if (name) { onSort([...view.sort, name]); setAdding(false); } }} />
      ) : (
        <div className="border-t border-line p-1"><Button look="plain" small onClick={() => setAdding(true)}>{listTexts('addSort')}</Button></div>
      )}
    </div>
  );
}

/** The rows by which columns are made as wide as what stands in them. */
export type Fit = { readonly rows: readonly Row[]; readonly columns: readonly Column[]; readonly onWidths: (widths: Widths) => void };
const SAMPLE = 200;
const WIDEST = 420;
/** Pixels that one press of a key makes a column wider. */
const WIDER = 16;

/** Which columns a list has and in which order; dragged, or moved and made wider by arrow keys. */
export function ColumnEditor({ entity, view, fit, onColumns }: { entity: Entity; view: View; fit: Fit; onColumns: (columns: readonly string[]) => void }) {
  const catalog = useCatalog();
  const fitted = () => Object.fromEntries(fit.columns.map(({ path, width, end, step: { field, ...step } }) => {
    const kind = field.kind.type;
    // an avatar before a name, the edges of a chip; below numbers stands their total
    const more = path === entity.title || kind === 'link' ? 54 : catalog.options(field).length > 0 ? 40 : 24;
    const said = fit.rows.slice(0, SAMPLE).map((row) => wide(textOf({ field, value: row.values[path], catalog })));
    return [path, Math.min(WIDEST, Math.max(end ? width : 0, wide(step.label()) + 44, ...said.map((one) => one + more)))];
  }));
  const [dragged, drag] = useState<string | undefined>();
  const rest = entity.fields.map((field) => field.name).filter((name) => !view.columns.includes(name));
  const placed = (path: string, at: number) => view.columns.filter((one) => one !== path).toSpliced(at, 0, path);
  const widen = (path: string, by: number) => {
    const width = (fit.columns.find((one) => one.path === path)?.width ?? 0) + by;
    fit.onWidths({ [path]: width });
    announce(listTexts('nowWide', { name: catalog.at(entity, path)?.label() ?? path, n: width }));
  };
  return (
    <div className="max-h-[60vh] w-64 overflow-y-auto p-1">
      {view.columns.map((path, at) => {
        const fixed = path === entity.title;
        return (
          <div
            key={path}
            draggable={!fixed}
            onDragStart={() => drag(path)}
            onDragOver={(event) => { if (dragged && !fixed) event.preventDefault(); }}
            onDrop={() => { if (dragged && dragged !== path) onColumns(placed(dragged, view.columns.indexOf(path) - (view.columns.indexOf(dragged) < at ? 1 : 0))); drag(undefined); }}
            className="flex h-8 items-center gap-2 rounded-ctl px-2 hover:bg-hover max-md:h-11"
          >
            <label className="flex h-full min-w-0 flex-1 items-center gap-2 truncate text-body">
              <Checkbox checked disabled={fixed} onChange={() => onColumns(view.columns.filter((one) => one !== path))} />
              {catalog.at(entity, path)?.label()}
            </label>
            <button
              type="button"
              aria-label={`${listTexts('columns')}: ${catalog.at(entity, path)?.label() ?? path}`}
              title={listTexts(fixed ? 'widthKeys' : 'columnKeys')}
              className="inline-flex items-center justify-center rounded-chip p-1 text-fg3 hover:bg-active max-md:size-10"
              onKeyDown={(event) => {
                const wider = event.key === 'ArrowRight' ? WIDER : event.key === 'ArrowLeft' ? -WIDER : 0;
                const to = at + (event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0);
                if (wider === 0 && to === at) return;
                event.preventDefault();
                if (wider !== 0) widen(path, wider);
                else if (!fixed && to > 0 && to < view.columns.length) onColumns(placed(path, to));
              }}
            >
              <GripVertical size={14} />
            </button>
          </div>
        );
      })}
      {fit.rows.length > 0 && <div className="mt-1 border-t border-line pt-1"><Button small look="plain" onClick={() => fit.onWidths(fitted())}>{listTexts('fit')}</Button></div>}
      {rest.length > 0 && <div className="my-1 h-px bg-line" />}
      {rest.map((name) => (
        <label key={name} className="flex h-8 items-center gap-2 rounded-ctl px-2 text-body text-fg2 hover:bg-hover max-md:h-11">
          <Checkbox checked={false} onChange={() => onColumns([...view.columns, name])} />
          <span className="truncate">{catalog.at(entity, name)?.label()}</span>
        </label>
      ))}
    </div>
  );
}
