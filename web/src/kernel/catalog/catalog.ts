import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { http } from '../api';
import { inText, label, language } from '../text';
import type { CatalogJson, Dictionary, Entity, Field, Option } from './types';

type More = Partial<Pick<Field, 'kind' | 'exact' | 'says'>>;
const refinements = new Map<string, (json: CatalogJson) => More>();
/** Says of a field what its description cannot: that a text is one of several codes, or an amount the price of one unit. */
export const refine = (entity: string, field: string, more: (json: CatalogJson) => More) => void refinements.set(`${entity}.${field}`, more);

const refined = (json: CatalogJson): CatalogJson => ({
  ...json,
  entities: json.entities.map((entity) => ({ ...entity, fields: entity.fields.map((field) => {
    const more = refinements.get(`${entity.name}.${field.name}`);
    return more ? { ...field, ...more(json) } : field;
  }) })),
});

/** The catalog as the person who is signed in may know it, with what screens look up in it. */
export class Catalog {
  readonly json: CatalogJson;
  private readonly entities: ReadonlyMap<string, Entity>;
  private readonly dictionaries: ReadonlyMap<string, Dictionary>;
  private readonly paths = new Map<string, Step | undefined>();

  constructor(json: CatalogJson) {
    json = refined(json);
    this.json = json;
    this.entities = new Map(json.entities.map((entity) => [entity.name, entity]));
    this.dictionaries = new Map(json.dictionaries.map((dictionary) => [dictionary.name, dictionary]));
  }

  all(): readonly Entity[] {
    return this.json.entities;
  }

  find(name: string): Entity | undefined {
    return this.entities.get(name);
  }

  /** The field at the end of a path such as `account.name`, with the label of the whole path. */
  at(entity: Entity, path: string): Step | undefined {
    const key = `${entity.name} ${path}`;
    if (!this.paths.has(key)) this.paths.set(key, this.walk(entity, path));
    return this.paths.get(key);
  }

  private walk(entity: Entity, path: string): Step | undefined {
    const [first, ...rest] = path.split('.');
    const field = entity.fields.find((one) => one.name === first);
    if (!field) return undefined;
    if (rest.length === 0) return { path, entity, field, label: () => label(field.label) };
    const target = field.kind.type === 'link' ? this.find(field.kind.target) : undefined;
    const further = target && this.at(target, rest.join('.'));
    return further && { ...further, path, entity, label: () => `${label(field.label)} · ${further.label()}` };
  }

  /** The options of a choice or a dictionary. */
  options(field: Pick<Field, 'kind'>): readonly Option[] {
    const kind = field.kind;
    switch (kind.type) {
      case 'choice':
      case 'multipleChoice':
        return kind.options;
      case 'dictionary':
        return this.dictionaries.get(kind.dictionary)?.entries ?? [];
      default:
        return [];
    }
  }

  dictionary(name: string): Dictionary | undefined {
    return this.dictionaries.get(name);
  }
}

/** A field reached by a path from an entity; `entity` is where the path begins. */
export type Step = { readonly path: string; readonly entity: Entity; readonly field: Field; readonly label: () => string };

export const catalogQuery = queryOptions({
  queryKey: ['catalog'],
  queryFn: async () => new Catalog(await http.get<CatalogJson>('/api/catalog')),
  staleTime: Infinity,
  structuralSharing: false,
});

/** The catalog; pages below the shell can rely on it being there. */
export const useCatalog = (): Catalog => useSuspenseQuery(catalogQuery).data;

/** The fields by which its records are called. */
export const titleFields = (entity: Entity): readonly string[] => (entity.englishTitle ? [entity.title, entity.englishTitle] : [entity.title]);
/** What a record is called in the language of the screen, as the server calls what links lead to. */
export const titleIn = (entity: Entity, values: Readonly<Record<string, unknown>>): string =>
  String((language() === 'en' && entity.englishTitle && values[entity.englishTitle]) || (values[entity.title] ?? ''));

/** The fields by which a record is called and told from others of its name. */
export const shownOf = (entity: Entity): readonly string[] => [...titleFields(entity), ...(entity.context ? [entity.context] : [])];
/** What a record belongs to, as far as the reader sees it. */
export const contextIn = (entity: Entity, values: Readonly<Record<string, unknown>>): string | undefined =>
  (entity.context ? (values[entity.context] as { title?: string } | null | undefined)?.title || undefined : undefined);

/** What so many of them are called within a sentence. */
export const counted = (entity: Entity, n: number): string => inText(n === 1 ? entity.label : entity.many);

export const may = (entity: Entity, right: string): boolean => entity.rights[right] !== undefined;

const stamps = new Set(['createdAt', 'createdBy', 'changedAt', 'changedBy']);
/** Whether every record has the field of itself: when and by whom it was made and last changed, by nobody where the product did it. */
export const stamped = (field: Field): boolean => stamps.has(field.name);

/** Whether a person may set the field at all, whatever the record; the record's `allowed` says the rest. */
export const settable = (field: Field): boolean =>
  field.visibility !== 'MASKED' && !field.derived && !field.computed;
