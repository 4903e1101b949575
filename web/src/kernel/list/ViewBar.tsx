import { ArrowUpDown, Columns3, GripVertical, Kanban, Rows3, SlidersHorizontal, Table2, X } from 'lucide-react';
import { useState } from 'react';
import { useCatalog, type Entity, type ListDescription } from '../catalog';
import { typeOf } from '../field';
import { Button, Checkbox, ChooseList, IconButton, Menu, MenuItem, Popover, Segmented, cx, useMedia } from '../kit';
import { format, label } from '../text';
import { boardOf } from './extensions';
import { listTexts } from './texts';
import { useCount } from './useRows';
import { listsOf, type Density, type ListSearch, type View } from './view';

type Props = { entity: Entity; view: View; kind: 'table' | 'board'; narrow: boolean; onView: (name: string) => void; onSearch: (change: Partial<ListSearch>) => void };

function ViewTab({ entity, list, current, onView }: { entity: Entity; list: ListDescription; current: boolean; onView: (name: string) => void }) {
  const count = useCount(entity, { filter: list.filter || undefined });
  const n = count.data;
  return (
    <button type="button" role="tab" aria-selected={current} onClick={() => onView(list.name)} className={cx('inline-flex h-7 shrink-0 items-center gap-1.5 rounded-ctl px-2.5 text-body max-md:h-9', current ? 'bg-active font-medium text-fg' : 'text-fg2 hover:bg-hover')}>
      {label(list.label)}
      {n && <span className="num text-meta font-normal text-fg3">{n.capped ? listTexts('over', { n: format.number(n.count) }) : format.number(n.count)}</span>}
    </button>
  );
}

/** Saved views, and how the present one is sorted, grouped and drawn. */
export function ViewBar({ entity, view, kind, narrow, onView, onSearch }: Props) {
  const wide = useMedia('(min-width: 1024px)') && !narrow;
  const tools = <Tools entity={entity} view={view} kind={kind} onSearch={onSearch} wide={wide} />;
  return (
    <div className="flex h-11 shrink-0 items-center gap-3 border-b border-line bg-bg px-4">
      <div role="tablist" aria-label={listTexts('views')} className="no-scrollbar flex min-w-0 flex-1 gap-1 overflow-x-auto py-1">
        {listsOf(entity).map((list) => <ViewTab key={list.name} entity={entity} list={list} current={list.name === view.description.name} onView={onView} />)}
      </div>
      {wide ? tools : (
        <Popover label={listTexts('more')} align="end" className="p-2" trigger={<IconButton label={listTexts('more')}><SlidersHorizontal size={16} /></IconButton>}>
          <div className="flex flex-col items-start gap-1">{tools}</div>
        </Popover>
      )}
    </div>
  );
}

function Tools({ entity, view, kind, onSearch, wide }: Omit<Props, 'onView' | 'narrow'> & { wide: boolean }) {
  const catalog = useCatalog();
  const groups = entity.fields.filter((field) => typeOf(field).groups && field.visibility === 'SEEN');
  return (
    <div className={cx('flex gap-1', wide ? 'items-center' : 'flex-col items-stretch')}>
      <Popover label={listTexts('sort')} align="end" trigger={<Button look="plain" icon={<ArrowUpDown size={15} />}>{listTexts('sort')}{view.sort.length > 0 && <span className="num">{view.sort.length}</span>}</Button>}>
        <SortEditor entity={entity} view={view} onSort={(sort) => onSearch({ sort: sort.join(',') })} />
      </Popover>
      <Menu align="end" trigger={<Button look="plain" icon={<Rows3 size={15} />}>{listTexts('group')}{view.group && <span>· {catalog.at(entity, view.group)?.label()}</span>}</Button>}>
        <MenuItem checked={!view.group} onSelect={() => onSearch({ group: undefined })}>{listTexts('noGroup')}</MenuItem>
        {groups.map((field) => <MenuItem key={field.name} checked={view.group === field.name} onSelect={() => onSearch({ group: field.name })}>{label(field.label)}</MenuItem>)}
      </Menu>
      <Popover label={listTexts('columns')} align="end" trigger={<Button look="plain" icon={<Columns3 size={15} />}>{listTexts('columns')}</Button>}>
        <ColumnEditor entity={entity} view={view} onColumns={(columns) => onSearch({ cols: columns.join(',') })} />
      </Popover>
      <Menu align="end" trigger={<Button look="plain" icon={<GripVertical size={15} />}>{listTexts('density')}</Button>}>
        {(['compact', 'default', 'comfortable'] satisfies Density[]).map((one) => (
          <MenuItem key={one} checked={view.density === one} onSelect={() => onSearch({ density: one === 'default' ? undefined : one })}>{listTexts(`density.${one}`)}</MenuItem>
        ))}
      </Menu>
      {boardOf(entity) && (
        <Segmented
          label={listTexts('kind')}
          value={kind}
          onChange={(next) => onSearch({ kind: next === 'board' ? 'board' : undefined })}
          options={[{ value: 'table', text: listTexts('table'), icon: <Table2 size={15} /> }, { value: 'board', text: listTexts('board'), icon: <Kanban size={15} /> }]}
        />
      )}
    </div>
  );
}

function SortEditor({ entity, view, onSort }: { entity: Entity; view: View; onSort: (sort: readonly string[]) => void }) {
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

function ColumnEditor({ entity, view, onColumns }: { entity: Entity; view: View; onColumns: (columns: readonly string[]) => void }) {
  const catalog = useCatalog();
  const [dragged, drag] = useState<string | undefined>();
  const rest = entity.fields.map((field) => field.name).filter((name) => !view.columns.includes(name));
  const move = (path: string, before: string) => {
    const others = view.columns.filter((one) => one !== path);
    others.splice(others.indexOf(before), 0, path);
    onColumns(others);
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
            onDrop={() => { if (dragged && dragged !== path) move(dragged, path); drag(undefined); }}
            className="flex h-8 items-center gap-2 rounded-ctl px-2 hover:bg-hover"
          >
            <label className="flex min-w-0 flex-1 items-center gap-2 truncate text-body">
              <Checkbox checked disabled={fixed} onChange={() => onColumns(view.columns.filter((one) => one !== path))} />
              {catalog.at(entity, path)?.label()}
            </label>
            {!fixed && (
              <button
                type="button"
                aria-label={`${listTexts('columns')}: ${catalog.at(entity, path)?.label() ?? path}`}
                className="rounded-chip p-1 text-fg3 hover:bg-active"
                onKeyDown={(event) => {
                  const other = event.key === 'ArrowUp' ? view.columns[at - 1] : event.key === 'ArrowDown' ? view.columns[at + 2] : undefined;
                  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
                  event.preventDefault();
                  if (event.key === 'ArrowUp' && other && at > 1) move(path, other);
                  if (event.key === 'ArrowDown' && at < view.columns.length - 1) onColumns(other ? [...view.columns.slice(0, at), view.columns[at + 1] ?? '', path, ...view.columns.slice(at + 2)] : [...view.columns.filter((one) => one !== path), path]);
                }}
              >
                <GripVertical size={14} />
              </button>
            )}
          </div>
        );
      })}
      {rest.length > 0 && <div className="my-1 h-px bg-line" />}
      {rest.map((name) => (
        <label key={name} className="flex h-8 items-center gap-2 rounded-ctl px-2 text-body text-fg2 hover:bg-hover">
          <Checkbox checked={false} onChange={() => onColumns([...view.columns, name])} />
          <span className="truncate">{catalog.at(entity, name)?.label()}</span>
        </label>
      ))}
    </div>
  );
}
