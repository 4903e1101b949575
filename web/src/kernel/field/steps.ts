import type { Money, Value } from '../api';
import { format, label } from '../text';
import { fieldTexts } from './texts';
import type { Steps } from './types';

/** Days and moments by month; `day` reads the day of a value. */
export const months = (day: (value: Value) => string): Steps => ({
  per: 'month',
  name: (field) => fieldTexts('byMonth', { field }),
  of: (value) => day(value).slice(0, 7),
  text: (month) => format.month(`${month}-01`),
});

const following: Readonly<Record<string, string>> = { 1: '2', 2: '5', 5: '10' };

/** Numbers by 1, 2, 5, 10, 20, 50 and so on, as the server reckons them; what is smaller than one either way stands under 0. */
export function stepOf(number: string): string {
  const [, sign = '', first = '', more = ''] = /^(-?)0*(\d)(\d*)/.exec(number) ?? [];
  return first === '0' || first === '' ? '0' : `${sign}${first < '2' ? 1 : first < '5' ? 2 : 5}${'0'.repeat(more.length)}`;
}

/** From where to where such a step goes, the smaller number first. */
export function rangeOf(step: string): readonly [string, string] {
  const beyond = step.replace(/[125]/, (first) => following[first] ?? first);
  return step.startsWith('-') ? [beyond, step] : [step, beyond];
}

const magnitudes = (number: (value: Value) => string, say: (number: string) => string): Steps => ({
  per: 'magnitude',
  name: (field) => field,
  of: (value) => stepOf(number(value)),
  text: (step, field) => {
    const unit = label(field.unit);
    const text = step === '0' ? fieldTexts('belowOne') : rangeOf(step).map(say).join(' – ');
    return unit ? `${text} ${unit}` : text;
  },
});
export const byNumber = magnitudes(String, (number) => format.number(number));
export const byAmount = magnitudes((value) => (value as Money).amount, format.compact);
