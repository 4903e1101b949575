import { describe, expect, it } from 'vitest';
import { Catalog, type Entity, type Field } from '../catalog';
import { fromCel, joined, spans, conditionAt } from './cel';

const both = { zh: 'x', en: 'x' };
const field = (name: string, kind: Field['kind']): Field => ({ name, label: both, kind, visibility: 'SEEN' });
const account = {
  name: 'account', label: both, many: both, title: 'name', readable: true, owned: true, custom: false, searched: true, rights: {},
  collections: [], lists: [], actions: [],
  fields: [
    field('name', { type: 'text', max: 200 }), field('level', { type: 'dictionary', dictionary: 'level' }),
    field('owner', { type: 'link', target: 'account' }), field('amount', { type: 'money', scale: 2 }),
    field('on', { type: 'date' }), field('key', { type: 'boolean' }), field('department', { type: 'link', target: 'account' }),
    field('tags', { type: 'multipleChoice', options: [] }),
  ],
} satisfies Entity;
const catalog = new Catalog({ entities: [account], dictionaries: [], roles: [] });
const same = (text: string) => joined(fromCel(text, catalog, account), catalog, account);

describe('conditions as chips', () => {
  it('give back the text that they were read from', () => {
    for (const text of [
      "name.contains('石化')", "level == 'A'", "level in ['A', 'B']", "!(level in ['A', 'B'])", "level != 'A'", 'amount >= 100000.5',
      "on <= date('2026-11-25')", 'lastDays(on, 30)', '!has(level)', 'key', '!key', 'owner == me()', 'department in myDepartments()',
      'on <= today()', 'on < today()', "'x' in tags", "owner.name.startsWith('a')", "name.contains('it\\'s') && amount > 3",
    ]) {
      expect(same(text)).toBe(text);
      expect(fromCel(text, catalog, account).every((one) => one.kind === 'chip')).toBe(true);
    }
  });
  it('read groups of any and all, one within another', () => {
    for (const text of [
      "level != 'LOST' && (!has(on) || on < today() - days(30))",
      "(key || level == 'A')",
      "(key || (amount > 3 && (level == 'A' || !has(owner))))",
      "(on >= startOf('month') && on < startOf('month') + months(1) || key)".replace('on >=', '(on >=').replace('months(1) ', 'months(1)) '),
    ]) {
      expect(same(text)).toBe(text);
      expect(JSON.stringify(fromCel(text, catalog, account))).not.toContain('"raw"');
    }
    expect(same("key || level == 'A'")).toBe("(key || level == 'A')");
    expect(fromCel("key && (key || level == 'A')", catalog, account).map((one) => one.kind)).toEqual(['chip', 'group']);
  });
  it('read spans that move with the day', () => {
    for (const span of spans) {
      const cel = joined([{ kind: 'chip', path: 'on', op: 'within', values: [span] }, { kind: 'chip', path: 'key', op: 'yes', values: [] }], catalog, account);
      expect(fromCel(cel, catalog, account)).toEqual([{ kind: 'chip', path: 'on', op: 'within', values: [span] }, { kind: 'chip', path: 'key', op: 'yes', values: [] }]);
    }
    expect(joined([{ kind: 'chip', path: 'on', op: 'within', values: ['lastQuarter'] }], catalog, account)).toBe("on >= startOf('quarter') - months(3) && on < startOf('quarter')");
  });
  it('keep what no chip can show as text', () => {
    const text = 'amount > 3 * 4 && key';
    expect(same(text)).toBe(text);
    expect(fromCel(text, catalog, account).map((one) => one.kind)).toEqual(['raw', 'chip']);
  });
  it('do not take an unknown field for a chip', () => {
    expect(fromCel('salary > 3', catalog, account)[0]?.kind).toBe('raw');
  });
  it('are not split inside quotes', () => {
    expect(fromCel("name == 'a && b'", catalog, account)).toHaveLength(1);
  });
});

it('finds the one condition at a place, and what stays without it', () => {
  const at = (text: string, word: string) => conditionAt(text, text.indexOf(word));
  expect(at("level == 'A && B' && x_gone > 5 && name.contains('a')", 'x_gone')).toEqual({ part: 'x_gone > 5', rest: "level == 'A && B' && name.contains('a')" });
  expect(at("(x_gone == 'a' || level == 'KEY') && active", 'x_gone')).toEqual({ part: "x_gone == 'a'", rest: "level == 'KEY' && active" });
  expect(at("(a || x_gone || b) && active", 'x_gone')).toEqual({ part: 'x_gone', rest: '(a || b) && active' });
  expect(at("a && (b || (c && x_gone))", 'x_gone')).toEqual({ part: 'x_gone', rest: 'a && (b || c)' });
  expect(at("!(x_gone in ['1']) && a", 'x_gone')).toEqual({ part: "!(x_gone in ['1'])", rest: 'a' });
  expect(at('  x_gone > 5', 'x_gone')).toEqual({ part: 'x_gone > 5', rest: '' });
  expect(conditionAt('', 0)).toEqual({ part: '', rest: '' });
});
