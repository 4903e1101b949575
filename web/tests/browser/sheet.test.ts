import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Book, cast, tagged } from './book.ts';
import { enter, violations, visitor } from './browser.ts';

const server = inject('server');
const tag = tagged('sheet');
const book = new Book(server);
let page: Page;
let complaints: string[];
let close: () => Promise<void>;
let quote = '';

const lines = async () => (await book.rows(`/api/quoteLine?filter=quote == ${quote}&sort=position&fields=name,quantity,price,total,position`)).map((row) => row.values);
const cell = (row: number, column: number) => page.locator(`[data-cell="${row} ${column}"]`);
const total = () => page.locator('dl').last().locator('dd').last().innerText();

beforeAll(async () => {
  const people = await cast(book, tag);
  const owner = (await book.rows(`/api/employee?filter=login == 'zhou.${tag}'`))[0]?.id;
  const account = (await book.rows(`/api/account?search=${tag}&limit=1`))[0]?.id;
  const opportunity = await book.create('opportunity', { name: `乙二醇 ${tag}`, owner, account });
  for (const [i, name] of ['乙二醇', '苯乙烯', '聚丙烯'].entries()) {
    await book.create('opportunityLine', { opportunity, name, position: String(i + 1), quantity: '10', price: { amount: '100', currency: 'CNY' } });
  }
  await book.call('POST', `/api/opportunity/${opportunity}:makeQuote`, {});
  quote = (await book.rows(`/api/quote?filter=opportunity == ${opportunity}`))[0]?.id ?? '';
  ({ page, complaints, close } = await visitor({}, [/status 422: .*\/api\/batch/, /status of 422/]));
  await enter(page, server, people.sales);
  await page.goto(`${server}/quote/${quote}?tab=lines`);
  await cell(2, 0).waitFor();
});
afterAll(() => close());

test('lines of the opportunity stand in the quote with the totals of the server', async () => {
  expect(await total()).toBe('3,000.00');
  expect(await cell(0, 1).innerText()).toBe('乙二醇');
  expect(await violations(page)).toEqual([]);
});

test('a cell is changed by keys alone and the totals follow', async () => {
  await cell(0, 2).click();
  await page.keyboard.type('20');
  await page.keyboard.press('Enter');
  await expect.poll(total).toBe('4,000.00');
  expect((await lines())[0]).toMatchObject({ quantity: '20.000' });
});

test('what was saved is taken back by one key', async () => {
  await page.keyboard.press('Control+z');
  await expect.poll(total).toBe('3,000.00');
});

test('rows from a spreadsheet become lines in one act', async () => {
  await cell(3, 1).click();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '甲苯\t5\t\t1,000.50\t10\n二甲苯\t2\t\t200\n');
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect.poll(total).toBe('7,902.25');
  expect((await lines()).map((line) => line.name)).toEqual(['乙二醇', '苯乙烯', '聚丙烯', '甲苯', '二甲苯']);
  await cell(0, 0).focus();
  await page.keyboard.press('Control+z');
  await expect.poll(total).toBe('3,000.00');
});

test('what the server refuses is told in its cell and keeps what was typed', async () => {
  await cell(1, 2).click();
  await page.keyboard.type('-3');
  await page.keyboard.press('Enter');
  await page.getByText('1 行还没保存').waitFor();
  expect(await cell(1, 2).getAttribute('aria-invalid')).toBe('true');
  await cell(1, 2).click();
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  await page.getByText('1 行还没保存').waitFor({ state: 'detached' });
});

test('lines are put in another order', async () => {
  await cell(2, 1).click();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => (await lines()).map((line) => line.name)).toEqual(['乙二醇', '聚丙烯', '苯乙烯']);
});

test('an accepted quote shows its order and its lines stay as they are', async () => {
  await book.call('POST', `/api/quote/${quote}:send`, {});
  await book.call('POST', `/api/quote/${quote}:accept`, {});
  await page.getByText('订单已生成').waitFor({ timeout: 10_000 });
  expect(await cell(0, 2).getAttribute('aria-readonly')).toBe('true');
  await page.getByText('订单已生成').getByRole('link').click();
  await page.waitForURL(/\/order\/\d+/);
  expect(complaints).toEqual([]);
});
