import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Kanban, Plus, Search, Table2, Upload, X } from 'lucide-react';
import { Suspense, lazy, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import { Problem, type Row, type Value } from '../api';
import { may, useCatalog, type Entity } from '../catalog';
import { typeOf } from '../field';
import { useCommands } from '../command';
import { Button, Failed, Skeleton, announce, toast, useKeys, usePhone, whenIdle } from '../kit';
import { openForm } from '../form';
import { TopBar, useTitle } from '../page';
import { usePreferences } from '../preference';
import { changeRecord } from '../record';
import { slotsOf } from '../slots';
import { format, inText, label } from '../text';
import { fitting, useColumns } from './columns';
import { ExportMenu, exportList } from './ExportMenu';
import { boardOf, listActions } from './extensions';
import { FilterBar } from './FilterBar';
import { Grid } from './Grid';
import type { Footing } from './GridFoot';
import type { Arranging } from './GridHead';
import { groupKey } from './items';
import { nobody, type Selection } from './selection';
import { listTexts } from './texts';
import { useCount, useRows, useTotals, whichOf } from './useRows';
import { savedViews, useSavedViews } from './savedViews';
import { stateOf, viewOf, type Density, type ListSearch, type SavedView } from './view';
import { viewTexts } from './views.texts';
import { ViewBar } from './ViewBar';

const peekPart = () => import('./Peek');
const bulkPart = () => import('./BulkBar');
const nothingPart = () => import('./Nothing');
const menuPart = () => import('./ViewMenu');
const Peek = lazy(() => peekPart().then((part) => ({ default: part.Peek })));
const BulkBar = lazy(() => bulkPart().then((part) => ({ default: part.BulkBar })));
const NoList = lazy(() => nothingPart().then((part) => ({ default: part.NoList })));
const NoResult = lazy(() => nothingPart().then((part) => ({ default: part.NoResult })));
const NothingYet = lazy(() => nothingPart().then((part) => ({ default: part.NothingYet })));
const WrongFilter = lazy(() => nothingPart().then((part) => ({ default: part.WrongFilter })));
const GoneOrder = lazy(() => nothingPart().then((part) => ({ default: part.GoneOrder })));
const NewViewDialog = lazy(() => menuPart().then((part) => ({ default: part.NewViewDialog })));
const PhoneList = lazy(() => import('./PhoneList').then((part) => ({ default: part.PhoneList })));
whenIdle(peekPart);
whenIdle(bulkPart);

const route = getRouteApi('/app/$entity');
/** The server tells no more groups than these. */
const MOST_GROUPS = 1000;

/** The list of any entity, as its description and the address say. */
export default function ListPage() {
  const { entity: name } = route.useParams();
  const entity = useCatalog().find(name);
  const saved = useSavedViews();
  if (!entity || !entity.readable) return <Suspense><NoList entity={entity} /></Suspense>;
  // which view comes first is known once the saved ones are
  return saved.ready ? <List key={name} entity={entity} views={saved.views} /> : <SkeletonRows />;
}

function List({ entity, views }: { entity: Entity; views: readonly SavedView[] }) {
  const catalog = useCatalog();
  const search = route.useSearch();
  const navigate = useNavigate();
  const phone = usePhone();
  const density = usePreferences().screen.density as Density | undefined;
  const saved = useMemo(() => views.filter((one) => one.entity === entity.name), [views, entity.name]);
  // the panel beside the list is no part of its view, which stays the same while one looks at one record after another
  const asked = JSON.stringify({ ...search, peek: undefined });
  const view = useMemo(() => viewOf(catalog, entity, JSON.parse(asked) as ListSearch, saved, density), [catalog, entity, asked, saved, density]);
  const [naming, setNaming] = useState(false);
  const section = useRef<HTMLElement>(null);
  const room = useWidth(section);
  const [selection, setSelection] = useState<Selection>(nobody);
  const list = useRows(entity, view);
  // counts and sums look at everything: they wait until the first rows are on the screen
  const come = useSettled(!list.isPending);
  const all = useCount(entity, {}, come);
  const which = whichOf(view);
  const count = useCount(entity, which, come);
  const totals = useTotals(entity, view, undefined, come);
  const by = view.group ? catalog.at(entity, view.group)?.field : undefined;
  const day = by && typeOf(by).day;
  // moments are hardly ever shared: to count each would say nothing of their months
  const groups = useTotals(entity, { ...view, totals: [] }, view.group ?? undefined, come && by?.kind.type !== 'instant');
  const total = count.data?.capped ? undefined : count.data?.count;
  const { columns, resize, widen } = useColumns(entity, view);
  const slots = slotsOf(entity.name);
  const Icon = slots.icon;
  useTitle(label(entity.many));

  const go = useCallback((change: Partial<ListSearch>, replace = true) => {
    void navigate({
      to: '/$entity', params: { entity: entity.name }, replace,
      search: (before: ListSearch) => Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined)),
    });
  }, [navigate, entity.name]);
  const setFilter = useCallback((filter: string) => { setSelection(nobody); go({ filter: filter === view.description.filter ? undefined : filter }); }, [go, view.description.filter]);
  const open = useCallback((id: string, newTab = false) => {
    if (newTab) window.open(`/${entity.name}/${id}`, '_blank', 'noopener');
    else void navigate({ to: '/$entity/$id', params: { entity: entity.name, id }, search: { ...search, peek: undefined, view: view.description.name } });
  }, [navigate, entity.name, search, view.description.name]);
  const peekAt = useCallback((id: string | undefined) => go({ peek: id }), [go]);
  const change = useCallback((row: Row, path: string, value: Value) => void changeRecord(catalog, entity, row, { [path]: value }), [catalog, entity]);
  // told to the browser's own clock, by which the benchmark reckons
  const there = list.rows.length > 0;
  useLayoutEffect(() => { if (there) performance.mark('first rows'); }, [there]);
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = list;
  const loadMore = useCallback(() => { if (come && hasNextPage && !isFetchingNextPage) void fetchNextPage(); }, [come, fetchNextPage, hasNextPage, isFetchingNextPage]);

  const create = () => openForm({ entity: entity.name });
  useKeys({
    c: () => { if (may(entity, 'create')) create(); },
    '/': () => document.getElementById('list-search')?.focus(),
  });

  useCommands([
    ...(may(entity, 'create') ? [{ name: `new ${entity.name}`, text: listTexts('new', { entity: inText(entity.label) }), keys: 'C', icon: <Plus size={16} />, run: create }] : []),
    { name: 'search here', text: listTexts('searchHere'), keys: '/', icon: <Search size={16} />, run: () => document.getElementById('list-search')?.focus() },
    ...(view.filter || view.search ? [{ name: 'clear filters', text: listTexts('clearFilters'), icon: <X size={16} />, run: () => go({ filter: '', q: view.description.search ? '' : undefined }) }] : []),
    ...(boardOf(entity) ? [{ name: 'kind', text: listTexts(view.kind === 'board' ? 'table' : 'board'), icon: view.kind === 'board' ? <Table2 size={16} /> : <Kanban size={16} />, run: () => go({ kind: view.kind === 'board' ? 'table' : 'board' }) }] : []),
    { name: 'save view', text: viewTexts('new'), icon: <Table2 size={16} />, run: () => setNaming(true) },
    ...(may(entity, 'export') ? [{ name: 'export', text: listTexts('exportXlsx'), icon: <Upload size={16} />, run: () => void exportList(entity, view, 'xlsx') }] : []),
  ]);

  const groupCounts = useMemo(() => {
    if (!view.group || !groups.data || (day && groups.data.groups.length >= MOST_GROUPS)) return undefined;
    const counts = new Map<string, number>();
    for (const group of groups.data.groups) {
      const key = groupKey(group.key as Value, day);
      counts.set(key, (counts.get(key) ?? 0) + group.count);
    }
    return counts;
  }, [groups.data, view.group, day]);
  const sums = totals.data?.groups[0]?.totals as Record<string, unknown> | undefined;

  const filtered = view.filter !== '' || view.search !== '';
  const entityName = label(entity.many);
  const toView = (one: string) => { setSelection(nobody); void navigate({ to: '/$entity', params: { entity: entity.name }, search: one ? { view: one } : {} }); };
  const save = () => {
    const mine = view.description.saved;
    if (!mine?.mayEdit) return setNaming(true);
    savedViews.change(mine, { state: stateOf(view) }).then(
      () => { toView(mine.id); toast.done(viewTexts('saved', { name: mine.name })); },
      (error: unknown) => toast.failed(error),
    );
  };
  const arranging = useMemo<Arranging>(() => ({
    onSort: (path, down) => { go({ sort: `${down ? '-' : ''}${path}` }); announce(listTexts('sortBy', { name: catalog.at(entity, path)?.label() ?? path })); },
    onHide: (path) => go({ cols: view.columns.filter((one) => one !== path).join(','), ...(view.columns.indexOf(path) < view.pins ? { pins: String(view.pins - 1) } : {}) }),
    onGroup: (path) => go({ group: path }),
    onPin: (path, on) => {
      const others = view.columns.filter((one) => one !== path);
      const at = on ? view.pins : view.pins - 1;
      go({ cols: [...others.slice(0, at), path, ...others.slice(at)].join(','), pins: String(on ? view.pins + 1 : view.pins - 1) });
    },
    onResize: resize,
  }), [go, resize, catalog, entity, view]);
  const counted = count.data && listTexts(count.data.capped ? 'over' : 'total', { n: format.number(count.data.count) });
  const footing = useMemo<Footing>(() => ({ count: counted ?? '', totals: view.totals, values: sums, onTotals: (next) => go({ totals: next.join(',') }) }), [counted, view.totals, sums, go]);
  const peeking = search.peek !== undefined && !phone;
  // beside the panel of a small screen there is room for the one primary button alone
  const tight = phone || (room > 0 && room < 560);
  const shownColumns = peeking ? fitting(columns, room) : columns;
  const Board = view.kind === 'board' ? boardOf(entity) : undefined;
  const gone = list.error instanceof Problem && list.error.status === 400 ? list.error.problems.find((one) => one.parameter === 'filter' && one.offset !== undefined) : undefined;
  let body: ReactNode;
  if (gone) body = <Suspense><WrongFilter entity={entity} view={view} problem={gone} onFilter={setFilter} /></Suspense>;
  else if (Board) body = <Board entity={entity} view={view} onPeek={peekAt} onOpen={open} />;
  else if (list.isError) body = <Failed error={list.error} retry={() => void list.refetch()} />;
  else if (list.isPending) body = <SkeletonRows />;
  else if (list.rows.length === 0) {
    body = <Suspense>{filtered ? <NoResult entity={entity} view={view} onClear={() => go({ filter: '', q: view.description.search ? '' : undefined })} /> : <NothingYet entity={entity} view={view} />}</Suspense>;
  } else if (phone) body = <Suspense fallback={<SkeletonRows />}><PhoneList entity={entity} view={view} rows={list.rows} more={hasNextPage} loadMore={loadMore} onOpen={open} /></Suspense>;
  else {
    body = (
      <Grid
        entity={entity}
        view={view}
        rows={list.rows}
        masked={list.masked}
        columns={shownColumns}
        total={total}
        more={hasNextPage}
        loadMore={loadMore}
        stale={list.isPlaceholderData}
        groupCounts={groupCounts}
        selection={selection}
        onSelect={setSelection}
        peek={search.peek}
        onPeek={peekAt}
        onOpen={open}
        onChange={change}
        arranging={arranging}
        footing={footing}
      />
    );
  }
  return (
    <div className="flex h-full min-w-0">
      <section ref={section} className="flex min-w-0 flex-1 flex-col bg-bg">
        <TopBar icon={Icon && <Icon size={16} />} title={entityName} count={all.data && `${format.number(all.data.count)}${all.data.capped ? '+' : ''}`}>
          {!tight && listActions(entity).map((action) => <Button key={action.name} look="plain" icon={action.icon} onClick={() => action.run(entity, view)}>{action.label()}</Button>)}
          {!tight && may(entity, 'export') && <ExportMenu entity={entity} view={view} />}
          {may(entity, 'create') && <Button look="primary" icon={<Plus size={15} />} keys="C" onClick={create}>{listTexts('new', { entity: inText(entity.label) })}</Button>}
        </TopBar>
        <ViewBar entity={entity} view={view} fit={{ rows: list.rows, columns, onWidths: widen }} saved={saved} narrow={peeking} counts={come} onView={toView} onSearch={go} />
        <FilterBar key={view.description.name} entity={entity} view={view} narrow={peeking} onFilter={setFilter} onSearch={(q) => { setSelection(nobody); go({ q: q || (view.description.search ? '' : undefined) }); }} onReset={() => toView(view.description.name)} onSave={save} />
        {view.gone.length > 0 && <Suspense><GoneOrder entity={entity} view={view} onSearch={go} /></Suspense>}
        {body}
        <Suspense>
          {(selection.all || selection.ids.size > 0) && <BulkBar entity={entity} view={view} rows={list.rows} selection={selection} total={total} onAll={() => setSelection({ ids: new Set(list.rows.map((row) => row.id)), all: true })} onOnly={(ids) => setSelection({ ids: new Set(ids), all: false })} onClear={() => setSelection(nobody)} />}
          {naming && <NewViewDialog entity={entity} view={view} onView={toView} onClose={() => setNaming(false)} />}
        </Suspense>
      </section>
      <Suspense fallback={<div className="w-[480px] shrink-0 border-l border-line" />}>
        {search.peek && !phone && <Peek entity={entity} id={search.peek} rows={list.rows} total={total} onPeek={peekAt} onOpen={open} />}
      </Suspense>
    </div>
  );
}

const SkeletonRows = () => (
  <div aria-hidden="true" className="min-h-0 flex-1 overflow-hidden">
    <div className="h-[34px] border-b border-line bg-subtle" />
    {[...Array(20).keys()].map((i) => (
      <div key={i} className="flex h-[37px] items-center gap-6 border-b border-line px-[52px]"><Skeleton className="h-3 w-40" /><Skeleton className="h-3 w-16" /><Skeleton className="h-3 w-24" /><Skeleton className="h-3 w-16" /></div>
    ))}
  </div>
);

/** Whether something is so and has been painted so. */
function useSettled(so: boolean): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    if (!so || painted) return;
    let timer = 0;
    const frame = requestAnimationFrame(() => { timer = window.setTimeout(() => setPainted(true)); });
    return () => { cancelAnimationFrame(frame); clearTimeout(timer); };
  }, [so, painted]);
  return so && painted;
}

/** How wide an element is, as it changes. */
function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setWidth(element.clientWidth));
    watch.observe(element);
    return () => watch.disconnect();
  }, [ref]);
  return width;
}
