import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Book, tagged } from './book.ts';
import { visitor } from './browser.ts';
import { scene, type Scene } from './scene.ts';

// The salesperson's part of the story with no mouse at all, Chinese written by an input method.
const server = inject('server');
const tag = tagged('key');
const book = new Book(server);
let on: Scene;
let page: Page;
let method: CDPSession;
let complaints: string[];
let close: () => Promise<void>;

beforeAll(async () => {
  on = await scene(book, tag);
  ({ page, complaints, close } = await visitor({}, [/status (of )?422/]));
  method = await page.context().newCDPSession(page);
  await page.goto(`${server}/sign-in`);
  await page.locator('li button', { hasText: on.people.sales }).waitFor();
});
afterAll(() => close());

const press = (key: string) => page.keyboard.press(key);
const value = async () => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value ?? '');
/** Tab by Tab to what is called so. */
async function reach(name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  const fits = (text: string) => (typeof name === 'string' ? text.includes(name) : name.test(text));
  for (let i = 0; i < 250; i++) {
    await press(key);
    if (fits(await page.evaluate(() => { const at = document.activeElement; return `${at?.getAttribute('aria-label') ?? ''} ${at?.textContent ?? ''}`.trim(); }))) return;
  }
  throw new Error(`no Tab leads to ${String(name)}`);
}
/** Writes by an input method: Enter takes a candidate while it composes, and must do nothing else. */
async function compose(letters: string, text: string, keys: readonly string[] = ['Enter']) {
  await method.send('Input.imeSetComposition', { text: letters, selectionStart: letters.length, selectionEnd: letters.length });
  for (const key of keys) await press(key);
  expect(await value()).toContain(letters);
  await method.send('Input.insertText', { text });
  expect(await value()).toContain(text);
}
const count = async (entity: string, filter: string) => (await book.call<{ count: number }>('GET', `/api/${entity}:count?filter=${encodeURIComponent(filter)}`)).count;
const title = (name: string) => page.getByRole('heading', { level: 1, name });

test('somebody enters, finds a customer by what an input method writes, and by initials', async () => {
  await reach(on.people.sales);
  await press('Enter');
  await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor();
  await press('Control+k');
  await page.locator('[cmdk-input]').waitFor();
  await compose('tai zhou', on.account.name, ['ArrowDown', 'Enter']);
  await page.locator('[cmdk-item][data-selected=true]', { hasText: on.account.name }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/');
  await press('Enter');
  await title(on.account.name).waitFor();
  await press('Control+k');
  await page.keyboard.type('tzyfsz');
  await page.locator('[cmdk-item][data-selected=true]', { hasText: '台州云峰树脂' }).waitFor();
  await press('Escape');
  await page.locator('[cmdk-input]').waitFor({ state: 'detached' });
});

test('the list is searched, walked, peeked into and left for the record', async () => {
  await press('g');
  await press('c');
  await title('客户').waitFor();
  await press('/');
  await compose('yun feng', on.account.name);
  await expect.poll(() => page.getByRole('grid').getAttribute('aria-rowcount')).toBe('2');
  await press('ArrowDown');
  await press('Space');
  await page.getByRole('complementary', { name: on.account.name }).locator('dl dt').first().waitFor();
  await press('Enter');
  await title(on.account.name).waitFor();
});

test('a call is written down with its next step on Wednesday', async () => {
  await page.getByRole('textbox', { name: '记录本次沟通' }).waitFor();
  await press('f');
  await reach('跟进', 'Shift+Tab');
  await press('ArrowRight');
  await page.getByRole('radio', { name: '电话', checked: true }).waitFor();
  await press('Tab');
  await compose('mei yue', `每月 800 吨 ${tag}`, ['Enter', 'Control+Enter']);
  expect(await count('call', `account == ${on.account.id}`)).toBe(0);
  await reach('下一步');
  await press('Enter');
  await page.getByRole('textbox', { name: '下一步做什么' }).waitFor();
  await compose('fa bao jia', `发报价 ${tag}`);
  await reach('哪天');
  await page.keyboard.type('周三');
  await press('Control+Enter');
  await page.locator('#record-panel ol li', { hasText: `每月 800 吨 ${tag}` }).getByText(`发报价 ${tag}`).waitFor();
  expect(await count('call', `account == ${on.account.id}`)).toBe(1);
});

test('a field is changed in place and that is taken back', async () => {
  const kept = async () => (await book.call<{ values: { shortName: string | null; paymentDays: string } }>('GET', `/api/account/${on.account.id}`)).values;
  await press('Escape');
  await press('e');
  await page.getByRole('textbox', { name: '客户名称' }).waitFor();
  await press('Tab');
  await page.getByRole('textbox', { name: '简称' }).waitFor();
  await compose('yun feng', '云峰');
  expect((await kept()).shortName).toBe(null);
  await press('Enter');
  await page.getByRole('status').getByText('简称已改').waitFor();
  // the focus stays at the field that was changed
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent ?? '')).toContain('云峰');
  await press('Control+z');
  await expect.poll(async () => (await kept()).shortName).toBe(null);
  await reach('修改账期');
  await press('Enter');
  await page.getByRole('textbox', { name: '账期' }).waitFor();
  await page.keyboard.type('60');
  await press('Enter');
  await expect.poll(async () => Number((await kept()).paymentDays)).toBe(60);
  await page.getByRole('status').getByText('账期已改').waitFor();
  await press('Control+z');
  await expect.poll(async () => Number((await kept()).paymentDays)).toBe(30);
});

test('the opportunity goes to the quoting stage on the board and on its page, which ask for what is needed', async () => {
  await press('g');
  await press('o');
  await title('商机').waitFor();
  await press('Control+k');
  await page.keyboard.type('看板');
  await page.locator('[cmdk-item][data-selected=true]', { hasText: '看板' }).waitFor();
  await press('Enter');
  const card = page.locator('[data-card]', { hasText: on.opportunity.name });
  await card.waitFor();
  await reach(on.opportunity.name);
  await press('Shift+ArrowRight');
  await page.getByRole('dialog').getByText('主要联系人').waitFor();
  await press('Enter');
  await page.locator('[cmdk-input]').waitFor();
  await compose('gao', on.contact);
  await page.locator('[cmdk-item][data-selected=true]', { hasText: on.contact }).waitFor();
  await press('Enter');
  await page.locator('[cmdk-input]').waitFor({ state: 'detached' });
  await press('Control+Enter');
  await page.locator(`[data-card][data-column="${on.stages[1]?.id ?? ''}"]`, { hasText: on.opportunity.name }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent ?? '')).toContain(on.opportunity.name);
  await press('Enter');
  await title(on.opportunity.name).waitFor();
  await page.getByRole('list', { name: '进程' }).waitFor();
  await reach(new RegExp(`^${on.stages[3]?.name ?? ''}.*还缺`));
  await press('Enter');
  await page.getByRole('dialog').getByRole('textbox', { name: '预计成交日期' }).waitFor();
  await page.keyboard.type('+30');
  await press('Control+Enter');
  await page.getByRole('list', { name: '进程' }).locator('[aria-current=step]', { hasText: on.stages[3]?.name ?? '' }).waitFor();
});

test('its quote is made, sent and accepted, and the order is there', async () => {
  await reach('生成报价', 'Shift+Tab');
  await press('Enter');
  await page.getByRole('dialog').waitFor();
  await press('Control+Enter');
  await page.waitForURL(/\/quote\/\d+/);
  for (const step of ['已发出', '已接受']) {
    const path = page.getByRole('list', { name: '进程' });
    await path.waitFor();
    await reach(step);
    await press('Enter');
    await page.getByRole('dialog').waitFor();
    await press('Control+Enter');
    await path.locator('[aria-current=step]', { hasText: step }).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await page.getByText('客户已接受，订单已生成').waitFor();
  await reach(/^XSDD|^DD|^\S*\d{4,}$/, 'Shift+Tab');
  await press('Enter');
  await page.waitForURL(/\/order\/\d+/);
});

test('on a record the palette says what can be done and by which key, and C makes something for it', async () => {
  await page.goto(`${server}/opportunity/${on.opportunity.id}`);
  await title(on.opportunity.name).waitFor();
  await press('Control+k');
  for (const [command, key] of [['跟进', 'F'], ['任务', 'T'], ['编辑', 'E']] as const) {
    await page.locator('[cmdk-item]', { hasText: `${command}：${on.opportunity.name}` }).locator('kbd', { hasText: key }).waitFor();
  }
  await page.keyboard.type('我为什么');
  await page.locator('[cmdk-item][data-selected=true]', { hasText: '我为什么能看到它？' }).waitFor();
  await press('Enter');
  await page.getByRole('dialog', { name: '权限从哪里来' }).waitFor();
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await press('c');
  await page.getByRole('menuitem', { name: '报价', exact: true }).waitFor();
  await press('Escape');
  await press('?');
  await page.getByRole('dialog', { name: '快捷键一览' }).getByText('在列内上下移').waitFor();
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('the settings are reached by the palette', async () => {
  await press('Control+k');
  await page.keyboard.type('登录安全');
  await page.locator('[cmdk-item][data-selected=true]', { hasText: '设置：登录安全' }).waitFor();
  await press('Enter');
  await page.waitForURL(/\/settings\/security$/);
  expect(complaints).toEqual([]);
});
