import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { client } from '@/kernel/record';
import { mark, markAll, marked, noticesQuery, type Notice } from './api';
import { unreadQuery } from './unread';

const notice = (id: string, read: boolean): Notice => ({ id, read, cause: 'FOLLOWED', entity: 'account', record: id, title: id, act: id, at: '2026-11-22T01:00:00Z', kind: 'CHANGE', change: 'change', values: [] });
const pages = () => ({ pages: [{ notices: [notice('4', false), notice('3', true)], next: '3' }, { notices: [notice('2', false), notice('1', true)] }], pageParams: ['', '3'] });
const shown = () => (client.getQueryData(noticesQuery(undefined).queryKey)?.pages ?? []).flatMap((page) => page.notices).map((one) => `${one.id}${one.read ? '' : '*'}`).join(' ');
const unread = () => client.getQueryData(unreadQuery.queryKey);
const asked: unknown[] = [];
/** The server answers so, once it is let. */
const answers = (status: number, body: unknown) => {
  let go = () => {};
  const let_ = new Promise<void>((resolve) => { go = resolve; });
  vi.stubGlobal('fetch', async (_: string, { body: sent }: { body: string }) => { asked.push(JSON.parse(sent)); await let_; return new Response(JSON.stringify(body), { status }); });
  return () => go();
};

beforeEach(() => {
  client.clear();
  asked.length = 0;
  client.setQueryData(noticesQuery(undefined).queryKey, pages());
  client.setQueryData(unreadQuery.queryKey, { unread: 2, more: false });
});
afterEach(() => { vi.unstubAllGlobals(); client.clear(); });

it('changes only the pages where something differs', () => {
  const before = pages();
  const after = marked(before, (one) => one.id === '2', true);
  expect(after.pages[0]).toBe(before.pages[0]);
  expect(after.pages[1]?.notices.map((one) => one.read)).toEqual([true, true]);
  expect(marked(before, (one) => one.id === '1', true)).toBe(before);
});

it('marks at once, then keeps what the server counts', async () => {
  const go = answers(200, { notices: ['4'], unread: 5 });
  const done = mark(true, ['4']);
  await vi.waitFor(() => expect(shown()).toBe('4 3 2* 1'));
  expect(unread()).toEqual({ unread: 1, more: false });
  go();
  expect(await done).toEqual(['4']);
  expect(asked).toEqual([{ read: true, notices: ['4'] }]);
  expect(unread()).toEqual({ unread: 5, more: false });
});

it('takes back what the server refuses, and only that', async () => {
  const go = answers(500, { code: 'INTERNAL' });
  const done = markAll('4');
  await vi.waitFor(() => expect(shown()).toBe('4 3 2 1'));
  expect(unread()).toEqual({ unread: 0, more: false });
  go();
  await expect(done).rejects.toThrow();
  expect(shown()).toBe('4* 3 2* 1');
});

it('marks all up to the newest that is shown, and by the answer they become unread again', async () => {
  answers(200, { notices: ['4', '2', '0'], unread: 0 })();
  const ids = await markAll('4');
  expect(asked).toEqual([{ read: true, until: '4' }]);
  answers(200, { notices: ids, unread: 3 })();
  await mark(false, ids);
  expect(asked[1]).toEqual({ read: false, notices: ['4', '2', '0'] });
  expect(shown()).toBe('4* 3 2* 1');
  expect(unread()).toEqual({ unread: 3, more: false });
});
