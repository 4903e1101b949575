import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Book } from './book.ts';
import { endSession, enter, to, violations, visitor } from './browser.ts';
import { misfits, thumbs } from './fits.ts';
import { scene, type Scene } from './scene.ts';

// In a hand, in the dark: nothing goes sideways, a thumb hits what is there, and nothing stands over what is filled in.
const server = inject('server');
const tag = `thumb${Date.now() % 1e6}`;
const book = new Book(server);
let on: Scene;
let page: Page;
let complaints: string[];
let close: () => Promise<void>;

beforeAll(async () => {
  on = await scene(book, tag);
  ({ page, complaints, close } = await visitor({ width: 390, height: 844, touch: true, theme: 'dark' }));
  await enter(page, server, on.administrator);
});
afterAll(() => close());

/** The page at an address, once it stands. */
async function show(path: string, there: string) {
  await to(page, path);
  await page.locator(there).first().waitFor();
  await expect.poll(() => page.locator('.anim-skeleton').count()).toBe(0);
}
const wrong = async (at: string) => [...await misfits(page), ...await thumbs(page, at), ...await violations(page)];

test('every page of the settings', async () => {
  await show('/settings', 'main nav a');
  const sections = await page.locator('main nav a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(sections.length).toBeGreaterThan(10);
  const found: Record<string, string[]> = {};
  for (const section of sections) {
    await show(section, `main [role=region] h2`);
    const said = await wrong('#main');
    if (said.length > 0) found[section] = said;
  }
  expect(found).toEqual({});
});

test('home, lists, the board, a record, its path and the form of a salesperson', async () => {
  await endSession(page);
  await enter(page, server, on.people.sales);
  const found: Record<string, string[]> = {};
  for (const [path, there] of [
    ['/', 'main section li'], ['/account', 'main ul.relative li button'], ['/task', 'main ul.relative li button'], ['/opportunity?kind=board&view=mine', '[data-card]'],
    [`/opportunity/${on.opportunity.id}?tab=details`, '#record-panel dl'], ['/account/new', 'main form fieldset'],
  ] as const) {
    await page.goto(server + path);
    await show(path, there);
    const said = await wrong('#main');
    if (said.length > 0) found[path] = said;
  }
  expect(found).toEqual({});
  // conditions say what they are about, in words
  await show('/task', 'main ul.relative li button');
  await page.getByRole('button', { name: /修改条件：截止日期/ }).filter({ hasText: '今天' }).waitFor();
});

test('what was done is told above a sheet, not over its fields', async () => {
  await show(`/account/${on.account.id}?tab=details`, '#record-panel dl');
  await page.getByRole('button', { name: '修改账期' }).tap();
  await page.getByRole('textbox', { name: '账期' }).fill('45');
  await page.keyboard.press('Enter');
  const toast = page.locator('[data-toasts] div', { hasText: '账期已改' }).last();
  await toast.waitFor();
  await page.getByRole('button', { name: '写跟进' }).tap();
  const field = page.getByRole('dialog').getByRole('textbox').first();
  await field.waitFor();
  const [told, typed] = [await toast.boundingBox(), await field.boundingBox()];
  expect((told?.y ?? 0) + (told?.height ?? 0)).toBeLessThan(typed?.y ?? 0);
  await page.keyboard.press('Escape');
  expect(complaints).toEqual([]);
});

test('the next and the previous record of a list are one tap away', async () => {
  await page.goto(`${server}/account?q=${tag}`);
  await page.getByText('121').first().waitFor();
  await page.locator('main ul.relative li button').first().tap();
  const name = page.getByRole('heading', { level: 1 });
  const place = (at: number) => page.getByText(new RegExp(`^${at} / 121$`)).waitFor();
  const next = (which: string) => page.getByRole('button', { name: which });
  await place(1);
  const first = await name.textContent();
  expect(await next('上一条').isDisabled()).toBe(true);
  await next('下一条').tap();
  await place(2);
  expect(await name.textContent()).not.toBe(first);
  expect(await wrong('#main')).toEqual([]);
  await next('上一条').tap();
  await place(1);
  expect(await name.textContent()).toBe(first);
});

test('a sheet stands above the keyboard of the phone, with what posts it; nothing that is only chosen calls the keyboard', async () => {
  // no keyboard comes up here: what a browser tells of one is told instead, and one is up before the product listens
  await page.addInitScript(() => Object.defineProperty(window, 'visualViewport', { value: Object.assign(new EventTarget(), { width: 390, height: 460, offsetTop: 0, offsetLeft: 0, pageTop: 0, pageLeft: 0, scale: 1 }) }));
  const seen = (height: number) => page.evaluate((now) => { Object.assign(window.visualViewport as object, { height: now }); window.visualViewport?.dispatchEvent(new Event('resize')); }, height);
  await page.goto(`${server}/account/${on.account.id}`);
  await page.getByRole('button', { name: '写跟进' }).tap();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').first().waitFor();
  const above = async () => {
    await expect.poll(async () => { const box = await dialog.boundingBox(); return (box?.y ?? -1) >= 0 && (box?.y ?? 0) + (box?.height ?? 0) <= 460; }).toBe(true);
    const post = await dialog.getByRole('button', { name: '发布' }).boundingBox();
    expect((post?.y ?? 0) + (post?.height ?? 0)).toBeLessThanOrEqual(460);
  };
  await above();
  await seen(844);
  await expect.poll(async () => { const box = await dialog.boundingBox(); return (box?.y ?? 0) + (box?.height ?? 0); }).toBe(844);
  await seen(460);
  await above();
  await seen(844);
  await page.keyboard.press('Escape');

  await show(`/account/${on.account.id}?tab=details`, '#record-panel dl');
  await page.getByRole('button', { name: '修改客户级别' }).tap();
  await page.getByRole('option').first().waitFor();
  expect(await page.locator('[cmdk-input]').getAttribute('inputmode')).toBe('none');
  await page.keyboard.press('Escape');
});

test('the bars below keep their height above the edge of a phone that has no frame', async () => {
  const session = await page.context().newCDPSession(page);
  const heights = async () => Promise.all((await page.getByRole('navigation').last().locator('a, button').all()).map(async (one) => Math.round((await one.boundingBox())?.height ?? 0)));
  for (const [path, there] of [['/account', 'main ul.relative li button'], [`/account/${on.account.id}`, '#record-panel']] as const) {
    await show(path, there);
    const before = await heights();
    await session.send('Emulation.setSafeAreaInsetsOverride', { insets: { bottom: 34 } });
    await expect.poll(async () => (await page.getByRole('navigation').last().evaluate((bar) => getComputedStyle(bar).paddingBottom))).toBe('34px');
    expect(await heights()).toEqual(before);
    await session.send('Emulation.setSafeAreaInsetsOverride', { insets: {} });
  }
  await session.detach();
});

test('a list in groups has heads with counts and totals, which fold', async () => {
  await page.goto(`${server}/account?q=${tag}&group=level&totals=${encodeURIComponent('sum(creditLimit)')}`);
  const head = page.locator('main li button[aria-expanded]');
  await expect.poll(() => head.first().innerText()).toMatch(/重点\s*40\s*信用额度 [\d,.]+ 万/);
  expect(await wrong('#main')).toEqual([]);
  await head.first().tap();
  await expect.poll(() => head.count()).toBeGreaterThan(1);
  await expect.poll(() => head.nth(1).innerText()).toMatch(/普通\s*80/);
  expect(await head.first().getAttribute('aria-expanded')).toBe('false');
});

test('whoever enters from an English page goes on in English', async () => {
  const { page: other, close: leave } = await visitor({ language: 'en' });
  await enter(other, server, on.people.sales);
  await other.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
  await other.reload();
  await other.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
  await leave();
});
