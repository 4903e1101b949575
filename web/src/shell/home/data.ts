import { useQuery } from '@tanstack/react-query';
import { records, type Money, type Page } from '@/kernel/api';
import { useCatalog, type Entity } from '@/kernel/catalog';
import { format } from '@/kernel/text';

/** Whose records the page is about. */
export type Scope = 'mine' | 'department' | 'all';

const parts: Record<Scope, string> = { mine: 'owner == me()', department: 'department in myDepartments()', all: '' };
/** Conditions that all hold, with those of the scope. */
export const scoped = (scope: Scope, ...conditions: string[]): string => [parts[scope], ...conditions].filter((one) => one !== '').join(' && ');

/** The scopes that say something else to somebody: who sees only their own has no other. */
export function scopesOf(entity: Entity | undefined): readonly Scope[] {
  const read = entity?.rights.read;
  if (!read || read === 'OWN') return ['mine'];
  return read === 'ALL' || read === 'COMPANY' ? ['mine', 'department', 'all'] : ['mine', 'department'];
}

/** An entity that the person may read, with all of the fields that are asked about: a hidden or masked one can be neither summed nor sorted by. */
export const useEntity = (name: string, ...fields: string[]): Entity | undefined => {
  const entity = useCatalog().find(name);
  const seen = (field: string) => entity?.fields.some((one) => one.name === field && one.visibility === 'SEEN');
  return entity?.readable && fields.every(seen) ? entity : undefined;
};

// Counts and sums are kept under the names that live changes read again.
export const useHomeCount = (entity: string, filter: string, enabled = true) =>
  useQuery({ queryKey: ['count', entity, { filter, home: true }], queryFn: ({ signal }) => records.count(entity, { filter }, 10_000, signal), enabled }).data;

export const useHomeTotals = (entity: string, filter: string, totals: readonly string[], by?: string, enabled = true) =>
  useQuery({ queryKey: ['totals', entity, { filter, home: true }, totals, by], queryFn: ({ signal }) => records.totals(entity, { filter }, totals, { by }, signal), enabled }).data;

export const useHomeRows = (entity: string, filter: string, fields: readonly string[], sort: string, limit: number, enabled = true) =>
  useQuery<Page>({ queryKey: ['related', entity, 'home', filter, sort, limit], queryFn: ({ signal }) => records.page(entity, { filter, fields, sort, limit }, signal), enabled });

export const amountOf = (value: unknown): number => (value && typeof value === 'object' && 'amount' in value ? Number((value as Money).amount) : Number(value ?? 0));

/** `2026-11` of so many months from now on, negative for before. */
function monthFromNow(months: number): string {
  const [year = 0, month = 1] = format.today().split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7);
}

export type Group = { readonly key?: unknown; readonly count: number; readonly totals: Readonly<Record<string, unknown>> };
/** Sums of days as sums of months. */
export function byMonth(groups: readonly Group[], total: string, months: readonly string[]): number[] {
  const sums = new Map<string, number>();
  for (const group of groups) {
    const month = String(group.key).slice(0, 7);
    sums.set(month, (sums.get(month) ?? 0) + amountOf(group.totals[total]));
  }
  return months.map((month) => sums.get(month) ?? 0);
}
export const lastMonths = () => [...Array(12).keys()].map((i) => monthFromNow(i - 11));
export const nextMonths = () => [...Array(6).keys()].map(monthFromNow);

/** How long ago, in the largest unit that says something. */
export function since(moment: string, say: { now: string; minutes: (n: number) => string; hours: (n: number) => string }): string {
  const minutes = Math.floor((Date.now() - Date.parse(moment)) / 60_000);
  if (minutes < 1) return say.now;
  if (minutes < 60) return say.minutes(minutes);
  if (minutes < 60 * 12 && format.dayOf(moment) === format.today()) return say.hours(Math.floor(minutes / 60));
  return format.relative(format.dayOf(moment));
}
