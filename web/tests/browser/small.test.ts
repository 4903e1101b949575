import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Book, tagged } from './book.ts';
import { violations, visitor } from './browser.ts';
import { scene, type Scene } from './scene.ts';

// The salesperson's part of the story in a hand: 390 wide, by touch.
const server = inject('server');
const tag = tagged('small');
const book = new Book(server);
let on: Scene;
let page: Page;
let complaints: string[];
let close: () => Promise<void>;

beforeAll(async () => {
  on = await scene(book, tag);
  ({ page, complaints, close } = await visitor({ width: 390, height: 844, touch: true }, [/status (of )?422/]));
});
afterAll(() => close());

const bar = (name: string) => page.getByRole('navigation', { name: '导航' }).getByRole('link', { name, exact: true });
const title = (name: string) => page.getByRole('heading', { level: 1, name });
const undo = (said: string) => page.getByRole('status').locator('div', { hasText: said }).getByRole('button', { name: '撤销' });
/** Nothing is wider than the hand that holds it, and axe finds nothing. */
async function fits() {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await violations(page)).toEqual([]);
}

test('somebody enters and sees what is due', async () => {
  await page.goto(`${server}/sign-in`);
  await page.locator('li button', { hasText: on.people.sales }).tap();
  await title('工作台').waitFor();
  await page.getByRole('link', { name: on.task }).waitFor();
  await page.getByText('在途商机（加权）').waitFor();
  await fits();
});

test('a customer is found, opened, and what was said is written down with the next step on Wednesday', async () => {
  await bar('客户').tap();
  await page.getByRole('searchbox').fill('tzyfsz');
  await page.locator('main li button', { hasText: on.account.name }).tap();
  await title(on.account.name).waitFor();
  await page.getByRole('button', { name: '写跟进' }).tap();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: '电话' }).tap();
  await dialog.getByRole('textbox', { name: '电话里说了什么' }).fill(`每月 800 吨 ${tag}`);
  await dialog.getByRole('button', { name: '下一步', exact: true }).tap();
  await dialog.getByRole('textbox', { name: '下一步做什么' }).fill(`发报价 ${tag}`);
  await dialog.getByRole('textbox', { name: '哪天' }).fill('周三');
  await fits();
  await dialog.getByRole('button', { name: '发布' }).tap();
  await dialog.waitFor({ state: 'detached' });
  await page.locator('#record-panel ol li', { hasText: `每月 800 吨 ${tag}` }).getByText(`发报价 ${tag}`).waitFor();
});

test('the credit terms are changed in place, and that is undone', async () => {
  const days = async () => Number((await book.call<{ values: { paymentDays: string } }>('GET', `/api/account/${on.account.id}`)).values.paymentDays);
  await page.getByRole('tab', { name: '详情' }).tap();
  await page.getByRole('button', { name: '修改账期' }).tap();
  await page.getByRole('textbox', { name: '账期' }).fill('60');
  await page.keyboard.press('Enter');
  await undo('账期已改').waitFor();
  expect(await days()).toBe(60);
  await undo('账期已改').tap();
  await expect.poll(days).toBe(30);
  await fits();
});

test('its opportunity is moved to the quoting stage by the menu of its card, which asks for what is needed', async () => {
  await page.getByRole('link', { name: '返回客户' }).tap();
  await bar('商机').tap();
  await page.getByRole('button', { name: '更多操作' }).tap();
  await page.getByRole('radio', { name: '看板' }).tap();
  const card = page.locator('[data-card]', { hasText: on.opportunity.name });
  await card.waitFor();
  await page.keyboard.press('Escape');
  await card.getByRole('button').tap();
  await page.getByRole('menuitemcheckbox', { name: on.stages[3]?.name ?? '' }).tap();
  const dialog = page.getByRole('dialog', { name: /移到/ });
  await dialog.getByRole('textbox', { name: '预计成交日期' }).fill('+30');
  await dialog.getByRole('button', { name: '主要联系人' }).tap();
  await page.locator('[cmdk-item]', { hasText: on.contact }).tap();
  await dialog.getByRole('button', { name: '移动' }).tap();
  await page.locator(`[data-card][data-column="${on.stages[3]?.id ?? ''}"]`, { hasText: on.opportunity.name }).waitFor();
  await fits();
});

test('its quote is made, sent and accepted, and the order is there', async () => {
  await page.goto(`${server}/opportunity/${on.opportunity.id}`);
  await title(on.opportunity.name).waitFor();
  await page.getByRole('button', { name: '对它的操作' }).tap();
  await page.getByRole('menuitem', { name: '生成报价' }).tap();
  await page.getByRole('dialog').getByRole('button', { name: '生成报价' }).tap();
  await page.waitForURL(/\/quote\/\d+/);
  await page.getByRole('tab', { name: '详情' }).tap();
  const path: Locator = page.getByRole('list', { name: '进程' });
  for (const [step, action] of [['已发出', '标记发出'], ['已接受', '客户接受']] as const) {
    await path.getByRole('button', { name: step }).tap();
    await page.getByRole('dialog').getByRole('button', { name: action }).tap();
    await path.locator('[aria-current=step]', { hasText: step }).waitFor();
  }
  await page.getByText('客户已接受，订单已生成').getByRole('link').tap();
  await page.waitForURL(/\/order\/\d+/);
  await page.getByRole('tab', { name: /^明细/ }).tap();
  for (const [at, name] of on.products.entries()) await page.locator(`[data-cell="${at} 0"]`, { hasText: name }).waitFor();
  await fits();
  expect(complaints).toEqual([]);
});

test('what the bar below does not name is reached by the search', async () => {
  await page.goto(`${server}/`);
  await page.locator('#main').getByRole('button', { name: '搜索或执行命令' }).tap();
  await page.locator('[cmdk-item]', { hasText: '价格表' }).tap();
  await title('价格表').waitFor();
  await page.getByRole('navigation', { name: '导航' }).getByRole('button', { name: '我的' }).tap();
  await page.getByRole('menuitem', { name: '搜索或执行命令' }).tap();
  await page.locator('[cmdk-input]').fill(on.contact);
  await page.locator('[cmdk-item]', { hasText: on.contact }).tap();
  await title(on.contact).waitFor();
  await fits();
});
