import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Book, tagged } from './book.ts';
import { to, visitors } from './browser.ts';
import { scene, type Scene } from './scene.ts';

// Impatient hands: what is pressed twice is done once, and nobody is told of a fault that is none.
const server = inject('server');
const tag = tagged('twice');
const book = new Book(server);
const { come, close, all } = visitors(server);
let on: Scene;
let sales: Page;
let keeper: Page;

const count = async (entity: string, filter: string) => (await book.call<{ count: number }>('GET', `/api/${entity}:count?filter=${encodeURIComponent(filter)}`)).count;

beforeAll(async () => {
  on = await scene(book, tag);
  [{ page: sales }, { page: keeper }] = await Promise.all([come(on.people.sales), come(on.people.keeper)]);
});
afterAll(() => close());

test('a rehearsal and an import', async () => {
  await to(keeper, '/import/account');
  await keeper.locator('input[type=file]').setInputFiles({ name: 'twice.csv', mimeType: 'text/csv', buffer: Buffer.from(`客户名称,备注\n双击导入 ${tag},x\n`) });
  let runs = 0;
  keeper.on('request', (request) => { if (request.url().endsWith(':run')) runs++; });
  await keeper.getByRole('button', { name: '演练', exact: true }).dblclick();
  await keeper.getByText('演练完成').waitFor();
  expect(runs).toBe(1);
  await keeper.getByRole('button', { name: /^导入 1 行$/ }).dblclick();
  await keeper.getByText('导入完成').waitFor();
  expect(runs).toBe(2);
  expect(await count('account', `name == '双击导入 ${tag}'`)).toBe(1);
});

test('a form: what was saved right after typing is not offered again as what was not saved', async () => {
  await to(sales, '/account/new');
  const name = sales.getByRole('textbox', { name: '客户名称' });
  await name.fill(`双击客户 ${tag}`);
  await sales.getByRole('button', { name: /^新建/ }).last().dblclick();
  await sales.waitForURL(/\/account\/\d+$/);
  await sales.getByRole('heading', { level: 1, name: `双击客户 ${tag}` }).waitFor();
  expect(await count('account', `name == '双击客户 ${tag}'`)).toBe(1);
  await to(sales, '/account/new');
  await name.waitFor();
  expect(await name.inputValue()).toBe('');
  expect(await sales.getByText('这是上次没保存的内容').count()).toBe(0);
});

test('a page that is loaded anew in the middle of a word keeps it', async () => {
  await sales.getByRole('textbox', { name: '客户名称' }).pressSequentially(`重载 ${tag}`);
  sales.once('dialog', (dialog) => void dialog.accept());
  await sales.reload();
  await sales.getByText('这是上次没保存的内容').waitFor();
  expect(await sales.getByRole('textbox', { name: '客户名称' }).inputValue()).toBe(`重载 ${tag}`);
  await sales.getByRole('button', { name: '重新开始' }).click();
  await expect.poll(() => sales.getByRole('textbox', { name: '客户名称' }).inputValue()).toBe('');
});

test('a task that is ticked off', async () => {
  await to(sales, `/account/${on.account.id}`);
  await sales.getByRole('checkbox', { name: new RegExp(`完成任务“${on.task}`) }).first().dblclick();
  await expect.poll(() => count('task', `account == ${on.account.id} && state == 'DONE'`)).toBe(1);
  await sales.getByRole('status').filter({ hasText: '任务已完成' }).waitFor();
  expect(await sales.getByRole('alert').allInnerTexts()).toEqual(['']);
});

test('a quote that is made, sent and accepted', async () => {
  await to(sales, `/opportunity/${on.opportunity.id}`);
  await sales.getByRole('heading', { level: 1, name: on.opportunity.name }).waitFor();
  await sales.getByRole('button', { name: '生成报价' }).dblclick();
  await sales.getByRole('dialog').getByRole('button', { name: '生成报价' }).dblclick();
  await sales.waitForURL(/\/quote\/\d+/);
  const path = sales.getByRole('list', { name: '进程' });
  for (const [step, action] of [['已发出', '标记发出'], ['已接受', '客户接受']] as const) {
    await path.getByRole('button', { name: step }).dblclick();
    await sales.getByRole('dialog').getByRole('button', { name: action }).dblclick();
    await path.locator('[aria-current=step]', { hasText: step }).waitFor();
  }
  expect([await count('quote', `opportunity == ${on.opportunity.id}`), await count('order', `opportunity == ${on.opportunity.id}`)]).toEqual([1, 1]);
  expect(await sales.getByRole('alert').allInnerTexts()).toEqual(['']);
});

test('a token', async () => {
  await to(sales, '/settings/tokens');
  await sales.getByRole('button', { name: '新建令牌' }).first().dblclick();
  const dialog = sales.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill(`令牌 ${tag}`);
  await dialog.getByRole('checkbox').first().check();
  await dialog.getByRole('button', { name: '新建令牌' }).dblclick();
  await dialog.locator('code').waitFor();
  await dialog.getByRole('button').last().click();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => sales.locator('main').getByText(`令牌 ${tag}`).count()).toBe(1);
  expect(all.flatMap((one) => one.complaints)).toEqual([]);
});
