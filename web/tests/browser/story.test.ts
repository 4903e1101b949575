import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Book, tagged } from './book.ts';
import { violationsInBoth, visitors } from './browser.ts';
import { scene, type Scene } from './scene.ts';

const server = inject('server');

describe.each(['zh', 'en'] as const)('the story of a salesperson, a manager and an administrator, in %s', (language) => {
  const tag = tagged(`story${language}`);
  const t = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const book = new Book(server);
  const { open, all, close } = visitors(server, [/status (of )?422/]);
  let on: Scene;
  let sales: Page;
  let manager: Page;
  let administrator: Page;
  const annual = t('年用量（吨）', 'Annual use (t)');

  /** Somebody sits down at a browser of their own, chooses the language, then themselves. */
  async function come(login: string): Promise<Page> {
    const { page } = await open();
    await page.goto(`${server}/sign-in`);
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: t('演示人员', 'People to practise as') }).waitFor();
    await page.locator('li button', { hasText: login }).click();
    await page.getByRole('heading', { name: t('工作台', 'Home') }).waitFor();
    return page;
  }
  const column = (page: Page, at: number) => page.locator(`section:has(> [data-list="${on.stages[at]?.id ?? ''}"])`);
  const card = (page: Page) => page.locator('[data-card]', { hasText: on.opportunity.name });
  const undo = (page: Page, said: string) => page.getByRole('status').locator('div', { hasText: said }).getByRole('button', { name: t('撤销', 'Undo') });
  const line = (page: Page, name: string) => page.locator('dl > div', { has: page.locator('dt', { hasText: new RegExp(`^${name.replace(/[()]/g, '\\$&')}$`) }) }).locator('dd');

  /** Nothing that axe holds against the page as it stands, in either theme. */
  const clean = async (page: Page) => expect(await violationsInBoth(page)).toEqual([]);

  beforeAll(async () => {
    on = await scene(book, tag);
    [sales, manager, administrator] = await Promise.all([come(on.people.sales), come(on.people.manager), come(on.administrator)]) as [Page, Page, Page];
    await manager.goto(`${server}/opportunity?view=department&kind=board`);
    await card(manager).waitFor();
  });
  afterAll(() => close());

  test('home shows what is due, the pipeline and what changed', async () => {
    const main = sales.locator('main');
    await main.getByRole('link', { name: on.task }).waitFor();
    await main.getByText(t('1 项任务今天到期', '1 task due today')).waitFor();
    await main.getByText(t('在途商机（加权）', 'Pipeline, weighted')).waitFor();
    await main.getByRole('link', { name: new RegExp(on.opportunity.name) }).first().waitFor();
    await clean(sales);
  });

  test('a customer is found by the initials of its pinyin', async () => {
    await sales.getByRole('button', { name: t('搜索或执行命令', 'Search or run') }).click();
    await sales.locator('[cmdk-input]').fill('tzyfsz');
    await sales.locator('[cmdk-item]', { hasText: on.account.name }).waitFor();
    await clean(sales);
    await sales.locator('[cmdk-item]', { hasText: on.account.name }).click();
    await sales.getByRole('heading', { level: 1, name: on.account.name }).waitFor();
  });

  test('it is peeked at from the list, and opened from there', async () => {
    await sales.getByRole('link', { name: t('客户', 'Accounts'), exact: true }).first().click();
    await sales.getByRole('searchbox').fill(on.account.name);
    const row = sales.locator('[data-row="0"]', { hasText: on.account.name });
    await row.locator('[data-col="0"]').click();
    const peek = sales.getByRole('complementary', { name: on.account.name });
    await peek.locator('dl dt').first().waitFor();
    await clean(sales);
    await peek.getByRole('button', { name: t('打开', 'Open'), exact: true }).click();
    await sales.getByRole('heading', { level: 1, name: on.account.name }).waitFor();
  });

  test('what was said on the phone is written down with the next step on Wednesday', async () => {
    await sales.getByRole('radio', { name: t('电话', 'Call') }).click();
    await sales.getByRole('textbox', { name: t('电话里说了什么', 'What was said on the phone') }).fill(`每月要 800 吨 ${tag}`);
    await sales.getByRole('button', { name: t('下一步', 'Next step'), exact: true }).click();
    await sales.getByRole('textbox', { name: t('下一步做什么', 'What comes next') }).fill(`发报价 ${tag}`);
    await sales.getByRole('textbox', { name: t('哪天', 'On'), exact: true }).fill(t('周三', 'Wed'));
    await sales.getByRole('button', { name: t('发布', 'Post'), exact: true }).click();
    const entry = sales.locator('#record-panel ol li', { hasText: `每月要 800 吨 ${tag}` });
    await entry.getByText(t('致电', 'called')).waitFor();
    await entry.getByText(`发报价 ${tag}`).waitFor();
    await clean(sales);
    const tasks = await book.call<{ records: { values: { dueOn: string } }[] }>('GET', `/api/task?fields=dueOn&filter=${encodeURIComponent(`subject == '发报价 ${tag}'`)}`);
    expect(tasks.records.map((row) => new Date(row.values.dueOn).getUTCDay())).toEqual([3]);
    const calls = await book.call<{ count: number }>('GET', `/api/call:count?filter=${encodeURIComponent(`account == ${on.account.id}`)}`);
    expect(calls.count).toBe(1);
  });

  test('the credit terms are changed in place, and that is undone', async () => {
    const kept = async () => (await book.call<{ values: { paymentDays: string; creditLimit: { amount: string } } }>('GET', `/api/account/${on.account.id}`)).values;
    const term = line(sales, t('账期', 'Payment term'));
    const before = await term.locator('button').first().innerText();
    await term.locator('button').first().click();
    await sales.getByRole('textbox', { name: t('账期', 'Payment term') }).fill('60');
    await clean(sales);
    await sales.keyboard.press('Enter');
    await expect.poll(async () => Number((await kept()).paymentDays)).toBe(60);
    expect(await term.locator('button').first().innerText()).not.toBe(before);
    await undo(sales, t('账期已改', 'Payment term changed')).click();
    await expect.poll(() => term.locator('button').first().innerText()).toBe(before);
    expect(Number((await kept()).paymentDays)).toBe(30);

    const limit = line(sales, t('信用额度', 'Credit limit'));
    await limit.locator('button').first().click();
    await sales.getByRole('textbox', { name: t('信用额度', 'Credit limit') }).fill(t('80万', '800k'));
    await sales.keyboard.press('Enter');
    await expect.poll(async () => Number((await kept()).creditLimit.amount)).toBe(800_000);
    await undo(sales, t('信用额度已改', 'Credit limit changed')).click();
    await expect.poll(async () => Number((await kept()).creditLimit.amount)).toBe(500_000);
  });

  test('its opportunity is dragged to the quoting stage, which asks for what it needs; the sums follow, also on the board of the manager', async () => {
    const head = (page: Page, at: number) => column(page, at).locator('header').innerText();
    await sales.goto(`${server}/opportunity?view=mine&kind=board`);
    await card(sales).waitFor();
    await expect.poll(() => head(sales, 0)).toMatch(new RegExp(t('1\\s+6 万\\s+赢率 10%', '1\\s+60K\\s+Win rate 10%')));
    const from = await card(sales).boundingBox();
    const to = await column(sales, 3).boundingBox();
    if (!from || !to) throw new Error('nothing to drag');
    await sales.mouse.move(from.x + 50, from.y + 40);
    await sales.mouse.down();
    await sales.mouse.move(from.x + 70, from.y + 60, { steps: 3 });
    await sales.mouse.move(to.x + 40, to.y + 180, { steps: 6 });
    await expect.poll(() => head(sales, 3)).toMatch(new RegExp(t('1\\s+6 万\\s+赢率 60%\\s+加权 3.6 万', '1\\s+60K\\s+Win rate 60%\\s+Weighted 36K')));
    await sales.mouse.up();
    const dialog = sales.getByRole('dialog');
    await dialog.getByText(on.opportunity.name).waitFor();
    await clean(sales);
    await dialog.getByRole('textbox', { name: t('预计成交日期', 'Expected close') }).fill('+30');
    await dialog.getByRole('button', { name: t('主要联系人', 'Contact') }).click();
    await sales.locator('[cmdk-item]', { hasText: on.contact }).click();
    await dialog.getByRole('button', { name: t('移动', 'Move') }).click();
    await column(sales, 3).locator('[data-card]', { hasText: on.opportunity.name }).waitFor();
    await expect.poll(() => head(sales, 0)).toMatch(/0\s+0/);
    await expect.poll(() => head(sales, 3)).toMatch(new RegExp(t('1\\s+6 万\\s+赢率 60%\\s+加权 3.6 万', '1\\s+60K\\s+Win rate 60%\\s+Weighted 36K')));
    // nobody touched the manager's page
    await column(manager, 3).locator('[data-card]', { hasText: on.opportunity.name }).waitFor({ timeout: 10_000 });
    await expect.poll(() => head(manager, 3)).toMatch(new RegExp(t('1\\s+6 万', '1\\s+60K')));
    await clean(sales);
    await clean(manager);
  });

  test('a quote of its three products is made without retyping, sent, accepted, and the order is there', async () => {
    await card(sales).click();
    await sales.getByRole('complementary', { name: on.opportunity.name }).getByRole('button', { name: t('打开', 'Open'), exact: true }).click();
    await sales.getByRole('heading', { level: 1, name: on.opportunity.name }).waitFor();
    await sales.getByRole('button', { name: t('生成报价', 'Make a quote') }).click();
    await sales.getByRole('dialog').getByRole('button', { name: t('生成报价', 'Make a quote') }).click();
    await sales.waitForURL(/\/quote\/\d+/);
    await sales.getByRole('tab', { name: t('明细', 'Lines') }).click();
    for (const [at, name] of (language === 'en' ? on.productsEn : on.products).entries()) await sales.locator(`[data-cell="${at} 0"]`, { hasText: name }).waitFor();
    await sales.getByText(t('60,000.00', '60,000.00')).first().waitFor();
    await clean(sales);
    for (const [to, done] of [[t('已发出', 'Sent'), t('标记发出', 'Mark as sent')], [t('已接受', 'Accepted'), t('客户接受', 'Accept')]]) {
      await sales.getByRole('list', { name: t('进程', 'Progress') }).getByRole('button', { name: to }).click();
      await sales.getByRole('dialog').getByRole('button', { name: done }).click();
      await sales.getByRole('list', { name: t('进程', 'Progress') }).locator('[aria-current=step]', { hasText: to }).waitFor();
    }
    await sales.getByText(t('客户已接受，订单已生成', 'Accepted; the order is there')).getByRole('link').click();
    await sales.waitForURL(/\/order\/\d+/);
    await sales.getByRole('tab', { name: t('明细', 'Lines') }).click();
    for (const [at, name] of (language === 'en' ? on.productsEn : on.products).entries()) await sales.locator(`[data-cell="${at} 0"]`, { hasText: name }).waitFor();
    await clean(sales);
  });

  test('the administrator adds an attribute, which the salesperson fills in, filters by and sums', async () => {
    const name = `x_annual_use_${tag}`;
    await administrator.goto(`${server}/settings/fields?entity=account`);
    await administrator.getByRole('button', { name: t('加字段', 'Add a field'), exact: true }).click();
    const dialog = administrator.getByRole('dialog');
    await dialog.getByLabel(t('中文名称', 'Name in Chinese')).fill('年用量（吨）');
    await dialog.getByLabel(t('英文名称', 'Name in English')).fill('Annual use (t)');
    await dialog.getByLabel(t('接口名', 'Name for the interface')).fill(name);
    await dialog.getByLabel(t('我的客户', 'My accounts')).check();
    await clean(administrator);
    await dialog.getByRole('button', { name: t('加字段', 'Add a field'), exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });

    // nobody reloads: the list and the form of the salesperson have it by themselves
    await sales.getByRole('link', { name: t('客户', 'Accounts'), exact: true }).first().click();
    await sales.getByRole('tab', { name: t('我的客户', 'My accounts') }).click();
    await sales.getByRole('columnheader', { name: annual }).waitFor({ timeout: 15_000 });
    await sales.getByRole('searchbox').fill(on.account.name);
    await sales.locator('[data-row="0"] [data-col="0"]', { hasText: on.account.name }).dblclick();
    await sales.getByRole('heading', { level: 1, name: on.account.name }).waitFor();
    await line(sales, annual).locator('button').first().click();
    await sales.getByRole('textbox', { name: annual }).fill('1200');
    await sales.keyboard.press('Enter');
    await undo(sales, t(`${annual}已改`, `${annual} changed`)).waitFor();
    await sales.getByRole('button', { name: t('对它的操作', 'What can be done') }).click();
    await sales.getByRole('menuitem', { name: t('打开编辑表单', 'Edit in the form') }).click();
    await expect.poll(async () => Number(await sales.getByRole('textbox', { name: annual }).inputValue())).toBe(1200);
    const others = await book.call<{ records: { id: string }[] }>('GET', `/api/account?limit=2&filter=${encodeURIComponent(`name.startsWith('宁波甬联化工 ${tag}')`)}`);
    for (const [at, row] of others.records.entries()) await book.call('PATCH', `/api/account/${row.id}`, { [name]: String(300 * (at + 1)) });

    await sales.goto(`${server}/account?view=mine`);
    await sales.getByRole('button', { name: t('筛选', 'Filter'), exact: true }).click();
    await sales.locator('[cmdk-input]').fill(annual);
    await sales.locator('[cmdk-item]', { hasText: annual }).click();
    await sales.getByRole('radio', { name: '≥' }).click();
    await sales.getByRole('textbox', { name: t('值', 'Value') }).fill('500');
    await sales.getByRole('button', { name: t('应用', 'Apply') }).click();
    await expect.poll(() => sales.getByRole('grid').getAttribute('aria-rowcount')).toBe('3');
    await sales.getByRole('button', { name: t(`${annual}的汇总`, `Total of ${annual}`) }).click();
    await sales.getByRole('menuitemcheckbox', { name: t('合计', 'Sum') }).click();
    await expect.poll(() => sales.getByRole('button', { name: t(`${annual}的汇总`, `Total of ${annual}`) }).innerText()).toContain('1,800');
    await clean(sales);

    // the attribute goes again; a list that asks for it would be told that there is none
    await sales.goto(`${server}/`);
    await administrator.goto(`${server}/settings/changes`);
    await administrator.getByRole('button', { name: t('撤销', 'Undo') }).first().click();
    await administrator.getByRole('status').filter({ hasText: t('已撤销', 'Undone') }).waitFor();
  });

  test('no browser complained of anything', () => {
    expect(all.map((one) => one.complaints)).toEqual([[], [], []]);
  });
});
