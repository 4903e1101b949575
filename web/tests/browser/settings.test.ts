import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Book, cast, tagged, type Cast } from './book';
import { enter, violations, visitor } from './browser';

const server = inject('server');
const tag = tagged('set');
const soon = { timeout: 15_000 };
let people: Cast;
let administrator: string;
let close: () => Promise<void>;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  const book = new Book(server);
  people = await cast(book, tag);
  administrator = (await book.person('SYSTEM_ADMINISTRATOR')).login;
  ({ page, complaints, close } = await visitor());
  await enter(page, server, administrator);
});
afterAll(() => close());

const sections = ['preferences', 'security', 'tokens', 'acts', 'people', 'organisation', 'roles', 'sign-ins', 'exports', 'reveals', 'fields', 'dictionaries', 'methods', 'numbers', 'changes', 'bin'];

describe('the settings', () => {
  it('open without a complaint of the browser or of axe, in both themes', async () => {
    for (const section of sections) {
      await page.goto(`${server}/settings/${section}`);
      await page.locator('main h2').nth(1).waitFor();
      await page.waitForLoadState('networkidle', { timeout: 1500 }).catch(() => {});
      const found = await violations(page);
      await page.evaluate(() => document.documentElement.classList.add('dark'));
      found.push(...await violations(page));
      expect([section, ...found, ...complaints.splice(0)]).toEqual([section]);
    }
  });

  it('let an administrator add an attribute that a salesperson filters by and sums at once', async () => {
    await page.goto(`${server}/settings/fields?entity=account`);
    await page.getByRole('button', { name: '加字段', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '加字段', exact: true }).click();
    await dialog.getByText('这一项要填').first().waitFor();
    await dialog.getByLabel('中文名称').fill(`年用量（吨）${tag}`);
    await dialog.getByLabel('英文名称').fill(`Annual use (t) ${tag}`);
    await dialog.getByRole('button', { name: '先试算' }).click();
    await dialog.getByText('可以加').waitFor();
    await dialog.getByLabel('我的客户').check();
    await dialog.getByRole('button', { name: '加字段', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    const name = `x_annual_use_t_${tag}`;
    await page.locator('code', { hasText: name }).waitFor();

    const book = new Book(server);
    await book.enterAs(people.keeper);
    const found = await book.call<{ records: { id: string }[] }>('GET', `/api/account?limit=2&filter=${encodeURIComponent(`name.contains('${tag}')`)}`);
    for (const [i, row] of found.records.entries()) await book.call('PATCH', `/api/account/${row.id}`, { [name]: String(100 * (i + 1)) });

    const { page: sales, close: leave } = await visitor();
    await enter(sales, server, people.sales);
    await sales.goto(`${server}/account?view=mine&filter=${encodeURIComponent(`${name} > 0`)}&totals=sum(${name})`);
    await sales.getByRole('columnheader', { name: /年用量（吨）/ }).waitFor();
    await expect.poll(() => sales.locator('[role=grid]').getAttribute('aria-rowcount'), soon).toBe('3');
    await expect.poll(() => sales.locator('main').textContent(), soon).toContain('300');
    await leave();

    await page.goto(`${server}/settings/changes`);
    await page.getByRole('button', { name: '撤销' }).first().click();
    await page.getByRole('status').filter({ hasText: '已撤销' }).waitFor();
    await page.goto(`${server}/settings/fields?entity=account`);
    await page.getByText('统一社会信用代码').waitFor();
    expect(await page.locator('code', { hasText: name }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('move a field of a form by arrow keys', async () => {
    await page.goto(`${server}/settings/fields?entity=account&tab=form`);
    const list = page.getByRole('list', { name: '联系方式' });
    await list.getByRole('button', { name: '“地区”：用上下键移动' }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await list.locator('li').first().textContent()).toContain('国家或地区');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('地区');
  });

  it('give a person a role, a link for a password and a lock', async () => {
    await page.goto(`${server}/settings/people`);
    await page.getByRole('searchbox').fill(people.sales);
    await page.locator('li button', { hasText: people.sales }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '给一个设密码的链接' }).click();
    expect(await dialog.locator('input[readonly]').inputValue()).toContain('/set-password#');
    await dialog.getByRole('button', { name: '锁定' }).click();
    await dialog.getByRole('button', { name: '解锁' }).click();
    await dialog.getByRole('button', { name: '锁定' }).waitFor();
    await dialog.getByRole('button', { name: /加一个角色/ }).click();
    await page.locator('[cmdk-item]', { hasText: '产品经理' }).click();
    await dialog.getByRole('button', { name: '去掉“产品经理”' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('say whom to ask when one may not', async () => {
    const { page: sales, close: leave } = await visitor();
    await enter(sales, server, people.sales);
    await sales.goto(`${server}/settings/fields`);
    await sales.getByText('需要时请找系统管理员。').waitFor();
    await sales.goto(`${server}/settings/roles`);
    await sales.getByText('需要时请找权限管理员。').waitFor();
    await leave();
  });
});
