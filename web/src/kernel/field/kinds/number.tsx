import type { Money } from '../../api';
import { format, label } from '../../text';
import { decimal } from '../parse';
import { byAmount, byNumber } from '../steps';
import { invalid, type FieldType } from '../types';
import { string } from './text';

const comparing = ['is', 'atLeast', 'atMost', 'above', 'below', 'filled', 'empty'] as const;
export const figure: FieldType = {
  align: 'end',
  width: 100,
  display: ({ field, value, cell }) => {
    const unit = cell ? '' : label(field.unit);
    return <span className="num">{format.number(string(value))}{unit && ` ${unit}`}</span>;
  },
  text: ({ value }) => format.number(string(value)),
  unit: (field) => label(field.unit),
  editing: { by: 'text', inputMode: 'decimal', format: string, parse: (text) => (text.trim() === '' ? null : decimal(text) ?? invalid) },
  operators: comparing,
  aggregates: ['sum', 'avg', 'min', 'max'],
  groups: byNumber,
};
export const percent: FieldType = {
  ...figure,
  width: 110,
  display: ({ value, cell }) => {
    const share = Number(value);
    const text = `${format.number(string(value), 1)}%`;
    if (!cell) return <span className="num">{text}</span>;
    return (
      <span className="inline-flex items-center gap-2">
        <span className="h-1 w-9 overflow-hidden rounded-full bg-active"><span className="block h-full rounded-full bg-blue-mark" style={{ width: `${Math.max(0, Math.min(100, share))}%` }} /></span>
        <span className="num">{text}</span>
      </span>
    );
  },
  text: ({ value }) => `${format.number(string(value), 2)}%`,
  unit: () => '',
  aggregates: ['avg', 'min', 'max'],
  groups: true,
};
/** An amount in the column's unit: 6,210 under 「本年成交/万」. */ // script-ok
const inColumn = (amount: string | number): string => {
  const n = Number(amount) / format.columnUnit().by;
  // what no column has room for is told in larger units
  if (Math.abs(n) >= 1e7) return format.compact(amount);
  return format.number(n, Math.abs(n) >= 100 || n === 0 ? 0 : Math.abs(n) >= 1 ? 1 : 2);
};
export const money: FieldType = {
  ...figure,
  width: 110,
  display: ({ field, value, cell }) => {
    const { amount, currency } = value as Money;
    const foreign = currency === 'CNY' ? '' : `${currency} `;
    if (field.exact) return <span className="num" title={currency}>{foreign}{format.number(amount, 4)}</span>;
    const exact = `${format.number(amount, 2)} ${currency}`;
    return <span className="num" title={exact}>{foreign}{cell ? inColumn(amount) : format.compact(amount)}</span>;
  },
  text: ({ field, value }) => format.number((value as Money).amount, field.exact ? 4 : 2),
  unit: (field) => (field.exact ? '' : format.columnUnit().name),
  editing: {
    by: 'text',
    inputMode: 'decimal',
    format: (value) => (value ? (value as Money).amount.replace(/\.0+$|(\.\d*?)0+$/, '$1') : ''),
    parse: (text, _, before) => {
      if (text.trim() === '') return null;
      const amount = decimal(text);
      return amount === undefined ? invalid : { amount, currency: (before as Money | null)?.currency ?? 'CNY' };
    },
  },
  groups: byAmount,
};
