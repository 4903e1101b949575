import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { records, type Money, type Ref, type Row, type Value } from '../api';
import { titleIn, useCatalog, type Entity, type Hue } from '../catalog';
import { format, label } from '../text';
import { boardSlot, type BoardSlot } from './slot';

/** A column of a board: a record that the column's field links to, or one option of it. */
export type Column = {
  readonly key: string;
  readonly name: string;
  readonly value: Value;
  /** The condition that its records fit, in the Common Expression Language. */
  readonly condition: string;
  readonly hue: Hue;
  readonly state: string | undefined;
  readonly closed: boolean;
  readonly chance: number | undefined;
  readonly gate: readonly string[];
  readonly stale: number | undefined;
  /** The set that it belongs to, as a sales method. */
  readonly set: Ref | undefined;
};
export type ColumnSet = { readonly id: string; readonly title: string; readonly first: boolean };

const words = (value: Value) => (typeof value === 'string' ? value.split(/[,，、;；\s]+/).filter(Boolean) : []);
const figure = (value: Value) => (value === null || value === undefined || value === '' ? undefined : Number(value));

function ofRow(row: Row, target: Entity, path: string, slot: BoardSlot): Column {
  const facts = slot.columns;
  const of = (name: string | undefined) => (name ? row.values[name] : undefined);
  const state = of(facts?.state) as string | undefined;
  const name = titleIn(target, row.values);
  const closed = state !== undefined && slot.state !== undefined && state !== slot.state.open;
  return {
    key: row.id, name, value: { id: row.id, title: name }, condition: `${path} == ${row.id}`, state, closed,
    hue: !closed ? 'BLUE' : state === slot.state?.won ? 'GREEN' : 'RED',
    chance: figure(of(facts?.chance)), gate: words(of(facts?.gate)), stale: figure(of(facts?.stale)),
    set: of(facts?.within) as Ref | undefined,
  };
}

/** All columns of the board in their order, and the sets they form. */
export function useColumnsOf(entity: Entity) {
  const catalog = useCatalog();
  const slot = boardSlot(entity.name);
  const path = entity.board?.column ?? '';
  const field = catalog.at(entity, path)?.field;
  const target = field?.kind.type === 'link' ? catalog.find(field.kind.target) : undefined;
  const within = target?.fields.find((one) => one.name === slot.columns?.within);
  const holder = within?.kind.type === 'link' ? catalog.find(within.kind.target) : undefined;
  const rows = useQuery({
    queryKey: ['board', target?.name, 'columns'],
    queryFn: ({ signal }) => records.page(target?.name ?? '', { fields: ['*'], sort: [slot.columns?.within, slot.columns?.position ?? target?.title].filter(Boolean).join(','), limit: 200 }, signal),
    enabled: target !== undefined,
    staleTime: 300_000,
  });
  const sets = useQuery({
    queryKey: ['board', holder?.name, 'sets'],
    queryFn: async ({ signal }): Promise<ColumnSet[]> => {
      const page = await records.page(holder?.name ?? '', { fields: ['*'], limit: 200 }, signal);
      return page.records.map((row) => ({
        id: row.id, first: slot.columns?.first ? row.values[slot.columns.first] === true : false,
        title: holder ? titleIn(holder, row.values) : '',
      }));
    },
    enabled: holder !== undefined && holder.readable,
    staleTime: 300_000,
  });
  const columns = useMemo<readonly Column[] | undefined>(() => {
    if (target) return rows.data?.records.map((row) => ofRow(row, target, path, slot));
    if (!field) return [];
    return catalog.options(field).map((one) => ({
      key: one.code, name: label(one.label), value: one.code, condition: `${path} == '${one.code}'`, hue: one.hue,
      state: undefined, closed: false, chance: undefined, gate: [], stale: undefined, set: undefined,
    }));
  }, [target, rows.data, field, catalog, path, slot]);
  return { columns, sets: holder ? sets.data : [], setField: within ? slot.columns?.within : undefined, holder, error: rows.error ?? sets.error, retry: () => { void rows.refetch(); void sets.refetch(); } };
}

export const amountOf = (value: Value): number => Number(value && typeof value === 'object' && 'amount' in value ? (value as Money).amount : value ?? 0) || 0;

export type Risk = 'onTrack' | 'soon' | 'overdue';
/** How a record stands: past a day, near one or standing still, or on track. */
export function riskOf(row: Row, column: Column, slot: BoardSlot): Risk {
  if (column.closed) return 'onTrack';
  const day = (name: string | undefined) => (name && typeof row.values[name] === 'string' ? row.values[name] : undefined);
  const next = day(slot.next?.on);
  const date = day(slot.date);
  if ((next && format.daysUntil(next) < 0) || (date && format.daysUntil(date) < 0)) return 'overdue';
  if (next && format.daysUntil(next) <= 1) return 'soon';
  return !next && stands(row, column, slot) ? 'soon' : 'onTrack';
}
export function daysHere(row: Row, slot: BoardSlot): number | undefined {
  const since = slot.since ? row.values[slot.since] : undefined;
  return typeof since === 'string' ? Math.max(0, -format.daysUntil(format.dayOf(since))) : undefined;
}
export const stands = (row: Row, column: Column, slot: BoardSlot) => column.stale !== undefined && (daysHere(row, slot) ?? 0) > column.stale;

/** The same two questions to the server, for the whole column. */
export function riskFilters(columns: readonly Column[], slot: BoardSlot): { overdue: string; soon: string } | undefined {
  const on = slot.next?.on;
  const date = slot.date;
  const overdue = [on && `(has(${on}) && ${on} < today())`, date && `(has(${date}) && ${date} < today())`].filter(Boolean).join(' || ');
  if (!overdue || !on) return undefined;
  const stale = slot.since ? columns.filter((one) => !one.closed && one.stale !== undefined).map((one) => `(${one.condition} && ${slot.since ?? ''} < startOf('day') - days(${one.stale ?? 0}))`) : [];
  const still = stale.length > 0 ? ` || (!has(${on}) && (${stale.join(' || ')}))` : '';
  return { overdue: `(${overdue})`, soon: `!(${overdue}) && ((has(${on}) && ${on} <= today() + days(1))${still})` };
}
