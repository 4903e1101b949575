import { beforeEach, expect, test } from 'vitest';
import type { Catalog, Entity } from '../../catalog';
import { setLanguage } from '../../text';
import { today } from '../../text/format';
import type { Source } from './entries';
import type { Written } from './mention';
import { LONGEST, MOST, filled, inserted, isAsked, offered, proposedName, templatesIn, withTemplate, wordsOf, wrongOf, type Template } from './templates';

const text = (name: string, visibility = 'SEEN') => ({ name, label: { zh: name, en: name }, kind: { type: 'text', max: 200 }, visibility });
const link = (name: string, zh: string, en: string, target: string) => ({ name, label: { zh, en }, kind: { type: 'link', target }, visibility: 'SEEN' });
const entity = (name: string, zh: string, en: string, ...fields: readonly unknown[]) => ({ name, label: { zh, en }, many: { zh, en }, title: 'name', fields: [text('name'), ...fields] }) as unknown as Entity;
const account = entity('account', '客户', 'Account', link('parent', '上级客户', 'Parent', 'account'), link('owner', '负责人', 'Owner', 'employee'), link('department', '部门', 'Department', 'organisation'));
const contact = entity('contact', '联系人', 'Contact', link('account', '客户', 'Account', 'account'));
const opportunity = entity('opportunity', '商机', 'Opportunity', link('endUser', '最终用户', 'End user', 'account'), link('account', '客户', 'Account', 'account'));
const employee = entity('employee', '员工', 'Employee');
const organisation = entity('organisation', '组织', 'Organisation');
const call = entity('call', '电话', 'Call', link('account', '客户', 'Account', 'account'), link('contact', '联系人', 'Contact', 'contact'), link('opportunity', '商机', 'Opportunity', 'opportunity'), link('owner', '负责人', 'Owner', 'employee'), link('createdBy', '创建人', 'Created by', 'employee'), link('department', '部门', 'Department', 'organisation'));
const catalog = { find: (name: string) => [account, contact, opportunity, employee, organisation, call].find((one) => one.name === name) } as Catalog;
const calls = { entity: call, slot: { compose: { more: ['contact'] } } } as unknown as Source;
const yunfeng = { id: '1', title: '台州云峰树脂' };
const gao = { id: '2', title: '高兰芳' };

const one = (change: Partial<Template> = {}): Template => ({ id: '1', name: '回访', text: '今天回访了客户', kinds: ['call'], ...change });
const many = (n: number) => Array.from({ length: n }, (_, i) => one({ id: `m${i}`, name: `模板 ${i}` }));

beforeEach(() => setLanguage('zh', false));

test('words in braces are filled with the record, what it is linked to, today and oneself', () => {
  const words = wordsOf(catalog, { entity: account, values: { name: '台州云峰树脂', parent: { id: '9', title: '云峰集团' }, owner: { id: '5', title: '林晓岚' } } }, { entity: call, values: { contact: gao } }, '周子航');
  expect(filled('{客户}的{联系人}：{日期}，{我}。', words)).toBe(`台州云峰树脂的高兰芳：${today()}，周子航。`);
  expect(filled('{account} {Contact} {date} {ME} { account }｛客户｝', words)).toBe(`台州云峰树脂 高兰芳 ${today()} 周子航 台州云峰树脂台州云峰树脂`);
  expect(filled('{上级客户}、{负责人}', words)).toBe('云峰集团、林晓岚');
});

test('what is not known stays as it was written', () => {
  const words = wordsOf(catalog, { entity: account, values: { name: '台州云峰树脂' } }, { entity: call, values: { contact: null } }, '');
  expect(filled('{联系人}、{我}、{商机}、{}、{客户', words)).toBe('{联系人}、{我}、{商机}、{}、{客户');
  expect(filled('{$&}{客户}', new Map([['客户', '$& $1']]))).toBe('{$&}$& $1');
});

test('a field of the name comes before another that leads to the same kind', () => {
  const words = wordsOf(catalog, { entity: opportunity, values: { name: '年度供货', endUser: { id: '8', title: '淄博鲁恒' }, account: yunfeng } }, { entity: call, values: {} }, '我');
  expect(filled('{商机}/{客户}/{最终用户}', words)).toBe('年度供货/台州云峰树脂/淄博鲁恒');
});

test('a name that is masked is not written', () => {
  const masked = { ...account, fields: [text('name', 'MASKED')] } as unknown as Entity;
  expect(filled('{客户}', wordsOf(catalog, { entity: masked, values: { name: '台州***' } }, { entity: call, values: {} }, '我'))).toBe('{客户}');
});

test('those who write templates are offered what can be known where they are', () => {
  expect([offered(catalog, account, [calls]), offered(catalog, opportunity, [calls])]).toEqual([['客户', '联系人'], ['商机', '客户', '联系人']]);
  setLanguage('en', false);
  expect(offered(catalog, contact, [calls])).toEqual(['contact', 'account']);
});

test('the proposed name is the first line that says something, as far as it fits', () => {
  expect(proposedName('\n  第一次电话  \n内容')).toBe('第一次电话');
  expect(proposedName('一二三四五六七八九十'.repeat(4))).toBe('一二三四五六七八九十一二三四五六七八九十一二三四');
  expect([...proposedName('😀'.repeat(40))]).toHaveLength(24);
  expect(proposedName(' \n ')).toBe('');
});

const after = (marked: string, words: string, asked = false) => {
  const value = marked.replace('|', '');
  const { from, to, words: put }: Written = inserted(value, marked.indexOf('|'), marked.indexOf('|'), words, asked);
  return `${value.slice(0, from)}${put}|${value.slice(to)}`;
};
test('it comes to the caret, whole where nothing is written, and in the place of the sign that asked for it', () => {
  expect(after('前|后', '模板')).toBe('前模板|后');
  expect(after(' \n|', '模板')).toBe('模板|');
  expect(after('/|', '模板', true)).toBe('模板|');
  expect(after('/回|', '模板', true)).toBe('模板|');
  expect(inserted('选中的字', 0, 2, '模板', false)).toEqual({ from: 0, to: 2, words: '模板' });
});

test('a stroke alone asks for templates, by the keyboards of both languages', () => {
  expect(['/', '／', '、'].map(isAsked)).toEqual([true, true, true]);
  expect(['', '//', '/ ', 'a/', '，', '1、'].some(isAsked)).toBe(false);
});

test('what cannot be kept is told', () => {
  expect(wrongOf([], one())).toBe(undefined);
  expect(wrongOf([], one({ name: ' ' }))).toBe('name');
  expect(wrongOf([], one({ text: ' \n' }))).toBe('text');
  expect([wrongOf([], one({ text: '字'.repeat(LONGEST) })), wrongOf([], one({ text: '字'.repeat(LONGEST + 1) }))]).toEqual([undefined, 'long']);
  expect(wrongOf([], one({ kinds: [] }))).toBe('kinds');
  expect([wrongOf([one({ id: '2' })], one()), wrongOf([one({ id: '2', kinds: ['note'] })], one()), wrongOf([one()], one())]).toEqual(['same', undefined, undefined]);
  expect([wrongOf(many(MOST - 1), one()), wrongOf(many(MOST), one()), wrongOf(many(MOST), one({ id: 'm3' }))]).toEqual([undefined, 'most', undefined]);
  expect(wrongOf(many(25).map((other) => ({ ...other, text: '字'.repeat(1_600) })), one())).toBe('room');
});

test('what was kept is read whatever stands there, and changed in its place', () => {
  expect(templatesIn(undefined)).toEqual([]);
  expect(templatesIn([one(), null, 3, { id: '2' }, { ...one({ id: '3' }), more: true }])).toEqual([one(), one({ id: '3' })]);
  expect(withTemplate([one(), one({ id: '2' })], one({ name: '新名' })).map((other) => other.name)).toEqual(['新名', '回访']);
  expect(withTemplate([one()], one({ id: '2' })).map((other) => other.id)).toEqual(['1', '2']);
});
