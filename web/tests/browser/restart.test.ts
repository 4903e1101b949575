import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Book } from './book.ts';
import { enter, openBrowser } from './browser.ts';
import { startServer, type Started } from './server.ts';

// The server is killed in the middle of an import: the page that shows it goes on by itself, and every row comes in once.
const ROWS = 24_000;
const folder = mkdtempSync(join(tmpdir(), 'youke-restart-'));
const keeper = 'hejing';
let server: Started;
let again: Promise<Started> | undefined;
let page: Page;
let close: () => Promise<void>;

beforeAll(async () => {
  server = await startServer();
  const browser = await openBrowser();
  close = browser.close;
  page = browser.context.pages()[0] ?? (await browser.context.newPage());
  page.setDefaultTimeout(30_000);
  await enter(page, server.url, keeper);
});
afterAll(async () => {
  await close();
  await (again ? await again : server).stop();
  rmSync(folder, { recursive: true, force: true });
});

const figure = (at: Page, name: string) => at.locator('dl > div', { hasText: name }).locator('dd');
const done = async () => Number(await page.getByRole('progressbar').getAttribute('aria-valuenow', { timeout: 2_000 }).catch(() => 0));

test('an import goes on after the server was killed, on the page that shows it and on one that is opened later', async () => {
  const file = join(folder, 'many.csv');
  writeFileSync(file, `客户名称,简称,客户级别\n${Array.from({ length: ROWS }, (_, i) => `重启客户 ${i + 1},简 ${i + 1},普通\n`).join('')}`);
  await page.goto(`${server.url}/import/account`);
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: '演练', exact: true }).click();
  await page.getByRole('button', { name: /^导入 [\d,]+ 行$/ }).click({ timeout: 60_000 });
  await expect.poll(done, { timeout: 60_000, interval: 50 }).toBeGreaterThan(0);
  again = server.killAndStart();
  // what was known last stands, and nothing says that the import had failed
  await page.locator('[data-offline]').waitFor();
  await page.waitForTimeout(4_500);
  expect(await page.locator('#main').getByRole('alert').count()).toBe(0);
  expect(await page.getByRole('progressbar').count()).toBe(1);
  expect(await done()).toBeGreaterThan(0);
  expect(await done()).toBeLessThan(ROWS);
  server = await again;
  await page.locator('[data-offline]').waitFor({ state: 'detached' });

  const later = await page.context().newPage();
  await later.goto(`${server.url}/import`);
  await later.locator('li a', { hasText: 'many.csv' }).filter({ hasNotText: '演练' }).click();
  for (const one of [page, later]) {
    await one.getByText('导入完成').waitFor({ timeout: 90_000 });
    expect(await figure(one, '新建').textContent()).toBe('24,000');
    expect(await figure(one, '不能导入').textContent()).toBe('0');
  }

  const book = new Book(server.url);
  await book.enter((await book.people()).find((one) => one.login === keeper)?.id ?? '');
  const names = new Set<string>();
  const filter = encodeURIComponent("name.startsWith('重启客户 ')");
  let read = 0;
  for (let cursor = ''; ;) {
    const { records, next } = await book.call<{ records: { values: { name: string } }[]; next?: string }>('GET', `/api/account?fields=name&limit=500&filter=${filter}${cursor && `&after=${encodeURIComponent(cursor)}`}`);
    for (const one of records) names.add(one.values.name);
    read += records.length;
    if (!next) break;
    cursor = next;
  }
  expect([read, names.size]).toEqual([ROWS, ROWS]);
});
