import { describe, expect, it } from 'vitest';
import { Catalog, type Entity, type Field } from '../catalog';
import { fromCel, joined } from './cel';

const both = { zh: 'x', en: 'x' };
const field = (name: string, kind: Field['kind']): Field => ({ name, label: both, kind, visibility: 'SEEN' });
const account = {
  name: 'account', label: both, title: 'name', readable: true, owned: true, custom: false, searched: true, rights: {},
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
      "'x' in tags", "owner.name.startsWith('a')", "name.contains('it\\'s') && amount > 3",
    ]) {
      expect(same(text)).toBe(text);
      expect(fromCel(text, catalog, account).every((one) => one.kind === 'chip')).toBe(true);
    }
  });
  it('keep what no chip can show as text', () => {
    const text = "level != 'LOST' && (!has(on) || on < today() - days(30))";
    expect(same(text)).toBe(text);
    expect(fromCel(text, catalog, account).map((one) => one.kind)).toEqual(['chip', 'raw']);
    expect(same("key || level == 'A'")).toBe("(key || level == 'A')");
  });
  it('do not take an unknown field for a chip', () => {
    expect(fromCel('salary > 3', catalog, account)[0]?.kind).toBe('raw');
  });
  it('are not split inside quotes', () => {
    expect(fromCel("name == 'a && b'", catalog, account)).toHaveLength(1);
  });
});
