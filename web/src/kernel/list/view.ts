import type { Catalog, Entity, ListDescription } from '../catalog';

/** What the address of a list says; what is left out is as the view has it. */
export type ListSearch = {
  view?: string;
  filter?: string;
  q?: string;
  sort?: string;
  cols?: string;
  pins?: string;
  group?: string;
  /** Fields on the cards of a board. */
  cards?: string;
  density?: Density;
  totals?: string;
  peek?: string;
  kind?: 'board' | 'table';
};
/** What the address of a record says: the list it was opened from, the tab, the field whose history is read. */
export type RecordSearch = ListSearch & { tab?: string; field?: string };
export type Density = 'compact' | 'default' | 'comfortable';
export const rowHeights: Record<Density, number> = { compact: 32, default: 37, comfortable: 44 };

const text = (value: unknown) => (typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined);
const names = ['view', 'filter', 'q', 'sort', 'cols', 'pins', 'group', 'cards', 'totals', 'peek'] as const;
const densityOf = (value: unknown): Density | undefined => (value === 'compact' || value === 'comfortable' || value === 'default' ? value : undefined);

export function readSearch(raw: Record<string, unknown>): ListSearch {
  const search: ListSearch = {};
  for (const name of names) {
    const value = text(raw[name]);
    if (value !== undefined) search[name] = value;
  }
  const density = densityOf(raw.density);
  if (density) search.density = density;
  if (raw.kind === 'board' || raw.kind === 'table') search.kind = raw.kind;
  return search;
}

/** What of a list is kept in a view that somebody saved; what is left out is as lists come. */
export type ViewState = {
  readonly filter: string; readonly columns: readonly string[]; readonly sort: readonly string[];
  readonly search?: string; readonly group?: string; readonly cards?: readonly string[]; readonly density?: Density; readonly totals?: readonly string[]; readonly pins?: number; readonly kind?: 'board';
};
/** A list as it is declared, or as somebody arranged and saved it. */
export type Arranged = ListDescription & Partial<ViewState> & { readonly saved?: SavedView };
export type SavedView = {
  readonly id: string; readonly version: number; readonly name: string; readonly entity: string; readonly state: Partial<ViewState>;
  readonly owner: { readonly id: string; readonly title?: string }; readonly own: boolean; readonly mayEdit: boolean; readonly default: boolean; readonly favourite: boolean;
};

/** The list as it is to be shown: the view with what the address changes. */
export type View = {
  readonly description: Arranged;
  readonly filter: string;
  readonly search: string;
  readonly sort: readonly string[];
  readonly columns: readonly string[];
  /** How many of the first columns stay where they are when the rest is scrolled. */
  readonly pins: number;
  /** By which rows are grouped; on a board, the field by which it is cut into lanes. */
  readonly group: string | undefined;
  /** Fields on the cards of a board; undefined: those that its cards come with. */
  readonly cards: readonly string[] | undefined;
  readonly density: Density;
  readonly totals: readonly string[];
  readonly kind: 'board' | 'table';
  /** By what it was to be sorted or grouped and is not, as the reader does not see it: removed, or never theirs. */
  readonly gone: readonly string[];
  /** Whether it differs from the view as it was saved. */
  readonly changed: boolean;
};

const items = (joined: string) => joined.split(',').filter((item) => item !== '');

/** Lists of an entity; where none is declared, one with its first fields. */
export function listsOf(entity: Entity): readonly Arranged[] {
  if (entity.lists.length > 0) return entity.lists;
  const columns = [entity.title, ...entity.fields.map((field) => field.name).filter((name) => name !== entity.title)];
  const hidden = new Set(['id', 'version', 'private', 'exclusive', 'createdBy', 'changedBy']);
  return [{ name: 'all', label: { zh: `全部${entity.label.zh}`, en: `All ${entity.many.en.toLowerCase()}` }, filter: '', columns: columns.filter((name) => !hidden.has(name)).slice(0, 8), sort: [entity.title] }]; // script-ok
}

const texts = (value: unknown): readonly string[] | undefined => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : undefined);

/** A saved view as a list; parts that are missing or of another shape are as the entity's first list has them. */
export function arranged(entity: Entity, saved: SavedView): Arranged {
  const first = listsOf(entity)[0];
  const { state } = saved;
  const totals = texts(state.totals);
  const cards = texts(state.cards);
  const density = densityOf(state.density);
  return {
    name: saved.id, label: { zh: saved.name, en: saved.name }, saved,
    filter: text(state.filter) ?? '', columns: texts(state.columns) ?? first?.columns ?? [entity.title], sort: texts(state.sort) ?? first?.sort ?? [],
    ...(text(state.search) ? { search: String(state.search) } : {}), ...(text(state.group) ? { group: String(state.group) } : {}),
    ...(cards ? { cards } : {}), ...(density ? { density } : {}), ...(totals ? { totals } : {}), ...(typeof state.pins === 'number' ? { pins: state.pins } : {}), ...(state.kind === 'board' ? { kind: 'board' as const } : {}),
  };
}

/** What is kept of a list when it is saved as a view. */
export const stateOf = (view: View): ViewState => ({
  filter: view.filter, columns: view.columns, sort: view.sort, totals: view.totals, density: view.density, pins: view.pins,
  ...(view.search ? { search: view.search } : {}), ...(view.group ? { group: view.group } : {}), ...(view.cards ? { cards: view.cards } : {}), ...(view.kind === 'board' ? { kind: 'board' as const } : {}),
});

/** `saved`: the views that people saved, of which one may be where the list begins; `density`: how one likes rows. */
export function viewOf(catalog: Catalog, entity: Entity, search: ListSearch, saved: readonly SavedView[] = [], density: Density = 'default'): View {
  const lists: readonly Arranged[] = [...listsOf(entity), ...saved.map((one) => arranged(entity, one))];
  const description = lists.find((one) => (search.view === undefined ? one.saved?.default : one.name === search.view)) ?? lists[0];
  if (!description) throw new Error(`no list of ${entity.name}`);
  const view = changedBy(catalog, entity, description, search, density);
  const plain = stateOf(changedBy(catalog, entity, description, {}, density));
  // what is sought belongs to a view only where somebody saved it
  const { search: sought, ...state } = stateOf(view);
  const same = JSON.stringify({ ...state, ...(description.saved ? { search: sought } : {}) }) === JSON.stringify({ ...plain, ...(description.saved ? { search: plain.search } : { search: undefined }) });
  return { ...view, changed: !same };
}

function changedBy(catalog: Catalog, entity: Entity, description: Arranged, search: ListSearch, density: Density): View {
  const known = (path: string) => catalog.at(entity, path) !== undefined;
  const columns = (search.cols === undefined ? description.columns : items(search.cols)).filter(known);
  // a title that nobody has to give, as a note, stands only where the list names it
  const titled = entity.fields.find((field) => field.name === entity.title)?.required || columns.length === 0;
  const whole = columns.includes(entity.title) || !titled ? columns : [entity.title, ...columns];
  const money = whole.filter((path) => catalog.at(entity, path)?.field.kind.type === 'money' && catalog.at(entity, path)?.field.visibility === 'SEEN' && !catalog.at(entity, path)?.field.exact);
  const group = search.group ?? description.group;
  const sort = search.sort === undefined ? description.sort : items(search.sort);
  const orders = (one: string) => catalog.at(entity, one.replace(/^-/, ''))?.field.visibility === 'SEEN';
  const pins = Number(search.pins ?? description.pins ?? 1);
  return {
    description,
    filter: search.filter ?? description.filter,
    search: search.q ?? description.search ?? '',
    sort: sort.filter(orders),
    columns: whole,
    pins: Number.isInteger(pins) ? Math.max(0, Math.min(pins, whole.length, 6)) : 1,
    group: group && orders(group) ? group : undefined,
    cards: (search.cards === undefined ? description.cards : items(search.cards))?.filter(known),
    density: search.density ?? description.density ?? density,
    totals: search.totals === undefined ? (description.totals ?? money.map((path) => `sum(${path})`)).filter((one) => known(one.replace(/^\w+\((.*)\)$/, '$1'))) : items(search.totals),
    kind: search.kind ?? description.kind ?? 'table',
    gone: [...new Set([...(group ? [group] : []), ...sort].filter((one) => !orders(one)).map((one) => one.replace(/^-/, '')))],
    changed: false,
  };
}
