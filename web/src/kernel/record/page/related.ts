import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { records, type Page, type Value } from '../../api';
import { titleFields, titleIn, useCatalog, type Catalog, type Collection, type Entity } from '../../catalog';
import { listsOf } from '../../list/view';
import { slotsOf, type Card } from '../../slots';
import { client } from '../cache';

export type Relation = { readonly collection: Collection; readonly entity: Entity };

/** What gathers on records of an entity apart from its timeline: what its slot names first, then the rest. */
export function relationsOf(catalog: Catalog, entity: Entity): readonly Relation[] {
  const first = slotsOf(entity.name).related ?? [];
  const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : 99);
  return entity.collections
    .flatMap((collection) => {
      const target = catalog.find(collection.entity);
      return target?.readable && !slotsOf(collection.entity).timeline ? [{ collection, entity: target }] : [];
    })
    .sort((a, b) => rank(a.collection.name) - rank(b.collection.name));
}

/** How a related record stands on a card: as its slot says, else by the columns of its first list. */
export function cardOf(catalog: Catalog, { entity, collection }: Relation): Card & { title: string } {
  const slot = slotsOf(entity.name).card;
  const columns = (listsOf(entity)[0]?.columns ?? []).filter((path) => path !== collection.link && path !== entity.title);
  const of = (...kinds: string[]) => kinds.map((kind) => columns.find((path) => catalog.at(entity, path)?.field.kind.type === kind)).find((path) => path !== undefined);
  const link = columns.find((path) => { const field = catalog.at(entity, path)?.field; return field?.kind.type === 'link' && field.name !== 'owner'; });
  // a part without a name of its own is told by what it links to
  const named = entity.fields.find((field) => field.name === entity.title)?.required || !link;
  const found = slot ?? { end: of('money', 'percent', 'number'), chips: [of('choice', 'dictionary')].filter((one) => one !== undefined), meta: of('date', 'instant') };
  return Object.fromEntries(Object.entries({ ...found, title: named ? entity.title : link }).filter(([, value]) => value !== undefined)) as Card & { title: string };
}

const reach = (entity: Entity) => entity.fields.filter((field) => field.kind.type === 'phone' || field.kind.type === 'mail').map((field) => field.name);
const filterOf = (relation: Relation, id: string) => `${relation.collection.link} == ${id}`;

/** The first records of a relation, as cards need them. */
export function useRelated(relation: Relation, id: string, limit: number, enabled = true) {
  const catalog = useCatalog();
  const { entity } = relation;
  const card = cardOf(catalog, relation);
  const fields = [...new Set([...titleFields(entity), card.title, card.end, card.meta, ...(card.sub ?? []), ...(card.chips ?? []), ...reach(entity)])].filter((name): name is string => name !== undefined && catalog.at(entity, name) !== undefined);
  return useQuery({
    queryKey: ['related', entity.name, 'cards', relation.collection.link, id, limit],
    queryFn: ({ signal }) => records.page(entity.name, { filter: filterOf(relation, id), sort: listsOf(entity)[0]?.sort.join(',') ?? '', fields, limit }, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** How many there are; where a few were read and those were all, nothing more is asked. */
export const useRelatedCount = (relation: Relation, id: string, enabled = true) =>
  useQuery({
    queryKey: ['related', relation.entity.name, 'count', relation.collection.link, id],
    queryFn: async ({ signal }) => {
      const few = client.getQueriesData<Page>({ queryKey: ['related', relation.entity.name, 'cards', relation.collection.link, id] }).map(([, page]) => page).find((page) => page && !page.next);
      return few ? { count: few.records.length, capped: false } : records.count(relation.entity.name, { filter: filterOf(relation, id) }, 1000, signal);
    },
    enabled,
  });

/** What a record related to this one starts with: the link back, and the links that both have. */
export function startOf(relation: Relation, entity: Entity, record: { id: string; values: Readonly<Record<string, Value>> }): Readonly<Record<string, Value>> {
  const values: Record<string, Value> = { [relation.collection.link]: { id: record.id, title: titleIn(entity, record.values) || String(record.values[entity.number ?? ''] ?? '') } };
  for (const field of relation.entity.fields) {
    if (field.kind.type !== 'link' || field.derived || field.name === 'owner' || field.name in values) continue;
    const own = entity.fields.find((one) => one.name === field.name && one.kind.type === 'link' && field.kind.type === 'link' && one.kind.target === field.kind.target);
    const value = own && record.values[own.name];
    if (value) values[field.name] = value;
  }
  return values;
}
