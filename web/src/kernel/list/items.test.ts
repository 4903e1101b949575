import { describe, expect, it } from 'vitest';
import type { Row } from '../api';
import { grouped, plain } from './items';
import { everyone, howMany, nobody } from './selection';

const rows: readonly Row[] = ['KEY', 'KEY', 'NORMAL', null, null].map((level, i) => ({ id: String(i), version: 1, allowed: [], values: { level } }));
const all = (items: ReturnType<typeof plain>) => Array.from({ length: items.count }, (_, i) => items.at(i)).map((item) => (typeof item === 'object' ? `${item.key} ${item.figures?.count ?? '?'}` : item));

describe('what stands in a list', () => {
  it('is one row after the other without groups, and nothing beyond the last', () => {
    const items = plain(3);
    expect(all(items)).toEqual([0, 1, 2]);
    expect([items.of(2), items.of(3), items.of(-1), items.at(3)]).toEqual([2, undefined, undefined, undefined]);
  });

  it('has a head above each group with the count of all of it, and says where a row stands', () => {
    const items = grouped(rows, 'level', undefined, new Map([['"KEY"', { count: 700, totals: {} }]]), new Set());
    expect(all(items)).toEqual(['"KEY" 700', 0, 1, '"NORMAL" ?', 2, 'null ?', 3, 4]);
    expect([items.of(0), items.of(2), items.of(4)]).toEqual([1, 4, 7]);
  });

  it('leaves out the rows of a folded group', () => {
    const items = grouped(rows, 'level', undefined, undefined, new Set(['"KEY"']));
    expect(all(items)).toEqual(['"KEY" ?', '"NORMAL" ?', 2, 'null ?', 3, 4]);
    expect([items.of(0), items.of(2)]).toEqual([undefined, 2]);
  });
});

describe('rows in groups by steps', () => {
  const dated: readonly Row[] = ['2026-11-03', '2026-11-28', '2026-12-01', null].map((closeOn, i) => ({ id: String(i), version: 1, allowed: [], values: { closeOn } }));

  it('stand under the month of their day, those without one last', () => {
    const items = grouped(dated, 'closeOn', (value) => String(value).slice(0, 7), new Map([['"2026-11"', { count: 9, totals: {} }]]), new Set());
    expect(all(items)).toEqual(['"2026-11" 9', 0, 1, '"2026-12" ?', 2, 'null ?', 3]);
  });
});

describe('the rows that are chosen', () => {
  it('are none, some or all of those that were read, and all where everything is', () => {
    expect(howMany(rows, nobody)).toBe('none');
    expect(howMany(rows, { ids: new Set(['1']), all: false })).toBe('some');
    expect(howMany(rows, everyone(rows))).toBe('all');
    expect(howMany(rows, { ids: new Set(['1']), all: true })).toBe('all');
    expect(howMany([], everyone([]))).toBe('none');
  });
});
