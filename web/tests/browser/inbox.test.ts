import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Book, tagged } from './book.ts';
import { enter, to, violations, violationsInBoth, visitor, visitors } from './browser.ts';
import { misfits, thumbs } from './fits.ts';

// What others do comes to the inbox of whom it concerns, by itself, and stays there until it was read.
const server = inject('server');
const tag = tagged('inbox');
// a name that nobody else in the book has
const inWords = [...String(Date.now() % 1e6)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('');
const [mine, theirs] = [`顾${inWords}`, `沈${inWords}`];
const [me, other] = [new Book(server), new Book(server)];
const { come, close, all } = visitors(server, [/500/]);
let page: Page;
let account = '';
let owner = '';
const name = `海盐恒源化工 ${tag}`;

beforeAll(async () => {
  const book = new Book(server);
  await book.enterAs('ACCESS_ADMINISTRATOR');
  const [top] = await book.rows('/api/organisation?limit=1&filter=!has(parent)');
  const department = await book.create('organisation', { name: `浙北 ${tag}`, kind: 'DEPARTMENT', parent: top?.id });
  const person = async (of: string, login: string, role: string) => {
    const id = await book.create('employee', { name: of, login: `${login}.${tag}`, department });
    await book.create('roleAssignment', { employee: id, role });
    return id;
  };
  owner = await person(mine, 'gu', 'SALES');
  const manager = await person(theirs, 'shen', 'SALES_MANAGER');
  await Promise.all([me.enter(owner), other.enter(manager)]);
  account = await me.create('account', { name, paymentDays: '30' });
  ({ page } = await come(`gu.${tag}`));
});
afterAll(() => close());

const entry = (on = page) => on.getByRole('navigation', { name: '导航' }).getByRole('link', { name: /^收件箱/ });
const lines = (on = page) => on.locator('[data-notice]');
const line = (text: string | RegExp, on = page) => lines(on).filter({ hasText: text });
const unread = async () => (await me.call<{ unread: number }>('GET', '/api/notices:count')).unread;
const tab = (text: string) => page.getByRole('tab', { name: text });
const mark = (text: string, as: string) => line(text).getByRole('button', { name: as });
const change = (values: object) => other.call('PATCH', `/api/account/${account}`, values);

test('somebody new sees what comes here', async () => {
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await page.waitForURL(/\/inbox$/);
  await page.getByText(`同事写下 @${mine}、把记录交给你`).waitFor();
  expect(await entry().textContent()).toBe('收件箱');
  expect(await violationsInBoth(page)).toEqual([]);
  await tab('未读').click();
  await page.getByText('都读过了').waitFor();
  await page.getByRole('link', { name: '看全部提醒' }).click();
  await page.waitForURL(/\/inbox$/);
});

test('what others do is counted by itself wherever one is, and told in one line each', async () => {
  await to(page, '/account');
  await page.getByRole('heading', { level: 1, name: '客户' }).waitFor();
  await me.call('PUT', `/api/account/${account}/following`, { following: true });
  await change({ paymentDays: '45' });
  await other.create('note', { account, text: `客户要复购 800 吨，请 @${mine} 周三前报价 ${tag}` });
  await other.create('task', { account, subject: `寄质检单 ${tag}`, owner });
  await expect.poll(() => entry().textContent()).toBe('收件箱3');
  await entry().click();
  await expect.poll(() => lines().count()).toBe(3);
  expect(await line('提到').textContent()).toContain(`${theirs} 在跟进记录里提到了你`);
  expect(await line('提到').textContent()).toContain(name);
  expect(await line('账期').textContent()).toContain(`${theirs} 将账期由 30 改为 45`);
  expect(await line(`寄质检单 ${tag}`).textContent()).toContain(`${theirs} 给你建了这条任务`);
  expect(await page.locator('#main h2').allTextContents()).toEqual(['今天']);
  expect([...(await violationsInBoth(page)), ...(await misfits(page))]).toEqual([]);
});

test('one more comes into the open inbox without being asked for', async () => {
  await change({ paymentDays: '60' });
  await line('45 改为 60').waitFor();
  expect(await lines().first().textContent()).toContain('45 改为 60');
  await expect.poll(() => entry().textContent()).toBe('收件箱4');
  await expect.poll(() => page.locator('#announce').textContent()).toBe('收件箱有新的提醒');
});

test('opening one leads to its record and marks it as read', async () => {
  await line('提到').getByRole('link').click();
  await page.waitForURL(/\/note\/\d+$/);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(unread).toBe(3);
  await page.goBack();
  await mark('提到', '标为未读').waitFor();
  expect(await entry().textContent()).toBe('收件箱3');
});

test('the keyboard moves, opens, and marks as read or unread', async () => {
  await page.reload();
  await lines().first().waitFor();
  const on = () => page.evaluate(() => document.activeElement?.closest('[data-notice]')?.textContent ?? '');
  await page.keyboard.press('j');
  expect(await on()).toContain('45 改为 60');
  await page.keyboard.press('ArrowDown');
  expect(await on()).toContain('寄质检单');
  await page.keyboard.press('k');
  await page.keyboard.press('r');
  await mark('45 改为 60', '标为未读').waitFor();
  await expect.poll(unread).toBe(2);
  await page.keyboard.press('r');
  await mark('45 改为 60', '标为已读').waitFor();
  await expect.poll(unread).toBe(3);
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(`/account/${account}$`));
  await page.goBack();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog');
  for (const said of ['标为已读或未读', '全部标为已读', 'G I']) await dialog.getByText(said).first().waitFor();
  await page.keyboard.press('Escape');
});

test('only what is unread, as the address says; what is read leaves it, and the keyboard stays beside it', async () => {
  await tab('未读').click();
  await page.waitForURL(/\/inbox\?only=unread$/);
  await expect.poll(() => lines().count()).toBe(2);
  await page.reload();
  await expect.poll(() => lines().count()).toBe(2);
  await page.keyboard.press('j');
  await page.keyboard.press('r');
  await expect.poll(() => lines().count()).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.closest('[data-notice]')?.textContent ?? '')).not.toBe('');
  await page.keyboard.press('r');
  await page.getByText('都读过了').waitFor();
  await expect.poll(unread).toBe(0);
  expect(await entry().textContent()).toBe('收件箱');
  await tab('全部').click();
  await expect.poll(() => lines().count()).toBe(4);
});

test('all at once, and that is undone', async () => {
  for (const text of ['提到', '寄质检单']) await mark(text, '标为未读').click();
  await expect.poll(() => entry().textContent()).toBe('收件箱2');
  await expect.poll(unread).toBe(2);
  await page.keyboard.press('Shift+R');
  await page.getByText('已将 2 条标为已读').waitFor();
  expect(await entry().textContent()).toBe('收件箱');
  expect(await unread()).toBe(0);
  await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
  await expect.poll(unread).toBe(2);
  await expect.poll(() => entry().textContent()).toBe('收件箱2');
  await mark('提到', '标为已读').waitFor();
});

test('what the server refuses is taken back, and said', async () => {
  await page.route('**/api/notices', (route) => (route.request().method() === 'PATCH' ? route.fulfill({ status: 500, json: { code: 'INTERNAL', detail: '今天不行' } }) : route.continue()));
  const refused = page.waitForResponse((response) => response.status() === 500);
  await mark('提到', '标为已读').click();
  await refused;
  await page.getByRole('alert').getByText('今天不行').waitFor();
  await mark('提到', '标为已读').waitFor();
  await expect.poll(() => entry().textContent()).toBe('收件箱2');
  await page.unroute('**/api/notices');
});

test('the palette leads there, the folded navigation tells how many', async () => {
  await to(page, '/account');
  await page.getByRole('heading', { level: 1, name: '客户' }).waitFor();
  await page.keyboard.press('[');
  await page.getByRole('link', { name: '收件箱 · 2 条未读' }).waitFor();
  await page.keyboard.press('[');
  await page.keyboard.press('Control+k');
  await page.locator('[cmdk-input]').fill('inbox');
  await page.locator('[cmdk-item]', { hasText: '收件箱' }).click();
  await page.waitForURL(/\/inbox$/);
  await lines().first().waitFor();
  // refused on purpose above
  expect(all.flatMap((one) => one.complaints)).toEqual([]);
});

test('on a phone a dot says that something is unread, and the menu leads to it', async () => {
  const hand = await visitor({ width: 390, height: 844, touch: true, theme: 'dark', language: 'en' });
  try {
    await enter(hand.page, server, `gu.${tag}`);
    await hand.page.getByRole('button', { name: 'Me · 2 unread' }).tap();
    await hand.page.getByRole('menuitem').first().getByText('Inbox').waitFor();
    expect(await violations(hand.page)).toEqual([]);
    await hand.page.getByRole('menuitem', { name: /^Inbox/ }).tap();
    await expect.poll(() => lines(hand.page).count()).toBe(4);
    expect(await line('mentioned', hand.page).textContent()).toContain(`${theirs} mentioned you in this note`);
    expect(await line('made this task for you', hand.page).count()).toBe(1);
    expect([...(await violations(hand.page)), ...(await misfits(hand.page)), ...(await thumbs(hand.page))]).toEqual([]);
    await line('mentioned', hand.page).getByRole('link').tap();
    await hand.page.waitForURL(/\/note\/\d+$/);
    await expect.poll(unread).toBe(1);
    expect(hand.complaints).toEqual([]);
  } finally {
    await hand.close();
  }
});
