import { expect, it } from 'vitest';
import { Catalog, refine, type CatalogJson } from '../catalog';
import { setLanguage } from '../text';
import { typeOf } from './registry';
import { nameOf, textOf } from './show';

const label = (text: string) => ({ zh: text, en: text });
const field = (name: string, kind: object, more: object = {}) => ({ name, label: label(name), kind, visibility: 'SEEN', ...more });
const entity = (name: string, fields: object[]) => ({ name, label: label(name), title: 'note', readable: true, owned: false, custom: false, searched: false, rights: {}, fields, collections: [], lists: [], actions: [] });
const json = {
  entities: [
    entity('entry', [field('note', { type: 'text', max: 9 }), field('book', { type: 'link', target: 'book' }, { required: true }), field('product', { type: 'link', target: 'product' }, { required: true }), field('price', { type: 'money', scale: 4 }), field('total', { type: 'money', scale: 4 })]),
    entity('held', [field('note', { type: 'text', max: 9 }), field('role', { type: 'text', max: 60 })]),
  ],
  dictionaries: [], roles: [{ name: 'SALES', label: { zh: '销售', en: 'Salesperson' } }],
} as unknown as CatalogJson;

refine('entry', 'price', () => ({ exact: true }));
refine('held', 'role', ({ roles }) => ({ kind: { type: 'choice', options: roles.map((role) => ({ code: role.name, label: role.label, hue: 'GRAY' as const })) } }));
setLanguage('zh', false);
const catalog = new Catalog(json);
const of = (name: string, path: string) => {
  const found = catalog.find(name);
  const step = found && catalog.at(found, path);
  if (!found || !step) throw new Error(path);
  return { entity: found, field: step.field };
};

it('tells the price of one unit to its last digit, and an amount in the unit of its column', () => {
  const value = { amount: '8350.1250', currency: 'CNY' };
  expect(textOf({ field: of('entry', 'price').field, value, catalog })).toBe('8,350.125');
  expect(typeOf(of('entry', 'price').field).unit?.(of('entry', 'price').field)).toBe('');
  expect(typeOf(of('entry', 'total').field).unit?.(of('entry', 'total').field)).toBe('万');
});

it('says a code that a text holds in words', () => {
  expect(textOf({ field: of('held', 'role').field, value: 'SALES', catalog })).toBe('销售');
  expect(textOf({ field: of('held', 'role').field, value: 'x_own', catalog })).toBe('x_own');
});

it('calls a record without a name by what it links to, and never by its number alone', () => {
  const links = { book: { id: '7', title: '标准价格表' }, product: { id: '8', title: '甲苯' } };
  expect(nameOf(catalog, of('entry', 'note').entity, { values: { note: null, ...links } })).toBe('标准价格表 · 甲苯');
  expect(nameOf(catalog, of('entry', 'note').entity, { values: { note: '促销', ...links } })).toBe('促销');
  expect(nameOf(catalog, of('entry', 'note').entity, { values: {} })).toBe('entry');
});
