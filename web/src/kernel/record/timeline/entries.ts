import { keepPreviousData, queryOptions, useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { http, records, type HistoryLine, type Row } from '../../api';
import { useCatalog, type Catalog, type Collection, type Entity } from '../../catalog';
import { slotsOf, type TimelineEntry } from '../../slots';
import { format } from '../../text';
import { timelineTexts as t } from './texts';

/** A kind of entries on the timeline of an entity: the collection that holds them, and how they are shown. */
export type Source = { readonly collection: Collection; readonly entity: Entity; readonly slot: TimelineEntry };
export type Entry = { readonly key: string; readonly at: string } & (
  | { readonly kind: 'act'; readonly source: Source; readonly row: Row; readonly next?: { readonly source: Source; readonly row: Row } }
  | { readonly kind: 'change'; readonly line: HistoryLine });

/** The kinds of entries that gather on records of an entity, in the order in which they are written. */
export function sourcesOf(catalog: Catalog, entity: Entity): readonly Source[] {
  return entity.collections
    .flatMap((collection) => {
      const target = catalog.find(collection.entity);
      const slot = slotsOf(collection.entity).timeline;
      return target?.readable && slot ? [{ collection, entity: target, slot }] : [];
    })
    .sort((a, b) => (a.slot.compose?.order ?? 9) - (b.slot.compose?.order ?? 9));
}

/** Links of an entry to what it is about; who owns it is told otherwise. */
export const aboutOf = (source: Source) =>
  source.entity.fields.filter((field) => field.kind.type === 'link' && !field.derived && field.name !== 'owner' && field.name !== source.collection.link);

/** Fields of an entry that hold files. */
export const filesOf = (source: Source) => source.entity.fields.filter((field) => field.kind.type === 'file');

export const entriesQuery = (source: Source, id: string, limit: number) => {
  const fields = [source.entity.title, source.slot.at, 'owner', 'createdAt', ...(source.slot.text ? [source.slot.text] : []), ...(source.slot.fields ?? []), ...[...aboutOf(source), ...filesOf(source)].map((field) => field.name)];
  return queryOptions({
    queryKey: ['related', source.entity.name, 'timeline', source.collection.link, id, limit],
    queryFn: ({ signal }) => records.page(source.entity.name, { filter: `${source.collection.link} == ${id}`, sort: `-${source.slot.at}`, fields: [...new Set(fields)], limit }, signal),
    placeholderData: keepPreviousData,
  });
};

const historyQuery = (entity: string, id: string, limit: number) =>
  queryOptions({
    queryKey: ['history', entity, id, limit],
    queryFn: ({ signal }) => http.get<{ history: HistoryLine[] }>(`/api/${entity}/${id}/history`, { limit, changes: true }, signal),
    placeholderData: keepPreviousData,
  });

/** The fields of a line that people set; what rules drew from elsewhere is told where it happened. */
export const toldValues = (entity: Entity, line: HistoryLine) =>
  line.values.filter((value) => !entity.fields.find((field) => field.name === value.field)?.derived);

const FIRST = 25;
const MOST = 200;

/** All that happened on a record, newest first, as far as it is read; `more` reads further back. */
export function useTimeline(entity: Entity, id: string, first = FIRST) {
  const catalog = useCatalog();
  const sources = useMemo(() => sourcesOf(catalog, entity), [catalog, entity]);
  const [limit, setLimit] = useState(first);
  const pages = useQueries({ queries: sources.map((source) => entriesQuery(source, id, limit)) });
  const [history] = useQueries({ queries: [historyQuery(entity.name, id, limit)] });
  const data = pages.map((page) => page.data);
  const lines = history.data?.history;
  const signature = [...data, lines];
  const entries = useMemo(() => {
    const acts = sources.flatMap((source, at) => (data[at]?.records ?? []).map((row) => ({ source, row })));
    const oldest = [
      ...data.map((page) => (page?.next ? page.records.at(-1)?.values[sources[data.indexOf(page)]?.slot.at ?? ''] : undefined)),
      lines && lines.length >= limit ? lines.at(-1)?.at : undefined,
    ].filter((at): at is string => typeof at === 'string');
    // what is older than the end of one source waits until that source is read further
    const horizon = limit >= MOST ? '' : oldest.reduce((latest, at) => (at > latest ? at : latest), '');
    const nextOf = new Map<string, { source: Source; row: Row }>();
    for (const act of acts) if (act.source.slot.todo && typeof act.row.values.createdAt === 'string') nextOf.set(act.row.values.createdAt, act);
    const taken = new Set<string>();
    const all: Entry[] = [];
    for (const { source, row } of acts) {
      if (source.slot.todo) continue;
      const together = nextOf.get(String(row.values.createdAt));
      const next = together && !taken.has(together.row.id) ? together : undefined;
      if (next) taken.add(next.row.id);
      all.push({ key: `${source.entity.name} ${row.id}`, at: String(row.values[source.slot.at] ?? row.values.createdAt ?? ''), kind: 'act', source, row, ...(next ? { next } : {}) });
    }
    for (const { source, row } of acts) {
      if (!source.slot.todo || taken.has(row.id)) continue;
      all.push({ key: `${source.entity.name} ${row.id}`, at: String(row.values[source.slot.at] ?? row.values.createdAt ?? ''), kind: 'act', source, row });
    }
    for (const line of lines ?? []) {
      if (line.change === 'change' && toldValues(entity, line).length === 0) continue;
      all.push({ key: `act ${line.act} ${line.change}`, at: line.at, kind: 'change', line });
    }
    return all.filter((entry) => entry.at >= horizon).sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what was read, and how far
  }, [entity, sources, limit, ...signature]);
  const further = limit < MOST && (data.some((page) => page?.next) || (lines?.length ?? 0) >= limit);
  return {
    sources, entries,
    pending: pages.some((page) => page.isPending) || history.isPending,
    error: pages.find((page) => page.error)?.error ?? history.error ?? undefined,
    more: further ? () => setLimit((now) => Math.min(MOST, now * 3)) : undefined,
  };
}

/** The heading under which a moment stands: what is to come, today, yesterday, this week, last week, then months. */
export function groupOf(at: string, now = format.today()): string {
  const day = format.dayOf(at);
  const days = Math.round((Date.parse(now) - Date.parse(day)) / 86_400_000);
  const sinceMonday = (new Date(`${now}T00:00:00Z`).getUTCDay() + 6) % 7;
  if (days < 0) return t('coming');
  if (days === 0) return format.relative(day);
  if (days === 1) return format.relative(day);
  if (days <= sinceMonday) return t('thisWeek');
  if (days <= sinceMonday + 7) return t('lastWeek');
  return format.month(day);
}
