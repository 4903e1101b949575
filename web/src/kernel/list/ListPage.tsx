import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { Suspense, lazy, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Row, Value } from '../api';
import { may, useCatalog, type Entity } from '../catalog';
import { openForm } from '../form';
import { Button, toast, usePainted, usePhone, useWidth, whenIdle } from '../kit';
import { TopBar, useTitle } from '../page';
import { usePreferences } from '../preference';
import { changeRecord } from '../record';
import { slotsOf } from '../slots';
import { inText, label } from '../text';
import { useArranging } from './arranging';
import { Body } from './Body';
import { fitting, useColumns } from './columns';
import { useListCommands } from './commands';
import { ExportMenu } from './ExportMenu';
import { listActions } from './extensions';
import { useFigures } from './figures';
import { FilterBar } from './FilterBar';
import { Grid } from './Grid';
import type { Footing } from './GridFoot';
import { nobody, type Selection } from './selection';
import { savedViews, useSavedViews } from './savedViews';
import { SkeletonRows } from './SkeletonRows';
import { listTexts } from './texts';
import { useRows } from './useRows';
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
const GoneOrder = lazy(() => nothingPart().then((part) => ({ default: part.GoneOrder })));
const NewViewDialog = lazy(() => menuPart().then((part) => ({ default: part.NewViewDialog })));
whenIdle(peekPart);
whenIdle(bulkPart);

const route = getRouteApi('/app/$entity');

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
  const come = usePainted(!list.isPending);
  const figures = useFigures(entity, view, come);
  const { columns, resize, widen } = useColumns(entity, view);
  const slots = slotsOf(entity.name);
  const Icon = slots.icon;
  useTitle(label(entity.many));

  const go = useCallback((change: Partial<ListSearch>) => {
    void navigate({
      to: '/$entity', params: { entity: entity.name }, replace: true,
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
  const clear = () => go({ filter: '', q: view.description.search ? '' : undefined });
  useListCommands({ entity, view, go, onCreate: create, onClear: clear, onSave: () => setNaming(true) });

  const toView = (one: string) => { setSelection(nobody); void navigate({ to: '/$entity', params: { entity: entity.name }, search: one ? { view: one } : {} }); };
  const save = () => {
    const mine = view.description.saved;
    if (!mine?.mayEdit) return setNaming(true);
    savedViews.change(mine, { state: stateOf(view) }).then(
      () => { toView(mine.id); toast.done(viewTexts('saved', { name: mine.name })); },
      (error: unknown) => toast.failed(error),
    );
  };
  const arranging = useArranging(entity, view, go, resize);
  const footing = useMemo<Footing>(() => ({ count: figures.counted, totals: view.totals, values: figures.sums, onTotals: (next) => go({ totals: next.join(',') }) }), [figures.counted, figures.sums, view.totals, go]);
  const peeking = search.peek !== undefined && !phone;
  // beside the panel of a small screen there is room for the one primary button alone
  const tight = phone || (room > 0 && room < 560);
  return (
    <div className="flex h-full min-w-0">
      <section ref={section} className="flex min-w-0 flex-1 flex-col bg-bg">
        <TopBar icon={Icon && <Icon size={16} />} title={label(entity.many)} count={figures.all}>
          {!tight && listActions(entity).map((action) => <Button key={action.name} look="plain" icon={action.icon} onClick={() => action.run(entity, view)}>{action.label()}</Button>)}
          {!tight && may(entity, 'export') && <ExportMenu entity={entity} view={view} />}
          {may(entity, 'create') && <Button look="primary" icon={<Plus size={15} />} keys="C" onClick={create}><span className="max-[359px]:sr-only">{listTexts('new', { entity: inText(entity.label) })}</span></Button>}
        </TopBar>
        <ViewBar entity={entity} view={view} fit={{ rows: list.rows, columns, onWidths: widen }} saved={saved} narrow={peeking} counts={come} onView={toView} onSearch={go} />
        <FilterBar key={view.description.name} entity={entity} view={view} narrow={peeking} onFilter={setFilter} onSearch={(q) => { setSelection(nobody); go({ q: q || (view.description.search ? '' : undefined) }); }} onReset={() => toView(view.description.name)} onSave={save} />
        {view.gone.length > 0 && <Suspense><GoneOrder entity={entity} view={view} onSearch={go} /></Suspense>}
        <Body entity={entity} view={view} list={list} columns={columns} footing={footing} groupFigures={figures.groups} loadMore={loadMore} onFilter={setFilter} onClear={clear} onPeek={peekAt} onOpen={open}>
          <Grid
            entity={entity}
            view={view}
            rows={list.rows}
            masked={list.masked}
            columns={peeking ? fitting(columns, room) : columns}
            total={figures.total}
            more={hasNextPage}
            loadMore={loadMore}
            stale={list.isPlaceholderData}
            groupFigures={figures.groups}
            selection={selection}
            onSelect={setSelection}
            peek={search.peek}
            onPeek={peekAt}
            onOpen={open}
            onChange={change}
            arranging={arranging}
            footing={footing}
          />
        </Body>
        <Suspense>
          {(selection.all || selection.ids.size > 0) && <BulkBar entity={entity} view={view} rows={list.rows} selection={selection} total={figures.total} onAll={() => setSelection({ ids: new Set(list.rows.map((row) => row.id)), all: true })} onOnly={(ids) => setSelection({ ids: new Set(ids), all: false })} onClear={() => setSelection(nobody)} />}
          {naming && <NewViewDialog entity={entity} view={view} onView={toView} onClose={() => setNaming(false)} />}
        </Suspense>
      </section>
      <Suspense fallback={<div className="w-[480px] shrink-0 border-l border-line" />}>
        {search.peek && !phone && <Peek entity={entity} id={search.peek} rows={list.rows} total={figures.total} onPeek={peekAt} onOpen={open} />}
      </Suspense>
    </div>
  );
}
