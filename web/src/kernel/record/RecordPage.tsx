import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import { CheckSquare, ChevronDown, ChevronUp, Eye, MapPin, PenLine, Phone, Share2, UserRoundPen } from 'lucide-react';
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import { Problem, type One } from '../api';
import { useCatalog, type Entity } from '../catalog';
import { useCommands } from '../command';
import { isEmpty } from '../field';
import { Button, Dialog, Empty, Failed, Skeleton, TabStrip, cx, toast, useKeys, useMedia, usePhone } from '../kit';
import type { RecordSearch } from '../list/view';
import { useTitle } from '../page';
import { LinesSheet, hasSheet } from '../sheet';
import { slotsOf } from '../slots';
import { format, label } from '../text';
import { FieldGroups, editField, editableFields } from './Fields';
import { ChoicePath } from './page/ChoicePath';
import { Figures } from './page/Figures';
import { Breadcrumb, Head, MoreMenu, titleOf, useRecordActions, type Opened } from './page/Header';
import { useNeighbours } from './page/neighbours';
import { relationsOf, useRelated, useRelatedCount, type Relation } from './page/related';
import { RelatedCards, RelatedTable, Todos } from './page/Related';
import { pageTexts as t } from './page/texts';
import { recordTexts } from './texts';
import { Composer, Timeline, useTimeline, type ComposerHandle } from './timeline';
import { useRecord } from './useRecord';

const History = lazy(() => import('./page/History').then((module) => ({ default: module.History })));
const Why = lazy(() => import('./page/Why'));
const Share = lazy(() => import('./page/Share'));
const HandTo = lazy(() => import('./page/HandTo'));
const route = getRouteApi('/app/$entity/$id');

/** The page of any record: how it stands, what it says, what happened, what belongs to it. */
export default function RecordPage() {
  const { entity: name, id } = route.useParams();
  const entity = useCatalog().find(name);
  return entity?.readable ? <Page key={name} entity={entity} id={id} /> : <Empty page title={recordTexts('gone')} action={<Button asChild><Link to="/">{recordTexts('toHome')}</Link></Button>}>{recordTexts('goneHint')}</Empty>;
}

function Page({ entity, id }: { entity: Entity; id: string }) {
  const search = route.useSearch();
  const navigate = useNavigate();
  const phone = usePhone();
  const catalog = useCatalog();
  const read = useRecord(entity.name, id);
  const record = read.data;
  const title = record ? titleOf(catalog, entity, record) : '';
  const beside = useNeighbours(entity, id, search);
  const [opened, open] = useState<Opened>();
  const { remove, run } = useRecordActions(entity, record, title, search);
  useTitle(title);
  const go = (to: string) => void navigate({ to: '/$entity/$id', params: { entity: entity.name, id: to }, search });
  const change = (next: Partial<RecordSearch>) => void navigate({
    to: '/$entity/$id', params: { entity: entity.name, id }, replace: true,
    search: Object.fromEntries(Object.entries({ ...search, ...next }).filter(([, value]) => value !== undefined)),
  });
  useKeys({
    j: () => beside.next && go(beside.next),
    k: () => beside.previous && go(beside.previous),
    o: () => { if (entity.owned && record?.allowed.includes('transfer')) open('handTo'); },
  });
  const about = (what: string) => t('about', { what, title });
  useCommands([
    ...(beside.next ? [{ name: 'next', text: t('next'), keys: 'J', icon: <ChevronDown size={16} />, run: () => beside.next && go(beside.next) }] : []),
    ...(beside.previous ? [{ name: 'previous', text: t('previous'), keys: 'K', icon: <ChevronUp size={16} />, run: () => beside.previous && go(beside.previous) }] : []),
    ...(entity.owned && record?.allowed.includes('transfer') ? [{ name: 'hand to', text: about(t('handTo')), keys: 'O', icon: <UserRoundPen size={16} />, run: () => open('handTo') }] : []),
    ...(entity.owned && record ? [{ name: 'share', text: about(t('share')), icon: <Share2 size={16} />, run: () => open('share') }] : []),
    ...(record ? [{ name: 'why', text: about(t('why')), icon: <Eye size={16} />, run: () => open('why') }] : []),
  ]);
  const menu = record && <MoreMenu entity={entity} record={record} open={open} onRemove={() => void remove()} onRun={run} phone={phone} />;
  return (
    <section className="flex h-full min-w-0 flex-col bg-bg">
      <Breadcrumb entity={entity} title={title} search={search} beside={beside} onGo={go} phone={phone} menu={menu} />
      {read.error instanceof Problem && read.error.status === 404 ? (
        <Empty page title={recordTexts('gone')} action={<Button asChild><Link to="/$entity" params={{ entity: entity.name }}>{recordTexts('toList')}</Link></Button>}>{recordTexts('goneHint')}</Empty>
      ) : read.isError ? <Failed error={read.error} retry={() => void read.refetch()} /> : record
        ? <Body key={id} entity={entity} record={record} title={title} tab={search.tab} field={search.field} change={change} onRun={run} phone={phone} />
        : <Waiting />}
      <Suspense>
        {record && opened === 'why' && <Why entity={entity} record={record} onClose={() => open(undefined)} />}
        {record && opened === 'share' && <Share entity={entity} record={record} title={title} onClose={() => open(undefined)} />}
        {record && opened === 'handTo' && <HandTo entity={entity} record={record} onClose={() => open(undefined)} />}
      </Suspense>
    </section>
  );
}

const Waiting = () => (
  <div aria-hidden="true" className="p-5">
    <div className="flex gap-3"><Skeleton className="size-10" /><span className="flex flex-col gap-2"><Skeleton className="h-5 w-56" /><Skeleton className="h-4 w-72" /></span></div>
    <Skeleton className="mt-4 h-20 w-full" />
    <div className="mt-8 grid gap-5 md:grid-cols-3">{[...Array(9).keys()].map((i) => <Skeleton key={i} className="h-4 w-full" />)}</div>
  </div>
);

function TabButton({ on, onSelect, text, count, id }: { on: boolean; onSelect: () => void; text: string; count?: React.ReactNode; id: string }) {
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${id}`}
      aria-selected={on}
      aria-controls="record-panel"
      tabIndex={on ? 0 : -1}
      onClick={onSelect}
      onKeyDown={(event) => {
        const to = event.key === 'ArrowRight' ? event.currentTarget.nextElementSibling : event.key === 'ArrowLeft' ? event.currentTarget.previousElementSibling : null;
        if (to instanceof HTMLElement) { event.preventDefault(); to.focus(); to.click(); }
      }}
      className={cx('relative flex h-[38px] shrink-0 items-center gap-1 text-body max-md:h-11 max-md:text-head', on ? 'font-semibold text-fg after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 after:bg-fg' : 'text-fg2 hover:text-fg')}
    >
      {text}{count}
    </button>
  );
}

function RelationTab({ relation, record, always, on, onSelect }: { relation: Relation; record: One; always: boolean; on: boolean; onSelect: () => void }) {
  // those beside the timeline are read anyway, and before
  const cards = useRelated(relation, record.id, 3, always);
  const [rested, rest] = useState(false);
  useEffect(() => { const timer = setTimeout(() => rest(true), 400); return () => clearTimeout(timer); }, []);
  const count = useRelatedCount(relation, record.id, always ? !cards.isPending : rested);
  const n = count.data?.count ?? 0;
  if (!always && !on && n === 0) return null;
  return <TabButton id={relation.collection.name} on={on} onSelect={onSelect} text={label(relation.collection.label)} count={n > 0 && <span className="num text-meta text-fg3">{format.number(n)}{count.data?.capped && '+'}</span>} />;
}

function Body({ entity, record, title, tab, field, change, onRun, phone }: {
  entity: Entity; record: One; title: string; tab: string | undefined; field: string | undefined; change: (next: Partial<RecordSearch>) => void; onRun: Parameters<typeof Head>[0]['onRun']; phone: boolean;
}) {
  const catalog = useCatalog();
  const slots = slotsOf(entity.name);
  const wide = useMedia('(min-width: 1280px)');
  const beside = useMedia('(min-width: 1024px)');
  const composer = useRef<ComposerHandle>(null);
  const [writing, setWriting] = useState<string | boolean>(false);
  const timeline = useTimeline(entity, record.id);
  // a tab of the entity's own stands for the collection of its name
  const relations = relationsOf(catalog, entity).filter((one) => !slots.recordTabs?.some((own) => own.name === one.collection.name));
  const first = slots.related ?? relations.slice(0, 3).map((relation) => relation.collection.name);
  const talk = timeline.sources.length > 0;
  const main = talk || beside ? 'activity' : 'details';
  const now = tab && (tab === 'details' ? !beside : tab === 'history' || tab === 'activity' || slots.recordTabs?.some((one) => one.name === tab) || relations.some((one) => one.collection.name === tab)) ? tab : main;
  const editable = editableFields(entity, record);
  const edit = () => {
    const begin = editable[0];
    if (!begin) return;
    if (now !== main || !beside) change({ tab: beside ? undefined : 'details' });
    editField(record.id, begin.name);
  };
  const write = (kind?: string) => {
    if (phone) return setWriting(kind ?? true);
    if (now !== 'activity') change({ tab: undefined });
    requestAnimationFrame(() => composer.current?.write(kind));
  };
  const composed = timeline.sources.filter((source) => source.slot.compose);
  const todo = timeline.sources.find((source) => source.slot.todo);
  const [making, make] = useState(false);
  useCommands([
    ...(talk ? composed.map((one, at) => ({ name: `write ${one.entity.name}`, text: t('about', { what: one.slot.compose?.label() ?? '', title }), ...(at === 0 ? { keys: 'F' } : one === todo ? { keys: 'T' } : {}), icon: <one.slot.icon size={16} />, run: () => write(one.entity.name) })) : []),
    ...(editable.length > 0 ? [{ name: 'edit', text: t('about', { what: t('edit'), title }), keys: 'E', icon: <PenLine size={16} />, run: edit }] : []),
  ]);
  useKeys({
    c: () => make(true),
    e: edit,
    f: () => { if (talk) write(composed[0]?.entity.name); },
    t: () => { if (todo) write(todo.entity.name); },
  });
  const Path = slots.path;
  const path = Path && (typeof Path === 'object' && 'field' in Path ? <ChoicePath entity={entity} record={record} path={Path} /> : <Path entity={entity} record={record} />);
  const Own = slots.recordTabs?.find((one) => one.name === now)?.page;
  const relation = relations.find((one) => one.collection.name === now);
  const fields = <FieldGroups entity={entity} record={record} onHistory={(name) => change({ tab: 'history', field: name })} />;
  const read = talk ? <Timeline entity={entity} id={record.id} timeline={timeline} /> : null;
  const near = relations.filter((one) => first.includes(one.collection.name));
  const side = near.length > 0 || todo !== undefined;
  const cards = (
    <>
      {near.map((one) => <RelatedCards key={one.collection.name} relation={one} entity={entity} record={record} onAll={() => change({ tab: one.collection.name })} />)}
      {todo && <Todos source={todo} entity={entity} record={record} />}
    </>
  );
  const Top = slots.recordHead;
  return (
    <>
      <div className="flex min-h-0 flex-1 flex-col max-lg:overflow-y-auto">
        <div className="flex shrink-0 flex-col gap-3 px-5 pt-4 max-md:px-4">
          <Head entity={entity} record={record} title={title} phone={phone} making={making} onMaking={make} onEdit={editable.length > 0 ? edit : undefined} onRun={onRun} />
          <Figures entity={entity} record={record} />
          {Top && <Top entity={entity} record={record} />}
          {path && !phone && path}
        </div>
        <TabStrip label={t('tabs')} chosen={now} className="mt-2 shrink-0 gap-5 border-b border-line px-5 max-md:px-4">
          {main === 'activity' && <TabButton id="activity" on={now === 'activity'} onSelect={() => change({ tab: undefined, field: undefined })} text={talk ? t('tab.activity') : t('tab.details')} />}
          {!beside && <TabButton id="details" on={now === 'details'} onSelect={() => change({ tab: 'details', field: undefined })} text={t('tab.details')} />}
          {slots.recordTabs?.map((one) => <TabButton key={one.name} id={one.name} on={now === one.name} onSelect={() => change({ tab: one.name, field: undefined })} text={one.label()} />)}
          {relations.map((one) => <RelationTab key={one.collection.name} relation={one} record={record} always={first.includes(one.collection.name)} on={now === one.collection.name} onSelect={() => change({ tab: one.collection.name, field: undefined })} />)}
          <TabButton id="history" on={now === 'history'} onSelect={() => change({ tab: 'history' })} text={t('tab.history')} />
        </TabStrip>
        <div id="record-panel" role="tabpanel" aria-labelledby={`tab-${now}`} className="min-h-0 flex-1 max-lg:overflow-visible lg:overflow-hidden">
          {now === 'activity' && beside ? (
            <div className={cx('grid h-full', talk ? (wide ? 'grid-cols-[272px_minmax(0,1fr)_316px]' : 'grid-cols-[272px_minmax(0,1fr)]') : side ? 'grid-cols-[minmax(0,1fr)_316px]' : 'grid-cols-1')}>
              <div tabIndex={-1} className={cx('overflow-y-auto px-5 py-2', talk && 'border-r border-line')}><div className={talk ? '' : 'max-w-5xl gap-x-12 xl:columns-2'}>{fields}</div></div>
              {talk && (
                <div className="overflow-y-auto px-5 py-3.5">
                  <Composer key={record.id} entity={entity} record={record} sources={timeline.sources} handle={composer} />
                  {read}
                </div>
              )}
              {side && (wide || !talk) && <aside aria-label={t('tabs')} className="overflow-y-auto border-l border-line bg-subtle px-5 py-2">{cards}</aside>}
            </div>
          ) : (
            <div className="h-full lg:overflow-y-auto">
              {now === 'activity' && <div className="px-5 py-3 max-md:px-4">{!phone && <Composer key={record.id} entity={entity} record={record} sources={timeline.sources} handle={composer} />}{read}</div>}
              {now === 'details' && <div className="px-5 py-2 max-md:px-4">{phone && path && <div className="py-2">{path}</div>}{fields}</div>}
              {now === 'history' && <Suspense fallback={<Waiting />}><History entity={entity} record={record} field={field} onField={(name) => change({ field: name })} /></Suspense>}
              {Own && <Own entity={entity} record={record} />}
              {relation && (hasSheet(relation.collection) ? <LinesSheet whole={entity} record={record} entity={relation.entity} collection={relation.collection} /> : <RelatedTable relation={relation} entity={entity} record={record} />)}
            </div>
          )}
        </div>
      </div>
      {phone && <PhoneBar entity={entity} record={record} onTask={todo && (() => write(todo.entity.name))} onWrite={composed.length > 0 ? () => write(composed[0]?.entity.name) : undefined} onEdit={editable.length > 0 ? edit : undefined} />}
      {writing !== false && (
        <Dialog open onOpenChange={() => setWriting(false)} title={title}>
          <div className="-mx-2"><Composer entity={entity} record={record} sources={timeline.sources} first={typeof writing === 'string' ? writing : undefined} onPosted={() => setWriting(false)} focus /></div>
        </Dialog>
      )}
    </>
  );
}

/** What a thumb does on the road: call, find the way, note a task, write down what was said. */
function PhoneBar({ entity, record, onTask, onWrite, onEdit }: { entity: Entity; record: One; onTask: (() => void) | undefined; onWrite: (() => void) | undefined; onEdit: (() => void) | undefined }) {
  const value = (kind: string) => entity.fields.filter((field) => field.kind.type === kind).map((field) => record.values[field.name]).find((one) => !isEmpty(one) && !/[•*]/.test(String(one)));
  const phone = value('phone');
  const callable = entity.fields.some((field) => field.kind.type === 'phone');
  const address = value('address');
  const place = 'flex h-14 w-14 flex-col items-center justify-center gap-0.5 text-micro font-medium text-fg2';
  const primary = 'inline-flex h-11 flex-1 items-center justify-center gap-2 rounded-ctl bg-ac text-[15px] font-medium text-white';
  return (
    <nav aria-label={t('actions')} className="flex h-[60px] shrink-0 items-center gap-2 border-t border-line bg-bg px-3 pb-[env(safe-area-inset-bottom)]">
      {phone ? <a href={`tel:${String(phone).replace(/[^\d+]/g, '')}`} className={place}><Phone size={20} />{t('phone')}</a> : callable && <button type="button" aria-disabled="true" onClick={() => toast.done(t('noPhone'))} className={cx(place, 'opacity-50')}><Phone size={20} />{t('phone')}</button>}
      {address ? <a href={`geo:0,0?q=${encodeURIComponent(String(address))}`} className={place}><MapPin size={20} />{t('navigate')}</a> : null}
      {onTask && <button type="button" onClick={onTask} className={place}><CheckSquare size={20} />{t('todo')}</button>}
      {onWrite ? <button type="button" onClick={onWrite} className={primary}><PenLine size={18} />{t('write')}</button> : onEdit && <button type="button" onClick={onEdit} className={primary}><PenLine size={18} />{t('edit')}</button>}
    </nav>
  );
}
