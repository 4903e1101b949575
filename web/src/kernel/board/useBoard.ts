import { infiniteQueryOptions, keepPreviousData, useQuery, type InfiniteData } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { Problem, records, type Page, type Row, type Value, type Values } from '../api';
import { useCatalog, type Entity } from '../catalog';
import { sent } from '../field';
import { announce, toast } from '../kit';
import { split } from '../list/cel';
import type { View } from '../list/view';
import { client, refresh, undo } from '../record';
import { lookOf } from './look';
import { amountOf, riskFilters, type Column } from './model';
import { boardSlot, type BoardSlot } from './slot';
import { boardTexts } from './texts';

export const PAGE = 50;
export type Sum = { count: number; sum: number; weighted: number };
export type Risks = { overdue: number; soon: number };
/** A card on its way to another column, or held over it. */
export type Moving = { row: Row; from: string; to: string; at: number; values: Values; /** Keeps the place where it was dropped. */ put?: () => void };

/** Conditions that all hold. */
export const both = (...filters: (string | undefined)[]) => filters.filter(Boolean).map((one) => (split(one ?? '', '||').length > 1 ? `(${one ?? ''})` : one)).join(' && ');

/** The view's conditions for open columns and for closed ones, which a view of what is open leaves out. */
export function filtersOf(view: View, slot: BoardSlot): { open: string; closed: string; recent: boolean } {
  const parts = split(view.filter, '||').length > 1 ? [] : split(view.filter, '&&');
  const state = slot.state;
  const open = state && parts.some((part) => part.replace(/\s/g, '') === `${state.field}=='${state.open}'`);
  if (!open || !slot.closed) return { open: view.filter, closed: view.filter, recent: false };
  const instead = new RegExp(`\\b(${slot.closed.instead.join('|')})\\b`);
  return { open: view.filter, closed: both(...parts.filter((part) => !instead.test(part)), slot.closed.since), recent: true };
}

const fieldsOf = (entity: Entity, slot: BoardSlot, view: View, columns: readonly Column[]) => [...new Set([
  ...lookOf(entity, view).lines,
  entity.title, entity.board?.column, entity.board?.sum, slot.weighted, slot.under, slot.date, slot.since, slot.next?.on, slot.next?.text, slot.person, slot.state?.field,
  ...Object.values(slot.asks ?? {}).flat(), ...columns.flatMap((one) => one.gate),
].filter((name): name is string => name !== undefined && entity.fields.some((field) => field.name === name)))];

export const pageQuery = (entity: Entity, view: View, column: Column, columns: readonly Column[]) => {
  const slot = boardSlot(entity.name);
  const { open, closed } = filtersOf(view, slot);
  const filter = both(column.condition, column.closed ? closed : open);
  const fields = fieldsOf(entity, slot, view, columns);
  return infiniteQueryOptions({
    queryKey: ['board', entity.name, 'cards', column.key, filter, view.search, view.sort, fields],
    queryFn: ({ pageParam, signal }): Promise<Page> =>
      records.page(entity.name, { filter, search: view.search || undefined, sort: view.sort.join(','), fields, limit: PAGE, ...(pageParam ? { after: pageParam } : {}) }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
};

/** Sums and risks of all columns, by their keys. */
export function useSums(entity: Entity, view: View, columns: readonly Column[]) {
  const slot = boardSlot(entity.name);
  const filters = filtersOf(view, slot);
  const risks = riskFilters(columns, slot);
  const sum = entity.board?.sum;
  const by = entity.board?.column ?? '';
  const totals = [sum && `sum(${sum})`, slot.weighted && `sum(${slot.weighted})`].filter((one): one is string => Boolean(one));
  const ask = (name: string, filter: string | undefined, wanted: readonly string[]) => ({
    queryKey: ['board', entity.name, name, filter, view.search, wanted.join()],
    queryFn: async ({ signal }: { signal: AbortSignal }) => {
      const found = await records.totals(entity.name, { filter: filter || undefined, search: view.search || undefined }, wanted, { by }, signal);
      return new Map(found.groups.map((group) => {
        const key = group.key as Value;
        const of = group.totals as Record<string, Value>;
        return [key && typeof key === 'object' && 'id' in key ? key.id : String(key ?? ''), {
          count: group.count, sum: amountOf(of[`sum(${sum ?? ''})`]), weighted: amountOf(of[`sum(${slot.weighted ?? ''})`]),
        }] as const;
      }));
    },
    placeholderData: keepPreviousData,
    enabled: filter !== undefined,
  });
  const open = useQuery(ask('open', filters.open, totals));
  const closed = useQuery(ask('closed', filters.closed, totals));
  const overdue = useQuery(ask('overdue', risks && both(filters.open, risks.overdue), []));
  const soon = useQuery(ask('soon', risks && both(filters.open, risks.soon), []));
  return { sums: useMemo(() => new Map(columns.map((one) => [one.key, (one.closed ? closed.data : open.data)?.get(one.key) ?? { count: 0, sum: 0, weighted: 0 }])), [columns, open.data, closed.data]),
    risks: (key: string): Risks => ({ overdue: overdue.data?.get(key)?.count ?? 0, soon: soon.data?.get(key)?.count ?? 0 }),
    recent: filters.recent, ready: open.data !== undefined, error: open.error };
}

/** What was read so far, as it is after a card moved; it is read anew soon after. */
function take(entity: Entity, slot: BoardSlot, view: View, { row, from, to, at }: Moving, done: Row, columns: readonly Column[]) {
  const values: Values = { ...row.values, ...Object.fromEntries(Object.entries(done.values).filter(([name]) => name in row.values)) };
  client.setQueriesData<InfiniteData<Page, string>>({ queryKey: ['board', entity.name, 'cards', from] }, (data) =>
    data && { ...data, pages: data.pages.map((page) => ({ ...page, records: page.records.filter((one) => one.id !== row.id) })) });
  const into = columns.find((one) => one.key === to);
  // only where it was moved: other lanes have a column of that key as well
  if (into) client.setQueryData<InfiniteData<Page, string>>(pageQuery(entity, view, into, columns).queryKey, (data) =>
    data && { ...data, pages: data.pages.map((page, i) => (i > 0 ? page : { ...page, records: [...page.records.slice(0, at), { ...row, version: done.version, values }, ...page.records.slice(at)] })) });
  const filters = filtersOf(view, slot);
  const add = (key: string, sign: 1 | -1, of: Values) => {
    const closed = columns.find((one) => one.key === key)?.closed;
    client.setQueriesData<ReadonlyMap<string, Sum>>({ queryKey: ['board', entity.name, closed ? 'closed' : 'open', closed ? filters.closed : filters.open] }, (data) => {
      const before = data?.get(key) ?? { count: 0, sum: 0, weighted: 0 };
      return data && new Map(data).set(key, { count: before.count + sign, sum: before.sum + sign * amountOf(of[entity.board?.sum ?? '']), weighted: before.weighted + sign * amountOf(of[slot.weighted ?? '']) });
    });
  };
  add(from, -1, row.values);
  add(to, 1, values);
}

/** What a drop still needs: the column and the fields to ask for. */
export type Wish = { moving: Moving; column: Column; fields: readonly string[]; lines: boolean; problem?: Problem | undefined };

/** The board's cards on their way: shown where they go at once, put back with the reason if the server refuses. */
export function useBoard(entity: Entity, view: View, columns: readonly Column[]) {
  const catalog = useCatalog();
  const slot = boardSlot(entity.name);
  const [moves, setMoves] = useState<readonly Moving[]>([]);
  // a card that is moved again before the answer came waits for it, and goes on from its version
  const flights = useRef(new Map<string, Promise<number | undefined>>());
  const [held, hold] = useState<Moving | undefined>();
  const [wish, setWish] = useState<Wish | undefined>();
  const base = useSums(entity, view, columns);

  const sums = useMemo(() => {
    const all = new Map([...base.sums].map(([key, one]) => [key, { ...one }]));
    for (const { row, from, to } of held ? [...moves, held] : moves) {
      if (from === to) continue;
      const amount = amountOf(row.values[entity.board?.sum ?? '']);
      const add = (key: string, sign: 1 | -1, weighted: number) => {
        const one = all.get(key);
        if (one) { one.count += sign; one.sum += sign * amount; one.weighted += sign * weighted; }
      };
      add(from, -1, amountOf(row.values[slot.weighted ?? '']));
      add(to, 1, (amount * (columns.find((one) => one.key === to)?.chance ?? 0)) / 100);
    }
    return all;
  }, [base.sums, moves, held, columns, entity, slot]);

  const send = useCallback(async (moving: Moving, column: Column, extra: Values): Promise<Problem | undefined> => {
    const values: Values = { [entity.board?.column ?? '']: column.value, ...extra };
    const shown: Moving = { ...moving, to: column.key, values };
    const id = moving.row.id;
    const without = (all: readonly Moving[]) => all.filter((one) => one !== shown);
    setMoves((before) => [...before.filter((one) => one.row.id !== id), shown]);
    const flown = flights.current.get(id);
    const flight = (async () => records.change(entity.name, id, (await flown) ?? moving.row.version, Object.fromEntries(Object.entries(values).map(([key, value]) => [key, sent(value)]))))();
    const landed = flight.then((done) => done.version, () => undefined);
    flights.current.set(id, landed);
    const name = String(moving.row.values[entity.title] ?? '');
    try {
      const done = await flight;
      take(entity, slot, view, shown, done, columns);
      moving.put?.();
      setMoves(without);
      announce(boardTexts('movedTo', { name, column: column.name }));
      toast.done(boardTexts('movedTo', { name, column: column.name }), { undo: () => void undo(done.act, entity.name, moving.row.id) });
      void client.invalidateQueries({ queryKey: ['record', entity.name, moving.row.id] });
      void client.invalidateQueries({ queryKey: ['history', entity.name, moving.row.id] });
      refresh(entity.name);
      return undefined;
    } catch (error) {
      setMoves(without);
      if (error instanceof Problem && error.status === 409) void client.invalidateQueries({ queryKey: ['board', entity.name] });
      if (error instanceof Problem) return error;
      throw error;
    } finally {
      if (flights.current.get(id) === landed) flights.current.delete(id);
    }
  }, [entity, slot, view, columns]);

  /** Moves a card, asking first for what the column needs. */
  const move = useCallback(async (moving: Moving) => {
    const column = columns.find((one) => one.key === moving.to);
    if (!column || moving.to === moving.from) return;
    if (!moving.row.allowed.includes('edit')) return void toast.failed(new Error(boardTexts('notAllowed')));
    const asked = column.state ? slot.asks?.[column.state] ?? [] : [];
    const empty = (name: string) => { const value = moving.row.values[name]; return value === null || value === undefined || value === ''; };
    const known = (name: string) => catalog.at(entity, name) !== undefined;
    const fields = [...new Set([...column.gate.filter((name) => known(name) && empty(name)), ...asked.filter((name, at) => known(name) && (at > 0 || empty(name)))])];
    const needed = fields.some((name) => column.gate.includes(name) || asked[0] === name);
    if (needed) return setWish({ moving, column, fields, lines: false });
    const problem = await send(moving, column, {});
    if (!problem) return;
    const missing = problem.problems.flatMap((one) => { const given = one.arguments?.missing; return Array.isArray(given) ? given.map(String) : []; });
    if (missing.length > 0) return setWish({ moving, column, fields: missing.filter(known), lines: missing.some((name) => !known(name)), problem });
    toast.failed(problem);
  }, [columns, slot, catalog, entity, send]);

  return { ...base, sums, moves, held, hold, move, send, wish, setWish };
}
