import { Bell, PenLine } from 'lucide-react';
import { Suspense, lazy, useRef, useState, type ComponentProps } from 'react';
import type { One } from '../../api';
import { useCatalog, type Entity } from '../../catalog';
import { useCommands } from '../../command';
import { Dialog, cx, useKeys, useMedia } from '../../kit';
import type { RecordSearch } from '../../list/view';
import { LinesSheet, hasSheet } from '../../sheet';
import { slotsOf } from '../../slots';
import { follow, useFollowing } from '../following';
import { followTexts } from '../follow.texts';
import { FieldGroups, editField, editableFields } from '../Fields';
import { Composer, Timeline, useTimeline, type ComposerHandle } from '../timeline';
import { ChoicePath } from './ChoicePath';
import { Figures } from './Figures';
import { Head } from './Header';
import { PhoneBar } from './PhoneBar';
import { relationsOf } from './related';
import { RelatedCards, RelatedTable, Todos } from './Related';
import { Tabs, tabsOf } from './Tabs';
import { pageTexts as t } from './texts';
import { Waiting } from './Waiting';

const History = lazy(() => import('./History').then((module) => ({ default: module.History })));

/** What a record says, by its tabs: how it stands, what happened, what belongs to it. */
export function Body({ entity, record, title, tab, field, change, onRun, phone }: {
  entity: Entity; record: One; title: string; tab: string | undefined; field: string | undefined; change: (next: Partial<RecordSearch>) => void; onRun: ComponentProps<typeof Head>['onRun']; phone: boolean;
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
  const tabs = tabsOf(entity, relations, talk, beside);
  const main = talk || beside ? 'activity' : 'details';
  const now = tabs.find((one) => one.id === tab)?.id ?? main;
  const editable = editableFields(entity, record);
  const edit = () => {
    const begin = editable[0];
    if (!begin) return;
    if (now !== main || !beside) change({ tab: beside ? undefined : 'details' });
    editField(record.id, begin.name);
  };
  const write = (kind?: string) => {
    if (phone) return setWriting(kind ?? true);
    // at once, so that who goes on typing loses no letter
    if (now === 'activity') return composer.current?.write(kind);
    change({ tab: undefined });
    requestAnimationFrame(() => composer.current?.write(kind));
  };
  const composed = timeline.sources.filter((source) => source.slot.compose);
  const todo = timeline.sources.find((source) => source.slot.todo);
  const [making, make] = useState(false);
  const following = useFollowing(entity.name, record.id);
  const turn = () => { if (following !== undefined) void follow(entity.name, record.id, title, !following); };
  useCommands([
    ...(talk ? composed.map((one, at) => ({ name: `write ${one.entity.name}`, text: t('about', { what: one.slot.compose?.label() ?? '', title }), ...(at === 0 ? { keys: 'F' } : one === todo ? { keys: 'T' } : {}), icon: <one.slot.icon size={16} />, run: () => write(one.entity.name) })) : []),
    ...(editable.length > 0 ? [{ name: 'edit', text: t('about', { what: t('edit'), title }), keys: 'E', icon: <PenLine size={16} />, run: edit }] : []),
    ...(following === undefined ? [] : [{ name: 'follow', text: t('about', { what: followTexts(following ? 'unfollow' : 'follow'), title }), keys: 'W', icon: <Bell size={16} />, run: turn }]),
  ]);
  useKeys({
    c: () => make(true),
    e: edit,
    f: () => { if (talk) write(composed[0]?.entity.name); },
    t: () => { if (todo) write(todo.entity.name); },
    w: turn,
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
        <Tabs record={record} tabs={tabs} near={first} now={now} onTab={(id) => change(id === 'history' ? { tab: id } : { tab: id === 'activity' ? undefined : id, field: undefined })} />
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
