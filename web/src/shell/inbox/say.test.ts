import { beforeEach, expect, it } from 'vitest';
import { Catalog, type Entity, type Field } from '@/kernel/catalog';
import { register } from '@/kernel/slots';
import { setLanguage } from '@/kernel/text';
import type { Notice } from './api';
import { said } from './say';

const days = { name: 'paymentDays', label: { zh: '账期', en: 'Payment term' }, kind: { type: 'text' } } as unknown as Field;
const entity = (name: string, zh: string, en: string, many: string) => ({ name, label: { zh, en }, many: { zh, en: many }, title: 'name', fields: [days], actions: [] }) as unknown as Entity;
const catalog = new Catalog({ entities: [entity('account', '客户', 'Account', 'Accounts'), entity('note', '跟进记录', 'Note', 'Notes'), entity('task', '任务', 'Task', 'Tasks')], dictionaries: [], roles: [] });
register('note', { timeline: { icon: () => null, hue: 'VIOLET', at: 'at', text: 'text', verb: () => '' } });

const notice = (more: Partial<Notice>): Notice => ({
  id: '9', cause: 'FOLLOWED', entity: 'account', record: '1', title: '恒源化工', read: false,
  act: '5', at: '2026-11-22T01:00:00Z', author: { id: '7', title: '李娜' }, kind: 'CHANGE', change: 'change', values: [], ...more,
});
const both = (one: Notice) => (['zh', 'en'] as const).map((language) => {
  setLanguage(language, false);
  const { who, what } = said(catalog, one);
  return `${who} ${what}`;
});

beforeEach(() => setLanguage('zh', false));

it('says that somebody wrote one’s name', () => {
  expect(both(notice({ cause: 'MENTIONED', entity: 'note', change: 'create' }))).toEqual(['李娜 在跟进记录里提到了你', '李娜 mentioned you in this note']);
});

it('says that one was handed a record, or many at once, or was made one', () => {
  expect(both(notice({ cause: 'ASSIGNED' }))).toEqual(['李娜 把这条客户交给了你', '李娜 handed you this account']);
  expect(both(notice({ cause: 'ASSIGNED', records: 3, kind: 'BULK' }))).toEqual(['李娜 把 3 条客户交给了你', '李娜 handed you 3 accounts']);
  expect(both(notice({ cause: 'ASSIGNED', records: 1200, kind: 'HAND_OVER', onBehalfOf: { id: '8', title: '周敏' } }))).toEqual(['李娜 代 周敏 把 1,200 条记录交给了你', '李娜 for 周敏 handed you 1,200 records']);
  expect(both(notice({ cause: 'ASSIGNED', entity: 'task', records: 1, change: 'create' }))).toEqual(['李娜 给你建了这条任务', '李娜 made this task for you']);
});

it('says what was done to what one follows as its history does, and what came under it', () => {
  expect(both(notice({ values: [{ field: 'paymentDays', before: '30', after: '45' }] }))).toEqual(['李娜 将账期由 30 改为 45', '李娜 changed Payment term from 30 to 45']);
  expect(both(notice({ values: [{ field: 'paymentDays', masked: true }] }))).toEqual(['李娜 改了账期', '李娜 changed Payment term']);
  expect(both(notice({ entity: 'note', change: 'create' }))).toEqual(['李娜 记下了跟进记录', '李娜 wrote down this note']);
  expect(both(notice({ entity: 'task', change: 'create' }))).toEqual(['李娜 新建了任务', '李娜 added this task']);
  expect(both(notice({ change: 'delete' }))).toEqual(['李娜 把它移入了回收站', '李娜 moved it to the recycle bin']);
});

it('says who did it where nobody did, and what is left where the kind of record is not known any more', () => {
  const { author: _, ...nobody } = notice({ values: [{ field: 'paymentDays', before: null, after: '45' }] });
  expect(both(nobody)).toEqual(['友客 将账期填为 45', 'Youke set Payment term to 45']);
  expect(both(notice({ entity: 'gone' }))).toEqual(['李娜 有改动', '李娜 changed it']);
});
