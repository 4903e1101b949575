import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Book, cast, tagged, type Cast } from './book';
import { endSession, enter, violations, visitor } from './browser';

const server = inject('server');
let people: Cast;
let close: () => Promise<void>;
let page: Page;
let complaints: string[];
const cell = (row: number, column: number) => page.locator(`[data-row="${row}"] [data-col="${column}"]`);

beforeAll(async () => {
  people = await cast(new Book(server), tagged('list'));
  ({ page, complaints, close } = await visitor());
  await enter(page, server, people.sales);
});
afterAll(() => close());

describe('the list', () => {
  it('shows a salesperson their accounts, without a complaint of the browser or of axe in either theme', async () => {
    await page.goto(`${server}/account?view=mine`);
    await cell(0, 0).waitFor();
    expect(await page.locator('h1').textContent()).toBe('客户');
    expect(await violations(page)).toEqual([]);
    await page.evaluate(() => document.documentElement.classList.add('dark'));
    expect(await violations(page)).toEqual([]);
    await page.evaluate(() => document.documentElement.classList.remove('dark'));
    expect(complaints).toEqual([]);
  });

  it('opens menus and tips in which axe finds nothing', async () => {
    await page.goto(`${server}/account?view=mine`);
    await cell(0, 0).waitFor();
    for (const [name, opened] of [['行高', 'menu'], ['分组', 'listbox']] as const) {
      await page.getByRole('button', { name }).first().click();
      await page.getByRole(opened).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole(opened).waitFor({ state: 'detached' });
    }
    await page.getByRole('button', { name: '收起导航' }).hover();
    await page.locator('#tip', { hasText: '收起导航' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('changes a cell by keyboard alone and takes it back', async () => {
    await page.goto(`${server}/account?view=mine&cols=name,shortName,level`);
    await cell(0, 0).waitFor();
    await page.locator('#list-search').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.type('甬联');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell(0, 1).textContent()).toBe('甬联');
    await page.locator('[role=status] button', { hasText: '撤销' }).click();
    await expect.poll(() => cell(0, 1).textContent()).toBe('—');
  });

  it('takes back what was done last by one key', async () => {
    await cell(0, 2).click();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.keyboard.type('又改');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('简称已改').last().waitFor();
    await expect.poll(() => cell(0, 1).textContent()).toBe('又改');
    await page.keyboard.press('Control+z');
    await expect.poll(() => cell(0, 1).textContent()).toBe('—');
  });

  it('keeps its conditions in the address and shows them as chips', async () => {
    await page.goto(`${server}/account?view=mine&filter=${encodeURIComponent("level in ['KEY'] && creditLimit >= 500000")}`);
    await cell(0, 0).waitFor();
    const chips = page.locator('button', { hasText: '修改条件' });
    expect(await chips.count()).toBe(2);
    await page.getByRole('button', { name: '去掉条件：信用额度' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('filter')).toBe("level == 'KEY'");
    await expect.poll(() => page.locator('[role=grid]').getAttribute('aria-rowcount')).toBe('41');
  });

  it('says which value stands when a colleague was faster', async () => {
    await page.goto(`${server}/account?view=mine&cols=name,shortName`);
    await cell(1, 1).waitFor();
    const name = await cell(1, 0).locator('.truncate').textContent();
    const book = new Book(server);
    await book.enterAs(people.keeper);
    await page.route('**/api/events', (route) => route.abort());
    await page.reload();
    await cell(1, 1).waitFor();
    const [found] = await book.rows(`/api/account?filter=${encodeURIComponent(`name == '${name}'`)}`);
    await book.call('PATCH', `/api/account/${found?.id}`, { shortName: '他们的' });
    await cell(1, 1).click();
    await cell(1, 1).click();
    await page.keyboard.type('我的');
    await page.keyboard.press('Enter');
    await page.locator('[role=alert]', { hasText: '他们的' }).waitFor();
    await page.locator('[role=alert] button', { hasText: '用我的' }).click();
    await expect.poll(() => cell(1, 1).textContent()).toBe('我的');
    await page.unroute('**/api/events');
    complaints.length = 0; // the refused write and the cut stream are what was asked for
  });

  it('lets somebody whose session ended sign in over the page and go on', async () => {
    await page.goto(`${server}/account?view=mine`);
    await cell(0, 0).waitFor();
    await page.keyboard.press('Control+k');
    await page.locator('[cmdk-input]').waitFor();
    await endSession(page);
    await page.locator('[cmdk-input]').fill('鲁恒');
    await page.getByRole('dialog').filter({ hasText: '登录已结束' }).locator('li button', { hasText: people.sales }).click();
    await page.locator('[cmdk-item]', { hasText: '鲁恒' }).first().waitFor();
    expect(await page.locator('[cmdk-input]').inputValue()).toBe('鲁恒');
    complaints.length = 0; // the refusals are what was asked for
  });

  it('lets no key through the sign-in that stands over the page', async () => {
    await page.goto(`${server}/account?view=mine`);
    await cell(0, 0).waitFor();
    await endSession(page);
    await page.getByRole('tab').first().click();
    const dialog = page.getByRole('dialog').filter({ hasText: '登录已结束' });
    await dialog.waitFor();
    await page.keyboard.press('Control+k');
    await dialog.locator('li button', { hasText: people.sales }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.locator('[cmdk-input]').count()).toBe(0);
    complaints.length = 0; // the refusals are what was asked for
  });
});
