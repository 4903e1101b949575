import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Book, cast, tagged, type Cast } from './book.ts';
import { enter, violations, violationsInBoth, visitor } from './browser.ts';
import { misfits } from './fits.ts';

const server = inject('server');
const tag = tagged('board');
const book = new Book(server);
let people: Cast;
let method = '';
let stages: { id: string; name: string }[] = [];
let page: Page;
let complaints: string[];
let close: () => Promise<void>;

const yuan = (amount: number) => ({ amount: String(amount), currency: 'CNY' });
const deal = (name: string, stage: number, amount: number, more: Record<string, unknown> = {}) =>
  ({ create: 'opportunity', values: { name: `${name} ${tag}`, method, stage: stages[stage]?.id, amount: yuan(amount), ...more } });

beforeAll(async () => {
  people = await cast(book, tag);
  const account = (await book.rows(`/api/account?search=${tag}&limit=1`))[0]?.id;
  const contact = await book.create('contact', { name: '高兰芳', account });
  method = (await book.rows('/api/salesMethod?fields=standard&filter=standard'))[0]?.id ?? '';
  stages = (await book.rows(`/api/stage?fields=name&sort=position&filter=method == ${method}`)).map((row) => ({ id: row.id, name: String(row.values.name) }));
  const owner = (await book.rows(`/api/employee?filter=login == 'zhou.${tag}'`))[0]?.id;
  const ready = { owner, account, contact, expectedOn: '2099-12-31' };
  await book.call('POST', '/api/batch', [
    deal('乙二醇', 0, 2_000_000, ready), deal('苯乙烯', 0, 1_000_000, { owner, account }), deal('聚丙烯', 1, 3_000_000, ready),
    ...Array.from({ length: 120 }, (_, i) => deal(`甲苯 ${i + 1} 号`, 1, 10_000, { owner, account, contact })),
  ]);
  ({ page, complaints, close } = await visitor({}, [/status 4(09|22): .*\/api\/opportunity\//, /status of 4(09|22)/]));
  await enter(page, server, people.sales);
  await page.goto(`${server}/opportunity?kind=board`);
  await card('乙二醇').waitFor();
});
afterAll(() => close());

const card = (name: string, on = page) => on.locator('[data-card]', { hasText: `${name} ${tag}` });
const column = (at: number, on = page) => on.locator(`section:has(> [data-list="${stages[at]?.id ?? ''}"])`);
const head = (at: number, on = page) => column(at, on).locator('header').innerText();

async function drag(from: ReturnType<typeof card>, to: ReturnType<typeof column>, drop = true) {
  const a = await from.boundingBox();
  const b = await to.boundingBox();
  if (!a || !b) throw new Error('nothing to drag');
  await page.mouse.move(a.x + 50, a.y + 40);
  await page.mouse.down();
  await page.mouse.move(a.x + 70, a.y + 60, { steps: 3 });
  await page.mouse.move(b.x + 18, b.y + 180, { steps: 6 });
  // where it would be put is marked
  await page.locator('.border-dashed, .outline-dashed').first().waitFor();
  if (drop) await page.mouse.up();
}

test('columns show count, sum and weighted sum of all their records, not only of those drawn', async () => {
  await expect.poll(() => head(0)).toMatch(/2\s+300 万\s+赢率 10%\s+加权 30 万/);
  await expect.poll(() => head(1)).toMatch(/121\s+420 万/);
  expect(await column(1).locator('[data-card]').count()).toBeLessThan(70);
  expect(await violations(page)).toEqual([]);
});

test('it is cut into lanes by a field, a card is moved within its lane, and the view as it was comes back', async () => {
  await page.getByRole('button', { name: '泳道' }).click();
  await page.getByRole('option', { name: '主要联系人' }).click();
  const lane = (name: string) => page.getByRole('group', { name, exact: true });
  await lane('高兰芳').locator('[data-card]', { hasText: '乙二醇' }).waitFor();
  await lane('没有主要联系人').locator('[data-card]', { hasText: '苯乙烯' }).waitFor();
  await expect.poll(() => page.evaluate(() => location.search)).toContain('group=contact');
  await lane('高兰芳').locator('[data-card]', { hasText: '乙二醇' }).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await lane('高兰芳').locator(`[data-list="${stages[1]?.id ?? ''}"] [data-card]`, { hasText: '乙二醇' }).waitFor();
  expect(await lane('没有主要联系人').locator('[data-card]', { hasText: '乙二醇' }).count()).toBe(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')).toContain('乙二醇');
  await page.keyboard.press('Shift+ArrowLeft');
  await lane('高兰芳').locator(`[data-list="${stages[0]?.id ?? ''}"] [data-card]`, { hasText: '乙二醇' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '还原' }).click();
  await page.locator('[data-lane]').first().waitFor({ state: 'detached' });
  await page.getByRole('radio', { name: '看板' }).click();
  await expect.poll(() => head(0)).toMatch(/2\s+300 万/);
});

test('the fields of its cards are chosen, kept in the address and in a saved view', async () => {
  await page.getByRole('button', { name: '卡片字段' }).click();
  await page.getByRole('dialog', { name: '卡片字段' }).getByLabel('销售方法').check();
  await page.getByRole('dialog', { name: '卡片字段' }).getByLabel('客户', { exact: true }).uncheck();
  await page.keyboard.press('Escape');
  await expect.poll(() => card('乙二醇').innerText()).toMatch(/销售方法/);
  expect(await card('乙二醇').innerText()).not.toContain('宁波甬联化工');
  expect(await page.evaluate(() => new URLSearchParams(location.search).get('cards'))).toMatch(/method/);
  await page.getByRole('button', { name: '保存到视图' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(`我的看板 ${tag}`);
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: `我的看板 ${tag}`, selected: true }).waitFor();
  await expect.poll(() => card('乙二醇').innerText()).toMatch(/销售方法/);
  expect(await page.evaluate(() => location.search)).not.toContain('cards=');
  await page.goto(`${server}/opportunity?kind=board`);
  await expect.poll(() => card('乙二醇').innerText()).toContain('宁波甬联化工');
});

test('sums follow while a card is held, and the server holds what was dropped', async () => {
  await drag(card('乙二醇'), column(1), false);
  await expect.poll(() => head(0)).toMatch(/1\s+100 万/);
  await expect.poll(() => head(1)).toMatch(/122\s+620 万/);
  await page.mouse.up();
  await page.getByText('已移到').first().waitFor();
  await expect.poll(() => head(1)).toMatch(/122\s+620 万/);
  const [moved] = await book.rows(`/api/opportunity?search=${encodeURIComponent(`乙二醇 ${tag}`)}&fields=stage`);
  expect(moved?.values.stage).toMatchObject({ id: stages[1]?.id });
});

test('a move is taken back from its message', async () => {
  await page.getByRole('button', { name: '撤销' }).first().click();
  await column(0).locator('[data-card]', { hasText: '乙二醇' }).waitFor();
  await expect.poll(() => head(0)).toMatch(/2\s+300 万/);
});

test('a column of more than a hundred is gone through to its end, drawing only what is seen, and its last card is dragged from there', async () => {
  const list = page.locator(`[data-list="${stages[1]?.id ?? ''}"]`);
  const tall = await column(1).locator('[data-card]').first().evaluate((element) => element.getBoundingClientRect().height + 8);
  await expect.poll(() => list.evaluate((element) => { element.scrollTop = element.scrollHeight; return element.scrollHeight; })).toBeGreaterThan(121 * tall);
  const last = list.locator('[data-card]').last();
  await expect.poll(async () => ((await last.boundingBox())?.y ?? 0) > ((await list.boundingBox())?.y ?? 0) + 100).toBe(true);
  expect(await list.locator('[data-card]').count()).toBeLessThan(30);
  const name = (await last.innerText()).split(` ${tag}`)[0] ?? '';
  await drag(last, column(0), false);
  await expect.poll(() => head(0)).toMatch(/3\s+301 万/);
  await page.mouse.up();
  await column(0).locator('[data-card]', { hasText: `${name} ${tag}` }).waitFor();
  await expect.poll(() => head(1)).toMatch(/120\s+419 万/);
  const place = await list.evaluate((element) => element.scrollTop);
  expect(place).toBeGreaterThan(80 * tall);
  await page.getByRole('status').getByRole('button', { name: '撤销' }).last().click();
  await expect.poll(() => head(1)).toMatch(/121\s+420 万/);
  expect(await misfits(page)).toEqual([]);
  expect(await violationsInBoth(page)).toEqual([]);
  await list.evaluate((element) => { element.scrollTop = 0; });
});

test('a stage asks for what it needs before a card enters', async () => {
  await card('苯乙烯').focus();
  await page.keyboard.press('Shift+ArrowRight');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('主要联系人').waitFor();
  await page.keyboard.press('Control+Enter');
  await dialog.getByText('这一项要填').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await column(0).locator('[data-card]', { hasText: '苯乙烯' }).count()).toBe(1);
});

test('a lost deal wants its reason', async () => {
  await drag(card('苯乙烯'), page.locator('section[aria-label^="输单"]'));
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('输单原因').click();
  await page.getByRole('option').first().click();
  await dialog.getByLabel('输单说明').fill('价格');
  await page.keyboard.press('Control+Enter');
  await page.getByText('已移到“输单”').first().waitFor();
  await card('苯乙烯').waitFor({ state: 'detached' });
  const [lost] = await book.rows(`/api/opportunity?search=${encodeURIComponent(`苯乙烯 ${tag}`)}&fields=status,lostReason,lostNote`);
  expect(lost?.values).toMatchObject({ status: 'LOST', lostNote: '价格' });
  expect(lost?.values.lostReason).toBeTruthy();
});

test('cards are moved by keys alone and keep the focus', async () => {
  await card('乙二醇').focus();
  await page.keyboard.press('Shift+ArrowRight');
  await column(1).locator('[data-card]', { hasText: '乙二醇' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')).toContain('乙二醇');
  // at once, without waiting for the answer to the first move
  await page.keyboard.press('Shift+ArrowLeft');
  await column(0).locator('[data-card]', { hasText: '乙二醇' }).waitFor();
});

test('cards stay in the order into which somebody put them', async () => {
  const order = async () => (await column(1).locator('[data-card]').allInnerTexts()).slice(0, 2).map((text) => text.split('\n')[0]);
  await expect.poll(async () => (await order()).length).toBe(2);
  const [first, second] = await order();
  await column(1).locator('[data-card]').first().focus();
  await Promise.all([page.waitForResponse(/\/api\/preferences/), page.keyboard.press('Shift+ArrowDown')]);
  await expect.poll(order).toEqual([second, first]);
  await page.reload();
  await expect.poll(order).toEqual([second, first]);
});

test('the menu moves a card as well', async () => {
  await expect.poll(() => head(0)).toMatch(/1\s+200 万/);
  await card('乙二醇').hover();
  await card('乙二醇').getByRole('button').click();
  await page.getByRole('menuitemcheckbox', { name: stages[1]?.name ?? '' }).click();
  await column(1).locator('[data-card]', { hasText: '乙二醇' }).waitFor();
});

test('what a colleague moves appears by itself', async () => {
  const [mine] = await book.rows(`/api/opportunity?search=${encodeURIComponent(`聚丙烯 ${tag}`)}`);
  const other = new Book(server);
  await other.enterAs(people.keeper);
  await other.call('PATCH', `/api/opportunity/${mine?.id ?? ''}`, { stage: stages[0]?.id });
  await column(0).locator('[data-card]', { hasText: '聚丙烯' }).waitFor({ timeout: 10_000 });
  expect(complaints).toEqual([]);
});
