import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { Book, cast, tagged, type Cast } from './book';
import { enter, violationsInBoth, visitor, type Visitor } from './browser';
import { misfits, thumbs } from './fits';

// Texts that one writes again and again: kept, written by a choice, changed and deleted; on two devices and a phone.
const server = inject('server');
const book = new Book(server);
const tag = tagged('template');
type Template = { id: string; name: string; text: string; kinds: string[] };
let people: Cast;
let desk: Visitor;
let other: Visitor;
let hand: Visitor;
let page: Page;
let account: { id: string; name: string };
let contact: string;
const person = `高兰芳 ${tag}`;

const kept = async () => (await book.call<{ screen: { templates?: Template[] } }>('GET', '/api/preferences')).screen.templates ?? [];
const keep = (templates: readonly Template[]) => book.call('PATCH', '/api/preferences', { screen: { templates } });
const template = (name: string, text: string, ...kinds: string[]): Template => ({ id: name, name, text, kinds: kinds.length > 0 ? kinds : ['note'] });

beforeAll(async () => {
  people = await cast(book, tag);
  await book.enterAs(people.sales);
  account = (await book.rows('/api/account?limit=1&sort=name&fields=name')).map((row) => ({ id: row.id, name: String(row.values.name) }))[0] ?? { id: '', name: '' };
  contact = await book.create('contact', { name: person, account: account.id });
  desk = await visitor();
  other = await visitor();
  hand = await visitor({ width: 390, height: 844, touch: true });
  page = desk.page;
  await enter(page, server, people.sales);
  await enter(hand.page, server, people.sales);
});
beforeEach(() => keep([]));
afterAll(async () => {
  for (const one of [desk, other, hand]) await one.close();
});

const area = (on: Page) => on.getByRole('textbox', { name: '记录本次沟通' });
const button = (on: Page) => on.getByRole('button', { name: '模板', exact: true });
const list = (on: Page) => on.getByRole('dialog', { name: '模板', exact: true });
const option = (on: Page, name: string) => list(on).getByRole('option', { name });
const command = (on: Page, name: string) => list(on).getByRole('button', { name });
const dialog = (on: Page, name: string) => on.getByRole('dialog', { name, exact: true });
const told = (on: Page, text: RegExp) => on.getByRole('status').getByText(text);
const value = (on: Page) => expect.poll(() => area(on).inputValue());
const hasFocus = (on: Page) => expect.poll(() => area(on).evaluate((element) => document.activeElement === element));
async function open(on: Page = page, path = `/account/${account.id}`) {
  await on.goto(server + path);
  await area(on).waitFor();
  await area(on).fill('');
  await area(on).focus();
}

it('keeps the text that is written, by the name of its first line, and writes it again by a click', async () => {
  await open();
  await button(page).click();
  await list(page).getByText('“跟进”还没有模板').waitFor();
  expect(await command(page, '把这段文字存为模板…').isDisabled()).toBe(true);
  expect(await violationsInBoth(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await hasFocus(page).toBe(true);
  await page.keyboard.type('季度回访\n{客户} 的库存还够');
  await button(page).click();
  await command(page, '把这段文字存为模板…').click();
  const name = dialog(page, '存为模板').getByRole('textbox', { name: '名称' });
  expect(await name.inputValue()).toBe('季度回访');
  expect(await violationsInBoth(page)).toEqual([]);
  await name.fill('回访');
  await page.keyboard.press('Enter');
  await told(page, /已保存模板“回访”/).waitFor();
  await dialog(page, '存为模板').waitFor({ state: 'detached' });
  await hasFocus(page).toBe(true);
  expect((await kept()).map(({ name, text, kinds }) => ({ name, text, kinds }))).toEqual([{ name: '回访', text: '季度回访\n{客户} 的库存还够', kinds: ['note'] }]);
  // into an empty text whole, else to the caret, and taken back as if it had been typed
  await area(page).fill('');
  await button(page).click();
  await option(page, '回访').click();
  await value(page).toBe(`季度回访\n${account.name} 的库存还够`);
  await hasFocus(page).toBe(true);
  await page.keyboard.press('Control+z');
  await value(page).toBe('');
  await page.keyboard.type('前后');
  await page.keyboard.press('ArrowLeft');
  await button(page).click();
  await option(page, '回访').click();
  await value(page).toBe(`前季度回访\n${account.name} 的库存还够后`);
  await page.keyboard.press('Control+z');
  await value(page).toBe('前后');
  // there again after a reload
  await open();
  await button(page).click();
  await option(page, '回访').waitFor();
  await page.keyboard.press('Escape');
  expect(await kept()).toHaveLength(1);
});

it('offers them by a stroke in an empty text, found by typing and chosen by keys alone', async () => {
  await keep([template('报价跟进', '{客户} 问过报价'), template('样品', '样品寄给 {联系人}，{日期}，{我}'), template('电话用', '只在电话里', 'call')]);
  await open();
  await page.keyboard.type('/');
  await option(page, '样品').waitFor();
  expect(await list(page).getByRole('option').count()).toBe(2);
  await page.keyboard.type('yp');
  await expect.poll(() => list(page).getByRole('option').count()).toBe(1);
  await page.keyboard.press('Enter');
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now());
  // nobody is named here: that stays for the writer
  await value(page).toBe(`样品寄给 {联系人}，${day}，周子航`);
  await hasFocus(page).toBe(true);
  await page.keyboard.press('Control+z');
  await value(page).toBe('/');
  // Esc leaves the stroke and stays away
  await area(page).fill('');
  await page.keyboard.type('/');
  await option(page, '样品').waitFor();
  await page.keyboard.press('Escape');
  await list(page).waitFor({ state: 'detached' });
  await hasFocus(page).toBe(true);
  await page.keyboard.type('x/');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.waitForTimeout(300);
  expect([await area(page).inputValue(), await list(page).count()]).toEqual(['/', 0]);
  // nor later in a text
  await area(page).fill('');
  await page.keyboard.type('1/2');
  await page.waitForTimeout(300);
  expect(await list(page).count()).toBe(0);
  await page.getByRole('radio', { name: '电话' }).click();
  await page.getByRole('textbox', { name: '电话里说了什么' }).waitFor();
  await button(page).click();
  await option(page, '电话用').waitFor();
  expect(await list(page).getByRole('option').count()).toBe(1);
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: '跟进' }).click();
  await area(page).fill('');
});

it('waits for an input method, whose mark of enumeration asks as well', async () => {
  await keep([template('样品', '样品已寄出')]);
  await open();
  const method = await page.context().newCDPSession(page);
  await method.send('Input.imeSetComposition', { text: '、', selectionStart: 1, selectionEnd: 1 });
  await page.waitForTimeout(300);
  expect(await list(page).count()).toBe(0);
  await method.send('Input.insertText', { text: '、' });
  await option(page, '样品').waitFor();
  await page.keyboard.press('Enter');
  await value(page).toBe('样品已寄出');
});

it('fills in what the record and the entry know, also on the page of a contact', async () => {
  await keep([template('拜访', '{客户}的{联系人}，{account} {contact}', 'note')]);
  await open(page, `/contact/${contact}`);
  await page.keyboard.type('/');
  await option(page, '拜访').click();
  await value(page).toBe(`${account.name}的${person}，${account.name} ${person}`);
  await area(page).fill('');
});

it('changes and deletes them with a way back, and tells what cannot be kept', async () => {
  await keep([template('甲', '第一段'), template('乙', '第二段')]);
  await open();
  await button(page).click();
  await command(page, '管理模板…').click();
  const all = dialog(page, '管理模板');
  expect(await violationsInBoth(page)).toEqual([]);
  await all.getByRole('button', { name: /^甲/ }).click();
  const editing = dialog(page, '编辑模板');
  const text = editing.getByRole('textbox', { name: '文字' });
  await text.fill('字'.repeat(2_001));
  await editing.getByText('一个模板最多 2,000 字').waitFor();
  expect(await violationsInBoth(page)).toEqual([]);
  await text.fill('改过的一段');
  await editing.getByRole('textbox', { name: '名称' }).fill('乙');
  await editing.getByRole('button', { name: '保存' }).click();
  await editing.getByText('已有同名的模板').waitFor();
  // what was changed is not lost by Esc
  await page.keyboard.press('Escape');
  await editing.getByText('放弃没保存的改动？').waitFor();
  await editing.getByRole('button', { name: '继续编辑' }).click();
  await editing.getByRole('textbox', { name: '名称' }).fill('丙');
  await editing.getByRole('checkbox', { name: '跟进' }).uncheck();
  await text.press('Control+Enter');
  await editing.getByText('请至少选一种').waitFor();
  await editing.getByRole('checkbox', { name: '拜访' }).check();
  await text.press('Control+Enter');
  await told(page, /已保存模板“丙”/).waitFor();
  expect((await kept())[0]).toEqual({ id: '甲', name: '丙', text: '改过的一段', kinds: ['visit'] });
  await all.getByRole('button', { name: '删除模板“丙”' }).click();
  await told(page, /已删除模板“丙”/).waitFor();
  expect((await kept()).map((one) => one.name)).toEqual(['乙']);
  await page.locator('[role=status] > div', { hasText: '已删除模板“丙”' }).getByRole('button', { name: '撤销' }).click();
  await all.getByRole('button', { name: /^丙/ }).waitFor();
  await expect.poll(async () => (await kept()).map((one) => one.name)).toEqual(['丙', '乙']);
  await all.getByRole('button', { name: '新建模板' }).click();
  const making = dialog(page, '新建模板');
  await making.getByRole('textbox', { name: '名称' }).fill('丁');
  await making.getByRole('textbox', { name: '文字' }).fill('第三段');
  await making.getByRole('button', { name: '保存' }).click();
  await all.getByRole('button', { name: /^丁/ }).waitFor();
  await page.keyboard.press('Escape');
  await all.waitFor({ state: 'detached' });
  await hasFocus(page).toBe(true);
  // the keys of the dialogs were theirs: nothing was posted
  expect(await book.rows(`/api/note?filter=${encodeURIComponent(`account == ${account.id}`)}`)).toEqual([]);
  // as many as there is room for
  await keep(Array.from({ length: 50 }, (_, i) => template(`第 ${i}`, '文字')));
  await page.keyboard.type('第五十一段');
  await button(page).click();
  await command(page, '把这段文字存为模板…').click();
  await dialog(page, '存为模板').getByRole('button', { name: '保存' }).click();
  await dialog(page, '存为模板').getByText('最多 50 个模板').waitFor();
  expect(await kept()).toHaveLength(50);
  await page.keyboard.press('Escape');
  await dialog(page, '存为模板').waitFor({ state: 'detached' });
  await area(page).fill('');
});

it('is there on another device of the same person, where nothing that the other one kept is lost, and for nobody else', async () => {
  await open();
  await enter(other.page, server, people.sales);
  await open(other.page);
  for (const [on, text] of [[page, '第一台'], [other.page, '第二台']] as const) {
    await area(on).fill(text);
    await button(on).click();
    await command(on, '把这段文字存为模板…').click();
    await dialog(on, '存为模板').getByRole('button', { name: '保存' }).click();
    await told(on, /已保存模板/).waitFor();
    await area(on).fill('');
  }
  expect((await kept()).map((one) => one.name)).toEqual(['第一台', '第二台']);
  await button(page).click();
  await option(page, '第二台').waitFor();
  await page.keyboard.press('Escape');
  await other.page.context().clearCookies();
  await enter(other.page, server, people.manager);
  await open(other.page);
  await button(other.page).click();
  await list(other.page).getByText('“跟进”还没有模板').waitFor();
});

it('says what could not be kept, and keeps what was typed', async () => {
  await open();
  await area(page).fill('没有连上');
  await button(page).click();
  await command(page, '把这段文字存为模板…').click();
  await page.route('**/api/preferences', (route) => route.abort());
  await dialog(page, '存为模板').getByRole('button', { name: '保存' }).click();
  await page.getByRole('alert').getByText('连接不上服务器').waitFor();
  expect(await dialog(page, '存为模板').getByRole('textbox', { name: '名称' }).inputValue()).toBe('没有连上');
  await page.unroute('**/api/preferences');
  await dialog(page, '存为模板').getByRole('button', { name: '保存' }).click();
  await dialog(page, '存为模板').waitFor({ state: 'detached' });
  expect(await kept()).toHaveLength(1);
  await area(page).fill('');
  desk.complaints.splice(0, desk.complaints.length, ...desk.complaints.filter((one) => !/preferences|ERR_FAILED/.test(one)));
});

it('stands in a hand', async () => {
  await keep([template('回访', '{客户} 的库存还够'), template('样品', '样品已寄出')]);
  const { page: phone } = hand;
  await phone.goto(`${server}/account/${account.id}`);
  await phone.getByRole('button', { name: '写跟进' }).tap();
  await area(phone).waitFor();
  expect([...(await thumbs(phone)), ...(await misfits(phone))]).toEqual([]);
  await button(phone).tap();
  await option(phone, '回访').waitFor();
  expect([...(await thumbs(phone)), ...(await misfits(phone))]).toEqual([]);
  expect(await violationsInBoth(phone)).toEqual([]);
  await option(phone, '回访').tap();
  await value(phone).toBe(`${account.name} 的库存还够`);
  await button(phone).tap();
  await command(phone, '管理模板…').tap();
  await dialog(phone, '管理模板').getByRole('button', { name: /^样品/ }).waitFor();
  expect([...(await thumbs(phone)), ...(await misfits(phone))]).toEqual([]);
  await dialog(phone, '管理模板').getByRole('button', { name: /^样品/ }).tap();
  expect([...(await thumbs(phone)), ...(await misfits(phone))]).toEqual([]);
  expect(await violationsInBoth(phone)).toEqual([]);
  await dialog(phone, '编辑模板').getByRole('textbox', { name: '文字' }).fill('样品昨天寄出');
  await dialog(phone, '编辑模板').getByRole('button', { name: '保存' }).tap();
  await dialog(phone, '管理模板').getByText('样品昨天寄出').waitFor();
  // the sheet in which one writes is still there
  await dialog(phone, '管理模板').getByRole('button', { name: '关闭' }).tap();
  await value(phone).toBe(`${account.name} 的库存还够`);
  expect([...desk.complaints, ...other.complaints, ...hand.complaints]).toEqual([]);
});
