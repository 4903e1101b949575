import type { Ref, Value } from '../api';
import { stamped, titleIn, type Catalog, type Entity, type Field } from '../catalog';
import { common, label } from '../text';
import { typeOf } from './registry';
import { fieldTexts } from './texts';
import type { DisplayProps } from './types';

export const isEmpty = (value: Value): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** The value of a field as it is shown; "—" where there is none, dots where one may not see it. */
export function show(props: DisplayProps) {
  if (isEmpty(props.value) && props.field.visibility === 'MASKED') return <span className="text-fg3" title={fieldTexts('masked')}><span aria-hidden="true">•••</span><span className="sr-only">{fieldTexts('masked')}</span></span>;
  if (props.value === null && stamped(props.field)) return <span className="text-fg2">{common('product')}</span>;
  return isEmpty(props.value) && typeof props.value !== 'boolean' ? <span className="text-fg3">—</span> : typeOf(props.field).display(props);
}
export const textOf = (props: DisplayProps): string => (isEmpty(props.value) ? '' : typeOf(props.field).text(props));

/** What a record is called: its title or number, else what it links to, else what it is. */
export function nameOf(catalog: Catalog, entity: Entity, record: { readonly values: Readonly<Record<string, Value>> }): string {
  const say = (field: Field | undefined) => (field ? textOf({ field, value: record.values[field.name], catalog }) : '');
  const own = (entity.englishTitle && titleIn(entity, record.values)) || say(entity.fields.find((field) => field.name === entity.title)) || say(entity.fields.find((field) => field.name === entity.number));
  if (own) return own;
  return entity.fields.filter((field) => field.kind.type === 'link' && field.required).map(say).filter(Boolean).slice(0, 2).join(' · ') || label(entity.label);
}

/** Values as the server takes them: links by their id alone. */
export const sent = (value: Value): Value => (value && typeof value === 'object' && 'id' in value ? ({ id: value.id } as Ref) : value);

export const why = (field: Field): string =>
  /date|instant/.test(field.kind.type) ? fieldTexts('wrongDate') : /number|money|percent/.test(field.kind.type) ? fieldTexts('wrongNumber') : fieldTexts('wrongChoice');
