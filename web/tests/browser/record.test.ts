import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Book, cast, tagged, type Cast } from './book';
import { endSession, enter, violations, visitor } from './browser';

const server = inject('server');
const book = new Book(server);
let people: Cast;
let close: () => Promise<void>;
let page: Page;
let complaints: string[];
let accounts: { id: string; name: string }[];
let opportunity: string;

beforeAll(async () => {
  people = await cast(book, tagged('record'));
  await book.enterAs(people.sales);
  accounts = (await book.rows('/api/account?limit=6&sort=name&fields=name')).map((row) => ({ id: row.id, name: String(row.values.name) }));
  const [method] = await book.rows('/api/salesMethod?limit=1&filter=standard');
  opportunity = await book.create('opportunity', { name: '年度框架 纯苯', account: { id: accounts[0]?.id }, method: { id: method?.id } });
  ({ page, complaints, close } = await visitor());
  await enter(page, server, people.sales);
});
afterAll(() => close());

const at = (index: number) => accounts[index]?.id ?? '';
const composer = () => page.getByRole('textbox', { name: '记录本次沟通' });
const entry = (text: string) => page.locator('#record-panel ol li', { hasText: text });

describe('the page of a record', () => {
  it('stands without a complaint of the browser or of axe in both themes and languages, on a desk and in a hand', async () => {
    for (const path of [`/account/${at(0)}`, `/opportunity/${opportunity}`, `/account/${at(0)}?tab=history`]) {
      await page.goto(server + path);
      await page.locator('h1').waitFor();
      await page.getByRole('tab').first().waitFor();
      await page.waitForLoadState('networkidle', { timeout: 3000 }).catch(() => {});
      expect(await violations(page)).toEqual([]);
      await page.evaluate(() => document.documentElement.classList.add('dark'));
      expect(await violations(page)).toEqual([]);
      await page.evaluate(() => document.documentElement.classList.remove('dark'));
      await page.setViewportSize({ width: 390, height: 844 });
      await page.getByRole('tab', { name: '详情' }).waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await page.setViewportSize({ width: 1440, height: 900 });
    }
    expect(complaints).toEqual([]);
  });

  it('is written down with the next step in one gesture, by keyboard alone, and taken back', async () => {
    await page.goto(`${server}/account/${at(0)}`);
    await page.locator('h1').waitFor();
    await composer().waitFor();
    await page.keyboard.press('f');
    await page.keyboard.type('对方要 800 吨');
    await page.getByRole('button', { name: '下一步', exact: true }).press('Enter');
    await page.keyboard.type('发报价');
    await page.getByRole('button', { name: '明天', exact: true }).press('Enter');
    await page.keyboard.press('Control+Enter');
    await entry('对方要 800 吨').getByText(/下一步：.* 发报价/).waitFor();
    expect(await composer().inputValue()).toBe('');
    const tasks = await book.call<{ records: { values: { subject: string; dueOn: string } }[] }>('GET', `/api/task?filter=${encodeURIComponent(`account == ${at(0)}`)}&fields=subject,dueOn`);
    expect(tasks.records.map((row) => row.values.subject)).toEqual(['发报价']);
    await page.locator('[role=status] button', { hasText: '撤销' }).click();
    await expect.poll(() => entry('对方要 800 吨').count()).toBe(0);
    expect((await book.call<{ count: number }>('GET', `/api/task:count?filter=${encodeURIComponent(`account == ${at(0)}`)}`)).count).toBe(0);
  });

  it('neither posts nor saves while an input method composes', async () => {
    await page.goto(`${server}/account/${at(1)}`);
    await composer().waitFor();
    await composer().fill('拼音');
    await composer().dispatchEvent('keydown', { key: 'Enter', ctrlKey: true, keyCode: 229, isComposing: true, bubbles: true, cancelable: true });
    await page.waitForTimeout(200);
    expect(await composer().inputValue()).toBe('拼音');
    expect((await book.call<{ count: number }>('GET', `/api/note:count?filter=${encodeURIComponent(`account == ${at(1)}`)}`)).count).toBe(0);
    await composer().fill('');
  });

  it('keeps what was typed and not sent, also over a reload and the end of a session', async () => {
    await page.goto(`${server}/account/${at(1)}`);
    await composer().waitFor();
    await composer().fill('还没写完');
    await page.reload();
    await composer().waitFor();
    expect(await composer().inputValue()).toBe('还没写完');
    await endSession(page);
    await composer().press('Control+Enter');
    await page.getByRole('dialog').filter({ hasText: '登录已结束' }).locator('li button', { hasText: people.sales }).click();
    await entry('还没写完').waitFor();
    complaints.length = 0; // the refusals are what was asked for
    await page.reload();
    await composer().waitFor();
    expect(await composer().inputValue()).toBe('');
  });

  it('is edited in place from E on, Tab going from field to field, and every old value is put back', async () => {
    await page.goto(`${server}/account/${at(2)}`);
    await page.locator('h1').waitFor();
    await page.locator('dl dt').first().waitFor();
    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: '客户名称' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('简称甲');
    await page.keyboard.press('Enter');
    await page.locator('dd button', { hasText: '简称甲' }).waitFor();
    await page.getByRole('tab', { name: '变更记录' }).click();
    await page.getByRole('button', { name: /^放回旧值：简称/ }).first().click();
    await expect.poll(async () => (await book.call<{ values: { shortName: string | null } }>('GET', `/api/account/${at(2)}`)).values.shortName).toBe(null);
  });

  it('shows by itself what a colleague changes, and both values where both did', async () => {
    const heard = page.waitForResponse((response) => response.url().endsWith('/api/events'));
    await page.goto(`${server}/account/${at(3)}`);
    await page.locator('h1').waitFor();
    await page.locator('dl dt').first().waitFor();
    const keeper = new Book(server);
    await keeper.enterAs(people.keeper);
    await heard;
    await keeper.call('PATCH', `/api/account/${at(3)}`, { shortName: '同事写的' });
    await page.locator('dd button', { hasText: '同事写的' }).waitFor();
    await page.route('**/api/events', (route) => route.abort());
    await page.reload();
    await page.locator('dd button', { hasText: '同事写的' }).waitFor();
    await keeper.call('PATCH', `/api/account/${at(3)}`, { shortName: '又改了' });
    await page.locator('dd button', { hasText: '同事写的' }).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('我写的');
    await page.keyboard.press('Enter');
    await page.locator('[role=alert]', { hasText: '又改了' }).waitFor();
    await page.locator('[role=alert] button', { hasText: '用我的' }).click();
    await page.locator('dd button', { hasText: '我写的' }).waitFor();
    await page.unroute('**/api/events');
    complaints.length = 0; // the refused write and the cut stream are what was asked for
  });

  it('moves an opportunity by a click on its path, which asks for what the stage needs', async () => {
    await page.goto(`${server}/opportunity/${opportunity}`);
    const path = page.getByRole('list', { name: '进程' });
    await path.waitFor();
    const before = await path.locator('[aria-current=step]').textContent();
    await page.getByRole('button', { name: '输单', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('输单原因');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await path.locator('[aria-current=step]').textContent()).toBe(before);
    complaints.length = 0; // the refusal is what was asked for
  });

  it('walks the list it was opened from, in its order', async () => {
    await page.goto(`${server}/account?view=mine&sort=name`);
    await page.locator('[data-row="1"] [data-col="0"]').dblclick();
    await page.locator('h1').waitFor();
    await expect.poll(() => page.locator('main header').first().textContent()).toContain('2 / 120');
    const second = await page.locator('h1').textContent();
    await page.keyboard.press('j');
    await expect.poll(() => page.locator('h1').textContent()).not.toBe(second);
    await expect.poll(() => page.locator('main header').first().textContent()).toContain('3 / 120');
    await page.keyboard.press('k');
    await expect.poll(() => page.locator('h1').textContent()).toBe(second);
  });

  it('is shared until a day, and tells why one sees it', async () => {
    await page.goto(`${server}/account/${at(4)}`);
    await page.locator('h1').waitFor();
    await page.getByRole('button', { name: '对它的操作' }).click();
    await page.getByRole('menuitem', { name: '共享…' }).click();
    const dialog = page.getByRole('dialog', { name: /^共享/ });
    await dialog.getByRole('button', { name: '添加同事、部门或角色' }).click();
    await page.locator('[cmdk-input]').fill('林晓岚');
    await page.locator('[cmdk-item]').first().click();
    await dialog.getByRole('textbox', { name: /到哪天为止$/ }).fill('2099-12-31');
    await dialog.getByRole('button', { name: '保存共享' }).click();
    await dialog.waitFor({ state: 'detached' });
    const { members } = await book.call<{ members: { person?: { title: string }; until?: string }[] }>('GET', `/api/account/${at(4)}/members`);
    expect(members.map((one) => one.person?.title)).toEqual(['林晓岚']);
    expect(members[0]?.until).toContain('2099-12-31');
    await page.getByRole('button', { name: '对它的操作' }).click();
    await page.getByRole('menuitem', { name: '我为什么能看到它？' }).click();
    await page.getByText('你有这项权限，因为：').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('goes to the recycle bin and comes back by undo', async () => {
    await page.goto(`${server}/account/${at(5)}?view=mine`);
    await page.locator('h1').waitFor();
    await page.getByRole('button', { name: '对它的操作' }).click();
    await page.getByRole('menuitem', { name: '删除' }).click();
    await page.waitForURL(/\/account\?/);
    await page.locator('[role=status] button', { hasText: '撤销' }).click();
    await expect.poll(async () => (await book.call<{ count: number }>('GET', `/api/account:count?filter=${encodeURIComponent(`name == '${accounts[5]?.name ?? ''}'`)}`)).count).toBe(1);
    expect(complaints).toEqual([]);
  });
});
