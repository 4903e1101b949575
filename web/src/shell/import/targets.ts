import type { Catalog, Entity, Field } from '@/kernel/catalog';
import { label } from '@/kernel/text';
import { importTexts } from './texts';

/** What a column may stand for: a field, a record called by its number or name, a currency, the id. */
export type Target = { readonly path: string; readonly text: string; readonly field?: Field; readonly required: boolean };

const textual = new Set(['text', 'longText', 'phone', 'mail']);
const givable = (entity: Entity, field: Field): boolean =>
  field.visibility === 'SEEN' && field.kind.type !== 'file' && !field.computed
  && (!field.derived || field.name === entity.number || field.name === 'createdAt' || field.name === 'createdBy');

/** All that columns of a table for this entity may stand for, in the order of its fields. */
export function targetsOf(catalog: Catalog, entity: Entity): readonly Target[] {
  const all: Target[] = [];
  for (const field of entity.fields) {
    if (!givable(entity, field)) continue;
    const text = label(field.label);
    all.push({ path: field.name, text, field, required: field.required === true && field.preset === undefined && !field.derived });
    if (field.kind.type === 'money') all.push({ path: `${field.name}.currency`, text: `${text} · ${importTexts('currency')}`, required: false });
    if (field.kind.type === 'link') {
      const target = catalog.find(field.kind.target);
      for (const by of target?.fields ?? []) {
        if (by.visibility === 'SEEN' && textual.has(by.kind.type) && (by.unique || by.name === target?.title)) {
          all.push({ path: `${field.name}.${by.name}`, text: importTexts('linkBy', { link: text, by: label(by.label) }), field, required: false });
        }
      }
      all.push({ path: `${field.name}.id`, text: importTexts('linkBy', { link: text, by: 'ID' }), field, required: false });
    }
  }
  all.push({ path: 'id', text: importTexts('id'), required: false });
  return all;
}

/** The field that a path begins with. */
export const fieldOf = (entity: Entity, path: string): Field | undefined =>
  path.endsWith('.currency') ? undefined : entity.fields.find((field) => field.name === path.split('.')[0]);

/** Whether records can be recognised by the field. */
export const isKey = (field: Field): boolean => !['money', 'multipleChoice', 'file', 'longText'].includes(field.kind.type) && !field.computed;
