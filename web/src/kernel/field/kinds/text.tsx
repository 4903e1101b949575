import type { Value } from '../../api';
import { callTo, reaches } from '../reach';
import type { DisplayProps, FieldType } from '../types';

/** A value as text: what is typed as it stands. */
export const string = (value: Value) => (typeof value === 'string' ? value : String(value ?? ''));
const plainText = (text: string) => (text.trim() === '' ? null : text.trim());

const inWords = ({ field, value, catalog }: DisplayProps) => field.says?.(string(value), catalog) ?? string(value);
export const textual: FieldType = {
  width: 160,
  display: inWords,
  text: inWords,
  editing: { by: 'text', format: string, parse: plainText },
  operators: ['contains', 'startsWith', 'is', 'isNot', 'filled', 'empty'],
  aggregates: [],
  groups: true,
};

export const long: FieldType = {
  ...textual,
  width: 220,
  display: ({ value, cell }) => (cell ? string(value).split('\n')[0] : <span className="whitespace-pre-line">{string(value)}</span>),
  editing: { by: 'long', format: string, parse: (text) => (text.trim() === '' ? null : text) },
  operators: ['contains', 'filled', 'empty'],
  groups: undefined,
};

const link = (href: string, value: Value, cell: boolean | undefined) =>
  cell ? <span className="num">{string(value)}</span> : <a href={href} className="num text-ac-text hover:underline max-md:-my-3 max-md:inline-block max-md:py-3">{string(value)}</a>;
export const phone: FieldType = {
  ...textual,
  width: 140,
  display: ({ value, cell }) => (reaches(value) ? link(callTo(value), value, cell) : <span className="num">{string(value)}</span>),
  editing: { by: 'text', inputMode: 'tel', format: string, parse: plainText },
};
export const mail: FieldType = {
  ...textual,
  width: 180,
  display: ({ value, cell }) => (reaches(value) ? link(`mailto:${string(value)}`, value, cell) : string(value)),
  editing: { by: 'text', inputMode: 'email', format: string, parse: plainText },
};
