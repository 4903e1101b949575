import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Book } from './book.ts';
import { enter, violations, visitor } from './browser.ts';

// Who may see customers and orders, but no amounts and no numbers of telephones: nothing of these reaches the browser, and
// what is kept back says so.
const server = inject('server');
const book = new Book(server);
type Values = Record<string, unknown>;
type Rows = { records: { id: string; values: Values }[] };
const secrets: string[] = [];
const told: string[] = [];
let account = '';
let order = '';
let page: Page;
let complaints: string[];
let close: () => Promise<void>;

/** The ways in which a value would be written. */
const written = (value: unknown): string[] => {
  if (typeof value === 'string') return value.length > 5 ? [value] : [];
  const { amount } = (value ?? {}) as { amount?: string };
  return amount && Number(amount) > 100_000 ? [String(Number(amount)), Number(amount).toLocaleString('en-US')] : [];
};

beforeAll(async () => {
  const people = await book.people();
  const of = (role: string) => people.find((one) => one.roles.includes(role));
  const reader = of('SERVICE_READER');
  const seen = new Book(server);
  await seen.enter(reader?.id ?? '');
  const ids = (await seen.call<Rows>('GET', '/api/order?limit=50&fields=account')).records.map((one) => `'${one.id}'`);
  await book.enter(of('BUSINESS_ADMINISTRATOR')?.id ?? '');
  // the largest that the reader sees: its amounts are like nothing else on a page
  const found = (await book.call<Rows>('GET', `/api/order?limit=1&sort=-total&fields=account&filter=${encodeURIComponent(`id in [${ids.join(', ')}]`)}`)).records[0];
  order = found?.id ?? '';
  account = (found?.values.account as { id: string }).id;
  const values = async (path: string) => (await book.call<{ values: Values }>('GET', path)).values;
  const whole = await values(`/api/order/${order}`);
  const customer = await values(`/api/account/${account}`);
  for (const value of [whole.gross, whole.net, whole.amount, whole.tax, whole.total, customer.phone, customer.mail, customer.creditLimit]) secrets.push(...written(value));
  expect(secrets.length).toBeGreaterThan(5);
  ({ page, complaints, close } = await visitor());
  page.on('response', (response) => {
    if (!response.url().includes('/api/') || response.url().endsWith('/api/events')) return;
    void response.text().then((text) => told.push(...secrets.filter((one) => text.includes(one)).map((one) => `${one} in ${response.url()}`)), () => {});
  });
  await enter(page, server, reader?.login ?? '');
});
afterAll(() => close());

/** Nothing kept back stands on the page, nor in its attributes, nor came with an answer. */
async function kept() {
  await expect.poll(() => page.locator('.anim-skeleton').count()).toBe(0);
  const html = await page.content();
  expect(secrets.filter((one) => html.includes(one))).toEqual([]);
  expect(told).toEqual([]);
  expect(await violations(page)).toEqual([]);
}
const dots = (within: string) => page.locator(within).getByText('你的角色看不到这个字段的内容');

test('in a list, which is not ordered by what is kept back, and says so by its name', async () => {
  await page.goto(`${server}/account?cols=name,phone,mail,creditLimit&sort=-creditLimit`);
  await page.locator('[data-row="0"]').waitFor();
  await page.getByRole('status').filter({ hasText: '无权查看：信用额度' }).waitFor();
  expect(await dots('[data-row="0"]').count()).toBe(1);
  await page.getByRole('button', { name: '排序' }).click();
  await page.locator('[cmdk-item]').first().waitFor();
  expect(await page.locator('[cmdk-item]', { hasText: /信用额度|电话|邮箱/ }).count()).toBe(0);
  await kept();
});

test('on a record, whose changes only who may change it takes back', async () => {
  await page.goto(`${server}/account/${account}`);
  await page.locator('#record-panel dl').first().waitFor();
  expect(await dots('#record-panel dl').count()).toBeGreaterThan(0);
  // what stays masked cannot be asked for
  expect(await page.getByRole('button', { name: /会留下记录/ }).count()).toBe(0);
  await kept();
  await page.goto(`${server}/account/${account}?tab=history`);
  await page.locator('#record-panel ol li').first().waitFor();
  expect(await page.getByRole('button', { name: '撤销这次操作' }).count()).toBe(0);
  await kept();
});

test('in the lines of an order and below them, instead of looking empty', async () => {
  await page.goto(`${server}/order/${order}?tab=lines`);
  await page.locator('[data-cell="0 0"]').waitFor();
  expect(await dots('[data-cell^="0 "]').count()).toBeGreaterThan(1);
  expect(await dots('#record-panel dl').count()).toBe(5);
  await kept();
});

test('who may not import is told so, with a way on', async () => {
  await page.goto(`${server}/import/account`);
  await page.getByRole('heading', { level: 1, name: '你没有导入的权限' }).waitFor();
  await kept();
  await page.getByRole('link', { name: '回到工作台' }).click();
  await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
  expect(complaints).toEqual([]);
});
