import { settable, type Catalog, type Entity, type Field, type FormGroup } from '../catalog';
import { typeOf } from '../field';
import type { Value, Values } from '../api';
import { format } from '../text';
import { formTexts } from './texts';
import { formSlot } from './open';

const typed = (field: Field) => settable(field) && typeOf(field).editing !== undefined;

/** What the person has to give: the title and what is required, unless it is proposed or preset. */
export const needed = (entity: Entity, field: Field): boolean =>
  (field.required === true || field.name === entity.title) && field.preset === undefined && !formSlot(entity.name).proposed?.includes(field.name) && field.kind.type !== 'boolean';

const FEW = 8;
/** Fields of the quick form: what is needed, what its slot adds (of an administrators' entity its own fields) and what is given already. */
export function quickFields(catalog: Catalog, entity: Entity, values: Values): readonly Field[] {
  const own = entity.custom ? entity.fields.filter((field) => field.custom).slice(0, FEW).map((field) => field.name) : [];
  const names = [...(formSlot(entity.name).quick ?? own), ...Object.keys(values)];
  const all = [...entity.fields.filter((field) => typed(field) && needed(entity, field)), ...names.flatMap((name) => catalog.at(entity, name)?.field ?? []).filter(typed)];
  const title = all.filter((field) => field.name === entity.title);
  return [...title, ...all.filter((field) => field.name !== entity.title)].filter((field, at, one) => one.indexOf(field) === at);
}

const hidden = new Set(['private', 'exclusive']);
/** Groups of the full form with the fields that may be typed. */
export function formGroups(entity: Entity, existing: boolean): readonly (Omit<FormGroup, 'fields'> & { fields: readonly Field[] })[] {
  const may = (field: Field) => typed(field) && !(existing && field.fixed);
  const groups = (entity.form ?? []).map((group) => ({ ...group, fields: group.fields.flatMap((name) => entity.fields.find((field) => field.name === name && may(field)) ?? []) }));
  const placed = new Set(groups.flatMap((group) => group.fields));
  const rest = entity.fields.filter((field) => may(field) && !placed.has(field) && !hidden.has(field.name) && (needed(entity, field) || field.custom || !entity.form));
  return [...groups, { name: 'other', label: { zh: formTexts('other'), en: formTexts('other') }, fields: rest }].filter((group) => group.fields.length > 0);
}

/** What a new record has from the start, shown so that it can be changed. */
export const presets = (fields: readonly Field[]): Values =>
  Object.fromEntries(fields.flatMap((field): [string, Value][] =>
    field.preset?.is === 'today' ? [[field.name, format.today()]] : field.preset && 'value' in field.preset ? [[field.name, field.preset.value as Value]] : []));
