import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Book } from './book.ts';
import { enter, to, violations, visitor } from './browser.ts';
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
  await page.context().clearCookies();
  await enter(page, server, on.people.sales);
  const found: Record<string, string[]> = {};
  for (const [path, there] of [
    ['/', 'main section li'], ['/account', 'main li button'], ['/task', 'main li button'], ['/opportunity?kind=board&view=mine', '[data-card]'],
    [`/opportunity/${on.opportunity.id}?tab=details`, '#record-panel dl'], ['/account/new', 'main form fieldset'],
  ] as const) {
    await page.goto(server + path);
    await show(path, there);
    const said = await wrong('#main');
    if (said.length > 0) found[path] = said;
  }
  expect(found).toEqual({});
  // conditions say what they are about, in words
  await show('/task', 'main li button');
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
  await page.locator('main li button').first().tap();
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

test('whoever enters from an English page goes on in English', async () => {
  const { page: other, close: leave } = await visitor({ language: 'en' });
  await enter(other, server, on.people.sales);
  await other.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
  await other.reload();
  await other.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
  await leave();
});
