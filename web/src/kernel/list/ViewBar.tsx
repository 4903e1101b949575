import { AlignJustify, ArrowUpDown, Columns3, Kanban, Rows3, SlidersHorizontal, Table2 } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { useCatalog, type Entity } from '../catalog';
import { stepsOf, typeOf } from '../field';
import { Button, ChooseList, IconButton, Menu, MenuItem, Popover, Segmented, TabStrip, cx, useMedia, usePhone, whenIdle } from '../kit';
import { format, label } from '../text';
import type { Fit } from './Arrange';
import { boardOf, cardEditorOf } from './extensions';
import { listTexts } from './texts';
import { useCount } from './useRows';
import { arranged, listsOf, type Arranged, type Density, type ListSearch, type SavedView, type View } from './view';

const editors = () => import('./Arrange');
const SortEditor = lazy(() => editors().then((part) => ({ default: part.SortEditor })));
const ColumnEditor = lazy(() => editors().then((part) => ({ default: part.ColumnEditor })));
const saving = () => import('./ViewMenu');
const ViewMenu = lazy(() => saving().then((part) => ({ default: part.ViewMenu })));
const NewView = lazy(() => saving().then((part) => ({ default: part.NewView })));
whenIdle(editors);
whenIdle(saving);

type Props = { entity: Entity; view: View; fit: Fit; saved: readonly SavedView[]; narrow: boolean; counts: boolean; onView: (name: string) => void; onSearch: (change: Partial<ListSearch>) => void };

function ViewTab({ entity, list, current, counts, onView }: { entity: Entity; list: Arranged; current: boolean; counts: boolean; onView: (name: string) => void }) {
  const count = useCount(entity, { filter: list.filter || undefined, search: list.search || undefined }, counts);
  const n = count.data;
  return (
    <button type="button" role="tab" aria-selected={current} title={list.saved && !list.saved.own ? listTexts('sharedBy', { name: list.saved.owner.title ?? '' }) : undefined} onClick={() => onView(list.name)} className={cx('inline-flex h-7 shrink-0 items-center gap-1.5 whitespace-nowrap rounded-ctl px-2.5 text-body max-md:h-10', current ? 'bg-active font-medium text-fg' : 'text-fg2 hover:bg-hover')}>
      {label(list.label)}
      {n && <span className="num text-meta font-normal text-fg3">{n.capped ? listTexts('over', { n: format.number(n.count) }) : format.number(n.count)}</span>}
    </button>
  );
}

/** Saved views, and how the present one is sorted, grouped and drawn; `counts`: whether it is told how many each holds. */
export function ViewBar({ entity, view, fit, saved, narrow, counts, onView, onSearch }: Props) {
  const wide = useMedia('(min-width: 1200px)') && !narrow;
  const tools = <Tools entity={entity} view={view} fit={fit} onSearch={onSearch} wide={wide} />;
  const lists: readonly Arranged[] = [...listsOf(entity), ...saved.map((one) => arranged(entity, one))];
  return (
    <div className="flex h-11 shrink-0 items-center gap-3 border-b border-line bg-bg px-4">
      <div className="flex min-w-0 flex-1 items-center gap-1">
        <TabStrip label={listTexts('views')} chosen={view.description.name} className="min-w-0 gap-1 py-1 max-md:py-0">
          {lists.map((list) => <ViewTab key={list.name} entity={entity} list={list} current={list.name === view.description.name} counts={counts} onView={onView} />)}
        </TabStrip>
        <Suspense fallback={<span className="w-14 shrink-0" />}>
          <ViewMenu entity={entity} view={view} onView={onView} />
          <NewView entity={entity} view={view} onView={onView} />
        </Suspense>
      </div>
      {wide ? tools : (
        <Popover label={listTexts('more')} align="end" className="p-2" trigger={<IconButton label={listTexts('more')}><SlidersHorizontal size={16} /></IconButton>}>
          <div className="flex flex-col items-start gap-1">{tools}</div>
        </Popover>
      )}
    </div>
  );
}

function Tools({ entity, view, fit, onSearch, wide }: Pick<Props, 'entity' | 'view' | 'fit' | 'onSearch'> & { wide: boolean }) {
  const catalog = useCatalog();
  const { description } = view;
  const board = view.kind === 'board' && boardOf(entity) !== undefined;
  const groups = entity.fields.filter((field) => (board ? typeOf(field).lanes && field.name !== entity.board?.column : typeOf(field).groups) && field.visibility === 'SEEN');
  // a board by stage has no lanes by stage
  const by = view.group ? catalog.at(entity, view.group)?.field : undefined;
  const cut = board && (view.group === entity.board?.column || !(by && typeOf(by).lanes)) ? undefined : view.group;
  const [grouping, setGrouping] = useState(false);
  const CardEditor = board ? cardEditorOf(entity) : undefined;
  // two lines a record, which stand no closer
  const two = usePhone() && !board;
  return (
    <div className={cx('flex gap-1', wide ? 'items-center' : 'flex-col items-stretch [&>button]:justify-start')}>
      <Popover label={listTexts('sort')} align="end" trigger={<Button look="plain" icon={<ArrowUpDown size={15} />}>{listTexts('sort')}{view.sort.length > 0 && <span className="num">{view.sort.length}</span>}</Button>}>
        <Suspense fallback={<div className="h-40 w-72" />}><SortEditor entity={entity} view={view} onSort={(sort) => onSearch({ sort: sort.join(',') })} /></Suspense>
      </Popover>
      <Popover label={listTexts(board ? 'lanes' : 'group')} align="end" open={grouping} onOpenChange={setGrouping} trigger={<Button look="plain" icon={<Rows3 size={15} />}>{listTexts(board ? 'lanes' : 'group')}{cut && <span>· {catalog.at(entity, cut)?.label()}</span>}</Button>}>
        <ChooseList
          label={listTexts(board ? 'lanes' : 'group')}
          none={listTexts(board ? 'noLanes' : 'noGroup')}
          chosen={cut ? [cut] : []}
          choices={groups.map((field) => ({ value: field.name, text: stepsOf(field)?.name(label(field.label)) ?? label(field.label) }))}
          onChoose={(name) => { setGrouping(false); onSearch({ group: name ?? (description.group ? '' : undefined) }); }}
        />
      </Popover>
      {CardEditor ? (
        <Popover label={listTexts('cardFields')} align="end" trigger={<Button look="plain" icon={<SlidersHorizontal size={15} />}>{listTexts('cardFields')}</Button>}>
          <Suspense fallback={<div className="h-60 w-64" />}><CardEditor entity={entity} view={view} onCards={(cards) => onSearch({ cards: cards.join(',') })} /></Suspense>
        </Popover>
      ) : <Popover label={listTexts('columns')} align="end" trigger={<Button look="plain" icon={<Columns3 size={15} />}>{listTexts('columns')}</Button>}>
        <Suspense fallback={<div className="h-60 w-64" />}><ColumnEditor entity={entity} view={view} fit={fit} onColumns={(columns) => onSearch({ cols: columns.join(',') })} /></Suspense>
      </Popover>}
      {!board && !two && <Menu align="end" trigger={<Button look="plain" icon={<AlignJustify size={15} />}>{listTexts('density')}</Button>}>
        {(['compact', 'default', 'comfortable'] satisfies Density[]).map((one) => (
          <MenuItem key={one} checked={view.density === one} onSelect={() => onSearch({ density: one })}>{listTexts(`density.${one}`)}</MenuItem>
        ))}
      </Menu>}
      {boardOf(entity) && (
        <Segmented
          label={listTexts('kind')}
          value={view.kind}
          onChange={(next) => onSearch({ kind: next === (description.kind ?? 'table') ? undefined : next })}
          options={[{ value: 'table', text: listTexts('table'), icon: <Table2 size={15} /> }, { value: 'board', text: listTexts('board'), icon: <Kanban size={15} /> }]}
        />
      )}
    </div>
  );
}
