import type { One } from '../api';
import { settable, type Field } from '../catalog';
import { typeOf } from '../field/registry';
import { recordTexts } from './texts';

/** Why a field cannot be changed here; undefined when it can. */
export function lockedBy(field: Field, record: One): string | undefined {
  if (!record.allowed.includes('edit')) return recordTexts('locked.record');
  if (record.masked.includes(field.name) || field.visibility === 'MASKED') return recordTexts('locked.masked');
  if (!settable(field) || !typeOf(field).editing) return recordTexts('locked.derived');
  return field.fixed ? recordTexts('locked.fixed') : undefined;
}
