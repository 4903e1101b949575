import type { Catalog, Entity } from '@/kernel/catalog';

/** Groups of the sidebar; entities that no group names and that belong to no other record stand under 'other'. */
const groups = [
  { name: 'sales', entities: ['lead', 'account', 'contact', 'opportunity', 'quote', 'order'] },
  { name: 'follow', entities: ['task', 'visit', 'call', 'note'] },
  { name: 'products', entities: ['product', 'productCategory', 'priceBook'] },
  { name: 'organisation', entities: ['organisation', 'employee', 'accessRole', 'roleAssignment', 'salesMethod'] },
] as const;
const within: ReadonlySet<string> = new Set(['accountRelation', 'contactRelation', 'unit', 'roleGrant', 'roleField', 'stage', 'stageMove']);

export type Group = { readonly name: (typeof groups)[number]['name'] | 'other'; readonly entities: readonly Entity[] };

export function navigation(catalog: Catalog): readonly Group[] {
  const named = new Set<string>(groups.flatMap((group) => group.entities));
  const readable = (entity: Entity | undefined): entity is Entity => entity !== undefined && entity.readable;
  const other = catalog.all().filter((entity) => readable(entity) && !named.has(entity.name) && !within.has(entity.name) && entity.partOf === undefined);
  return [...groups.map((group): Group => ({ name: group.name, entities: group.entities.map((name) => catalog.find(name)).filter(readable) })), { name: 'other' as const, entities: other }]
    .filter((group) => group.entities.length > 0);
}
