import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Problem, records, type One, type Row, type Value, type Values } from '../api';
import type { Collection, Entity } from '../catalog';
import { isEmpty, sent } from '../field';
import { announce, toast } from '../kit';
import { client, refresh } from '../record';
import type { SheetSlot } from './slot';
import { sheetTexts } from './texts';

/** A line as it is shown: what was saved with what was typed since; `problems` by field. */
export type Line = { readonly key: string; readonly row: Row | undefined; readonly values: Values; readonly changed: boolean; readonly problems: Readonly<Record<string, string>> };
type Change = { readonly values: Values; readonly problems: Readonly<Record<string, string>> };
type Kept = ReadonlyMap<string, Change>;
type Batch = Parameters<typeof records.batch>[0];

let made = 0;
const same = (a: Value, b: Value) => JSON.stringify(sent(a ?? null)) === JSON.stringify(sent(b ?? null));

/** The parts of a record as lines; what is typed is sent soon after, all of it as one act. */
export function useSheet(whole: Entity, record: One, entity: Entity, collection: Collection, slot: SheetSlot) {
  const queryKey = useMemo(() => ['related', entity.name, 'sheet', collection.link, record.id], [entity.name, collection.link, record.id]);
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => records.page(entity.name, { filter: `${collection.link} == ${record.id}`, sort: slot.position, fields: ['*'], limit: 500 }, signal),
  });
  const [kept, setKept] = useState<Kept>(new Map());
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [state, setState] = useState<'quiet' | 'saving' | 'saved' | 'offline'>('quiet');
  const acts = useRef<string[]>([]);
  const busy = useRef(false);
  const latest = useRef({ kept, gone });
  useEffect(() => { latest.current = { kept, gone }; });

  const lines = useMemo<readonly Line[]>(() => {
    const saved = query.data?.records ?? [];
    const of = (key: string, row: Row | undefined): Line => {
      const change = kept.get(key);
      return { key, row, values: { ...row?.values, ...change?.values }, changed: change !== undefined, problems: change?.problems ?? {} };
    };
    const all = [...saved.filter((row) => !gone.has(row.id)).map((row) => of(row.id, row)), ...[...kept.keys()].filter((key) => key.startsWith('new')).map((key) => of(key, undefined))];
    const place = (line: Line) => Number(line.values[slot.position] ?? 1e9);
    return all.sort((a, b) => place(a) - place(b));
  }, [query.data, kept, gone, slot.position]);

  /** Puts values into lines, by their keys. */
  const put = useCallback((changes: ReadonlyMap<string, Values>) => {
    setState('quiet');
    setKept((before) => {
      const next = new Map(before);
      for (const [key, values] of changes) {
        const old = next.get(key);
        next.set(key, { values: { ...old?.values, ...values }, problems: Object.fromEntries(Object.entries(old?.problems ?? {}).filter(([name]) => !(name in values) && name !== '')) });
      }
      return next;
    });
  }, []);
  const add = useCallback((position: number, values: Values = {}): string => {
    const key = `new${++made}`;
    setKept((before) => new Map(before).set(key, { values: { ...slot.start, ...values, [slot.position]: String(position) }, problems: {} }));
    return key;
  }, [slot]);
  const drop = useCallback((keys: readonly string[]) => {
    setState('quiet');
    setKept((before) => { const next = new Map(before); keys.forEach((key) => next.delete(key)); return next; });
    setGone((before) => new Set([...before, ...keys.filter((key) => !key.startsWith('new'))]));
  }, []);

  /** Sends what can be sent, in one act. */
  const flush = useCallback(async () => {
    if (busy.current) return;
    const now = latest.current;
    const rows = new Map((client.getQueryData<{ records: readonly Row[] }>(queryKey)?.records ?? []).map((row) => [row.id, row]));
    const steps: Batch = [];
    const keys: string[] = [];
    for (const [key, change] of now.kept) {
      const row = rows.get(key);
      if (Object.keys(change.problems).length > 0) continue;
      const values = Object.fromEntries(Object.entries(change.values).filter(([name, value]) => (row ? !same(value, row.values[name]) : !isEmpty(value))).map(([name, value]) => [name, sent(value) ?? null]));
      if (row) {
        if (Object.keys(values).length === 0) continue;
        steps.push({ change: entity.name, id: key, version: row.version, values });
      } else {
        // a line that says nothing yet waits
        if (isEmpty(change.values[slot.item]) && isEmpty(change.values[entity.title])) continue;
        steps.push({ create: entity.name, values: { ...values, [collection.link]: { id: record.id } } });
      }
      keys.push(key);
    }
    for (const id of now.gone) {
      const row = rows.get(id);
      if (row) { steps.push({ delete: entity.name, id, version: row.version }); keys.push(id); }
    }
    const settle = (done: readonly string[]) => {
      setKept((before) => new Map([...before].filter(([key, change]) => !done.includes(key) || change !== now.kept.get(key))));
      setGone((before) => new Set([...before].filter((id) => !done.includes(id))));
    };
    if (steps.length === 0) {
      settle([...now.kept].filter(([key, change]) => { const row = rows.get(key); return row && Object.entries(change.values).every(([name, value]) => same(value, row.values[name])); }).map(([key]) => key));
      return;
    }
    busy.current = true;
    setState('saving');
    try {
      const receipt = await records.batch(steps);
      acts.current.push(receipt.act);
      await client.invalidateQueries({ queryKey });
      settle(keys);
      setState('saved');
      announce(sheetTexts('saved'));
      refresh(whole.name);
      void client.invalidateQueries({ queryKey: ['record', whole.name, record.id] });
      void client.invalidateQueries({ queryKey: ['related', entity.name] });
    } catch (error) {
      if (error instanceof Problem && error.offline) setState('offline');
      else if (error instanceof Problem) {
        const placed = new Map<string, Record<string, string>>();
        for (const one of error.problems) {
          const at = /^\[(\d+)\](?:\.values\.(\w+))?/.exec(one.field ?? '');
          const key = at ? keys[Number(at[1])] : undefined;
          if (key) placed.set(key, { [at?.[2] ?? '']: one.message, ...placed.get(key) });
        }
        setState('quiet');
        if (placed.size === 0 || error.status === 409) {
          toast.failed(error);
          // what cannot be placed is not tried again by itself
          keys.forEach((key) => { if (!placed.has(key)) placed.set(key, { '': error.message }); });
          void client.invalidateQueries({ queryKey });
        }
        setGone((before) => new Set([...before].filter((id) => !placed.has(id))));
        setKept((before) => new Map([...before].map(([key, change]) => [key, placed.has(key) ? { ...change, problems: { ...placed.get(key) } } : change])));
      } else throw error;
    } finally {
      busy.current = false;
    }
  }, [queryKey, entity, whole.name, record.id, collection.link, slot]);

  const waiting = kept.size > 0 || gone.size > 0;
  useEffect(() => {
    if (!waiting || state === 'saving') return;
    const timer = setTimeout(() => void flush(), state === 'offline' ? 4000 : 500);
    return () => clearTimeout(timer);
  }, [kept, gone, state, waiting, flush]);
  useEffect(() => {
    if (!waiting) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [waiting]);

  /** Takes back what was not sent yet, else the last act of this sheet. */
  const undo = useCallback(async () => {
    if (latest.current.kept.size > 0 || latest.current.gone.size > 0) { setKept(new Map()); setGone(new Set()); return announce(sheetTexts('undone')); }
    const act = acts.current.pop();
    if (!act) return announce(sheetTexts('nothingToUndo'));
    try {
      await records.undo(act);
      await client.invalidateQueries({ queryKey });
      void client.invalidateQueries({ queryKey: ['record', whole.name, record.id] });
      refresh(whole.name);
      setState('quiet');
      toast.done(sheetTexts('undone'));
    } catch (error) {
      toast.failed(error);
    }
  }, [queryKey, whole.name, record.id]);

  return { lines, query, put, add, drop, flush, undo, state, waiting };
}
