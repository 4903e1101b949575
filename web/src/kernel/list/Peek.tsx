import { useSearch } from '@tanstack/react-router';
import { ChevronDown, ChevronUp, Eye, ListTodo, Maximize2, PenLine, Phone, Plus, X } from 'lucide-react';
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import type { One, Row } from '../api';
import { titleIn, useCatalog, type Entity } from '../catalog';
import { callTo } from '../field';
import { Avatar, Button, IconButton, Skeleton, TabStrip, Failed, useKeys } from '../kit';
import { FieldGroups, StateChips, editField, editableFields, useRecord } from '../record';
import { Figures } from '../record/page/Figures';
import { MoreMenu, useRecordActions, type Opened } from '../record/page/Header';
import { relationsOf, useRelatedCount, type Relation } from '../record/page/related';
import { RelatedCards, addRelated, mayAdd } from '../record/page/Related';
import { TabButton } from '../record/page/Tabs';
import { pageTexts } from '../record/page/texts';
import { Reveals, useCallable } from '../record/Reveal';
import { recordTexts } from '../record/texts';
import { Composer, LastEntries, Timeline, sourcesOf, useTimeline, type ComposerHandle, type Source } from '../record/timeline';
import { slotsOf } from '../slots';
import { common, format, label } from '../text';
import { listTexts } from './texts';

const Why = lazy(() => import('../record/page/Why'));
const Share = lazy(() => import('../record/page/Share'));
const HandTo = lazy(() => import('../record/page/HandTo'));

type Props = { entity: Entity; id: string; rows: readonly Row[]; total: number | undefined; onPeek: (id: string | undefined) => void; onOpen: (id: string) => void };

/** What costs several questions is asked only where one stays: walking a list with ↓ leaves it out. */
function useRested(id: string): boolean {
  const [rested, rest] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => rest(id), 250);
    return () => clearTimeout(timer);
  }, [id]);
  return rested === id;
}

/** A record beside its list, to be read and changed without leaving it. */
export function Peek({ entity, id, rows, total, onPeek, onOpen }: Props) {
  const record = useRecord(entity.name, id);
  const at = rows.findIndex((row) => row.id === id);
  const to = (index: number) => { const row = rows[index]; if (row) onPeek(row.id); };
  useKeys({ escape: () => onPeek(undefined), j: () => to(at + 1), k: () => to(at - 1), arrowdown: () => to(at + 1), arrowup: () => to(at - 1), enter: () => onOpen(id) });
  const known = rows[at]?.values;
  const title = titleIn(entity, record.data?.values ?? known ?? {});
  const slots = slotsOf(entity.name);
  const [opened, open] = useState<Opened>();
  const { peek: _, ...search } = useSearch({ strict: false });
  const { remove, run } = useRecordActions(entity, record.data, title, search);
  return (
    <aside aria-label={title} className="anim-slide z-20 flex w-[480px] shrink-0 flex-col border-l border-line bg-bg shadow-3 max-lg:fixed max-lg:inset-y-0 max-lg:right-0 max-md:w-full">
      <header className="flex h-12 shrink-0 items-center gap-1 border-b border-line px-4">
        <IconButton label={listTexts('previous')} keys="K" disabled={at <= 0} onClick={() => to(at - 1)}><ChevronUp size={16} /></IconButton>
        <IconButton label={listTexts('next')} keys="J" disabled={at < 0 || at >= rows.length - 1} onClick={() => to(at + 1)}><ChevronDown size={16} /></IconButton>
        {at >= 0 && <span className="num ml-2 text-meta text-fg3">{format.number(at + 1)}{total !== undefined && ` / ${format.number(total)}`}</span>}
        <span className="flex-1" />
        <Button look="plain" icon={<Maximize2 size={15} />} keys="↵" onClick={() => onOpen(id)}>{common('open')}</Button>
        {record.data && <MoreMenu entity={entity} record={record.data} open={open} onRemove={() => void remove()} onRun={run} phone />}
        <IconButton label={common('close')} keys="Esc" onClick={() => onPeek(undefined)}><X size={16} /></IconButton>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">
        {record.isError ? <Failed error={record.error} retry={() => void record.refetch()} /> : (
          <>
            <div className="flex items-start gap-3">
              {slots.avatar && <Avatar name={title} size={40} round={slots.avatar === 'round'} />}
              <div className="min-w-0 flex-1">
                <h2 title={title.length > 40 ? title : undefined} className="line-clamp-2 text-figure font-semibold">{title}</h2>
                <div className="mt-1">{record.data && <StateChips entity={entity} record={record.data} />}</div>
              </div>
            </div>
            {record.data ? <Reveals key={id} entity={entity} record={record.data}><Inside entity={entity} record={record.data} /></Reveals>
              : <div className="flex flex-col gap-3 pt-6">{[...Array(8).keys()].map((i) => <Skeleton key={i} className="h-4 w-full" />)}</div>}
          </>
        )}
      </div>
      <Suspense>
        {record.data && opened === 'why' && <Why entity={entity} record={record.data} onClose={() => open(undefined)} />}
        {record.data && opened === 'share' && <Share entity={entity} record={record.data} title={title} onClose={() => open(undefined)} />}
        {record.data && opened === 'handTo' && <HandTo entity={entity} record={record.data} onClose={() => open(undefined)} />}
      </Suspense>
    </aside>
  );
}

function Inside({ entity, record }: { entity: Entity; record: One }) {
  const catalog = useCatalog();
  const rested = useRested(record.id);
  const sources = sourcesOf(catalog, entity);
  const relations = relationsOf(catalog, entity);
  const first = slotsOf(entity.name).related ?? relations.slice(0, 3).map((relation) => relation.collection.name);
  const shown = relations.filter((relation) => first.includes(relation.collection.name));
  const [tab, setTab] = useState('details');
  const [writing, setWriting] = useState<string>();
  const composer = useRef<ComposerHandle>(null);
  const composed = sources.filter((source) => source.slot.compose);
  const todo = sources.find((source) => source.slot.todo);
  const write = (source: Source | undefined) => {
    if (!source) return;
    setWriting(source.entity.name);
    composer.current?.write(source.entity.name);
  };
  const edit = () => {
    const field = editableFields(entity, record)[0];
    if (!field) return;
    setTab('details');
    editField(record.id, field.name);
  };
  useKeys({ f: () => write(composed[0]), t: () => write(todo), e: edit });
  const { phone, ask, focus } = useCallable(entity, record);
  const quick = shown.find((relation) => mayAdd(relation, record));
  const relation = shown.find((one) => one.collection.name === tab);
  return (
    <>
      <div className="mt-3 flex flex-wrap gap-2">
        {composed.length > 0 && <Button look="primary" icon={<PenLine size={15} />} keys="F" onClick={() => write(composed[0])}>{pageTexts('write')}</Button>}
        {phone && <Button asChild><a ref={focus} href={callTo(phone)}><Phone size={15} />{pageTexts('phone')}</a></Button>}
        {ask && <Button icon={<Eye size={15} />} title={recordTexts('reveal')} onClick={ask}>{pageTexts('showPhone')}</Button>}
        {todo && <Button icon={<ListTodo size={15} />} keys="T" onClick={() => write(todo)}>{label(todo.entity.label)}</Button>}
        {quick && <Button icon={<Plus size={15} />} onClick={() => addRelated(quick, entity, record)}>{label(quick.entity.label)}</Button>}
      </div>
      {writing && <div className="mt-3"><Composer entity={entity} record={record} sources={sources} first={writing} focus handle={composer} onPosted={() => setWriting(undefined)} /></div>}
      <div className="mt-4"><Figures entity={entity} record={record} most={3} compact /></div>
      <TabStrip label={pageTexts('tabs')} chosen={tab} className="mt-2 gap-5 border-b border-line">
        <TabButton on={tab === 'details'} onSelect={() => setTab('details')} text={pageTexts('tab.details')} />
        {sources.length > 0 && <TabButton on={tab === 'activity'} onSelect={() => setTab('activity')} text={pageTexts('tab.activity')} />}
        {shown.map((one) => <RelationTab key={one.collection.name} relation={one} record={record} rested={rested} on={tab === one.collection.name} onSelect={() => setTab(one.collection.name)} />)}
      </TabStrip>
      <div role="tabpanel" aria-label={pageTexts('tabs')} className="pt-2">
        {tab === 'details' && (
          <>
            <FieldGroups entity={entity} record={record} />
            {sources.length > 0 && <><h3 className="pb-2 pt-1 font-semibold">{pageTexts('recent')}</h3>{rested ? <LastEntries entity={entity} id={record.id} /> : <Skeleton className="h-9 w-full" />}</>}
          </>
        )}
        {tab === 'activity' && <Talk entity={entity} id={record.id} />}
        {relation && <RelatedCards relation={relation} entity={entity} record={record} most={20} />}
      </div>
    </>
  );
}

function Talk({ entity, id }: { entity: Entity; id: string }) {
  return <Timeline entity={entity} id={id} timeline={useTimeline(entity, id)} />;
}

function RelationTab({ relation, record, rested, on, onSelect }: { relation: Relation; record: One; rested: boolean; on: boolean; onSelect: () => void }) {
  const count = useRelatedCount(relation, record.id, rested);
  const n = count.data?.count ?? 0;
  return <TabButton on={on} onSelect={onSelect} text={label(relation.collection.label)} count={n > 0 && <span className="num text-meta text-fg3">{format.number(n)}</span>} />;
}
