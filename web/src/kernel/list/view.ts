import type { Catalog, Entity, ListDescription } from '../catalog';

/** What the address of a list says; what is left out is as the view has it. */
export type ListSearch = {
  view?: string;
  filter?: string;
  q?: string;
  sort?: string;
  cols?: string;
  group?: string;
  density?: Density;
  totals?: string;
  peek?: string;
  kind?: 'board';
};
export type Density = 'compact' | 'default' | 'comfortable';
export const rowHeights: Record<Density, number> = { compact: 32, default: 37, comfortable: 44 };

const text = (value: unknown) => (typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined);
const names = ['view', 'filter', 'q', 'sort', 'cols', 'group', 'totals', 'peek'] as const;

export function readSearch(raw: Record<string, unknown>): ListSearch {
  const search: ListSearch = {};
  for (const name of names) {
    const value = text(raw[name]);
    if (value !== undefined) search[name] = value;
  }
  if (raw.density === 'compact' || raw.density === 'comfortable' || raw.density === 'default') search.density = raw.density;
  if (raw.kind === 'board') search.kind = 'board';
  return search;
}

/** The list as it is to be shown: the view with what the address changes. */
export type View = {
  readonly description: ListDescription;
  readonly filter: string;
  readonly search: string;
  readonly sort: readonly string[];
  readonly columns: readonly string[];
  readonly group: string | undefined;
  readonly density: Density;
  readonly totals: readonly string[];
  /** Whether it differs from the view as it was saved. */
  readonly changed: boolean;
};

const items = (joined: string) => joined.split(',').filter((item) => item !== '');

/** Lists of an entity; where none is declared, one with its first fields. */
export function listsOf(entity: Entity): readonly ListDescription[] {
  if (entity.lists.length > 0) return entity.lists;
  const columns = [entity.title, ...entity.fields.map((field) => field.name).filter((name) => name !== entity.title)];
  const hidden = new Set(['id', 'version', 'private', 'exclusive', 'createdBy', 'changedBy']);
  return [{ name: 'all', label: { zh: `全部${entity.label.zh}`, en: `All ${entity.label.en.toLowerCase()}` }, filter: '', columns: columns.filter((name) => !hidden.has(name)).slice(0, 8), sort: [entity.title] }]; // script-ok
}

export function viewOf(catalog: Catalog, entity: Entity, search: ListSearch): View {
  const lists = listsOf(entity);
  const description = lists.find((one) => one.name === search.view) ?? lists[0];
  if (!description) throw new Error(`no list of ${entity.name}`);
  const known = (path: string) => catalog.at(entity, path) !== undefined;
  const columns = (search.cols === undefined ? description.columns : items(search.cols)).filter(known);
  const money = columns.filter((path) => catalog.at(entity, path)?.field.kind.type === 'money' && catalog.at(entity, path)?.field.visibility === 'SEEN');
  return {
    description,
    filter: search.filter ?? description.filter,
    search: search.q ?? '',
    sort: (search.sort === undefined ? description.sort : items(search.sort)).filter((one) => known(one.replace(/^-/, ''))),
    columns: columns.includes(entity.title) ? columns : [entity.title, ...columns],
    group: search.group && known(search.group) ? search.group : undefined,
    density: search.density ?? 'default',
    totals: search.totals === undefined ? money.map((path) => `sum(${path})`) : items(search.totals),
    changed: [search.filter, search.sort, search.cols, search.group, search.density, search.totals].some((one) => one !== undefined),
  };
}
