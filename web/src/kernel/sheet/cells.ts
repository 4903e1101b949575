import { records, type Money, type Ref, type Value } from '../api';
import { titleFields, titleIn, type Catalog, type Step } from '../catalog';
import { invalid, isEmpty, textOf, typeOf } from '../field';
import { format } from '../text';
import type { Line } from './useSheet';

/** An amount as documents write it: to its last digit, with two decimals at least. */
export const exact = (value: Value, most = 4) => { const { amount } = value as Money; return format.number(amount, Math.max(2, Math.min(most, amount.replace(/0+$/, '').split('.')[1]?.length ?? 0)), 2); };
const plain = (value: Value) => format.number(String(value).replace(/\.0+$|(\.\d*?)0+$/, '$1'));

/** What a cell says: figures to their last digit, as documents do. */
export function cellText(catalog: Catalog, line: Line | undefined, step: Step): string {
  const value = line?.values[step.path];
  if (isEmpty(value)) return '';
  if (step.field.kind.type === 'money') return exact(value);
  if (step.field.kind.type === 'number' || step.field.kind.type === 'percent') return plain(value) + (step.field.kind.type === 'percent' ? '%' : '');
  return textOf({ field: step.field, value, catalog });
}

/** What is pasted into a cell, as its value; a link by the name, the code or else the first that the words find. */
export async function readCell(catalog: Catalog, step: Step, text: string, before: Value): Promise<Value | typeof invalid> {
  const how = typeOf(step.field).editing;
  if (!how || how.by === 'toggle' || how.by === 'file') return invalid;
  if (how.by !== 'list') return how.parse(step.field.kind.type === 'money' || step.field.kind.type === 'number' || step.field.kind.type === 'percent' ? text.replace(/[,¥$%\s]/g, '') : text, step.field, before);
  if (text === '') return null;
  if (how.find && step.field.kind.type === 'link') {
    const target = catalog.find(step.field.kind.target);
    if (!target) return invalid;
    const quoted = `'${text.replace(/[\\']/g, '\\$&')}'`;
    const named = [...titleFields(target), ...target.fields.filter((field) => field.name === 'code').map((field) => field.name)].map((name) => `${name} == ${quoted}`).join(' || ');
    const found = (await records.page(target.name, { filter: named, fields: titleFields(target), limit: 2 })).records[0] ?? (await records.page(target.name, { search: text, fields: titleFields(target), limit: 1 })).records[0];
    return found ? ({ id: found.id, title: titleIn(target, found.values) } as Ref) : invalid;
  }
  const one = how.choices?.(step.field, catalog).find((choice) => choice.text === text || choice.value.toLowerCase() === text.toLowerCase());
  return one ? how.value([one.value], one) : invalid;
}
