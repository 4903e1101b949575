import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Book, cast, tagged } from './book.ts';
import { enter, violations, visitor } from './browser.ts';

const server = inject('server');
const tag = tagged('form');
const book = new Book(server);
let page: Page;
let complaints: string[];
let close: () => Promise<void>;

const dialog = () => page.getByRole('dialog').last();
const open = async (entity: string) => {
  await page.goto(`${server}/${entity}`);
  await page.locator('#main h1').first().waitFor();
  await page.keyboard.press('c');
  await dialog().locator('form').waitFor();
};

beforeAll(async () => {
  const people = await cast(book, tag);
  ({ page, complaints, close } = await visitor({}, [/ERR_INTERNET_DISCONNECTED/, /status (of )?422/]));
  await enter(page, server, people.sales);
});
afterAll(() => close());

test('what looks the same is told while the name is typed', async () => {
  await open('account');
  await page.keyboard.type(`宁波甬联化工 ${tag}`);
  await dialog().getByText('可能已经有了').waitFor();
  expect(await violations(page)).toEqual([]);
});

test('what is missing is told at its field, which takes the focus', async () => {
  await open('opportunity');
  await page.keyboard.press('Control+Enter');
  await dialog().getByText('还有 1 处要改').waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
});

test('Enter that ends a candidate of an input method does not save', async () => {
  await page.keyboard.type(`连续建单 ${tag}`);
  await page.evaluate(() => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true, isComposing: true })));
  await page.waitForTimeout(300);
  expect(await book.rows(`/api/opportunity?search=${encodeURIComponent(`连续建单 ${tag}`)}`)).toHaveLength(0);
});

test('a look-up makes the record that is not there yet, and the form goes on', async () => {
  await dialog().getByLabel('客户').click();
  await page.locator('[cmdk-input]').fill(`全新客户 ${tag}`);
  await page.getByRole('button', { name: `新建客户“全新客户 ${tag}”` }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[role=dialog]')?.querySelector('h2')?.textContent)).toBe('新建客户');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog', { name: '新建客户' }).waitFor({ state: 'detached' });
  await dialog().getByText(`全新客户 ${tag}`).waitFor();
  expect(await page.locator('[cmdk-input]').count()).toBe(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(`全新客户 ${tag}`);
  await dialog().getByRole('button', { name: '保存并新建' }).click();
  await expect.poll(() => dialog().locator('input').first().inputValue()).toBe('');
  const [made] = await book.rows(`/api/opportunity?search=${encodeURIComponent(`连续建单 ${tag}`)}&fields=account`);
  expect(made?.values.account).toMatchObject({ title: `全新客户 ${tag}` });
});

test('what was typed is not lost without asking, nor by a reload, and goes on in the full form', async () => {
  await dialog().locator('input').first().fill(`草稿 ${tag}`);
  await expect.poll(() => page.evaluate(() => Object.values(sessionStorage).join('\n'))).toContain(`草稿 ${tag}`);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '继续填写' }).click();
  await dialog().getByRole('button', { name: '完整表单' }).click();
  await page.waitForURL(/\/opportunity\/new/);
  await page.locator('fieldset').first().waitFor();
  expect(await page.locator('fieldset input').first().inputValue()).toBe(`草稿 ${tag}`);
  page.once('dialog', (asked) => void asked.accept());
  await page.reload();
  await page.getByText('这是上次没保存的内容').waitFor();
  expect(await page.locator('fieldset input').first().inputValue()).toBe(`草稿 ${tag}`);
});

test('without a connection the form stays as it is, and is saved when it is back', async () => {
  await page.context().setOffline(true);
  await page.locator('fieldset input').first().focus();
  await page.keyboard.press('Control+s');
  await page.getByText('填的内容都在').waitFor();
  await page.context().setOffline(false);
  await page.keyboard.press('Control+s');
  await page.waitForURL(/\/opportunity\/\d+$/);
  expect(await book.rows(`/api/opportunity?search=${encodeURIComponent(`草稿 ${tag}`)}`)).toHaveLength(1);
  expect(complaints).toEqual([]);
});
