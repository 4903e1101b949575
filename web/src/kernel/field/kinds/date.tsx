import { format } from '../../text';
import { day } from '../parse';
import { months } from '../steps';
import { fieldTexts } from '../texts';
import { invalid, type FieldType } from '../types';
import { moment } from '../zone';
import { string } from './text';

export const date: FieldType = {
  width: 112,
  display: ({ value }) => <span className="num">{format.date(string(value))}</span>,
  text: ({ value }) => string(value),
  editing: { by: 'text', hint: () => fieldTexts('dateHint'), format: string, parse: (text) => (text.trim() === '' ? null : day(text) ?? invalid) },
  operators: ['within', 'lastDays', 'nextDays', 'longerAgo', 'is', 'atLeast', 'atMost', 'filled', 'empty'],
  aggregates: ['min', 'max'],
  groups: months(string),
};
export const instant: FieldType = {
  ...date,
  width: 110,
  display: ({ value, cell }) => {
    const at = string(value);
    return <span className="num" title={format.dateTime(at)}>{cell ? format.relative(format.dayOf(at)) : format.dateTime(at)}</span>;
  },
  text: ({ value }) => `${format.dayOf(string(value))} ${format.time(string(value))}`,
  editing: {
    by: 'text',
    hint: () => fieldTexts('momentHint'),
    format: (value) => (value ? `${format.dayOf(string(value))} ${format.time(string(value))}` : ''),
    parse: (text) => {
      if (text.trim() === '') return null;
      const [written = '', clock = '09:00'] = text.trim().split(/\s+/);
      const on = day(written);
      const hours = /^(\d{1,2})(?::(\d{2}))?$/.exec(clock);
      return (on && hours && moment(on, `${hours[1]?.padStart(2, '0')}:${hours[2] ?? '00'}`)) || invalid;
    },
  },
  operators: ['within', 'lastDays', 'nextDays', 'longerAgo', 'atLeast', 'atMost', 'filled', 'empty'],
  aggregates: ['min', 'max'],
  groups: months((value) => format.dayOf(string(value))),
};
