import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Book, cast, tagged, type Cast } from './book';
import { violations, visitors } from './browser';

const server = inject('server');
const tag = tagged('bok');
const soon = { timeout: 15_000 };
const { come, close } = visitors(server);
const book = new Book(server);
let people: Cast;
/** The administrator of the system, and a salesperson, each in a browser of their own. */
let page: Page;
let sales: Page;
let complaints: string[];

const undo = (of: Page) => of.getByRole('status').getByRole('button', { name: '撤销' }).click();

beforeAll(async () => {
  people = await cast(book, tag);
  ({ page, complaints } = await come((await book.person('SYSTEM_ADMINISTRATOR')).login));
  ({ page: sales } = await come(people.sales));
});
afterAll(() => close());

describe('the settings of the book', () => {
  it('keep what was deleted for as long as set, and give it back from the bin', async () => {
    await book.enterAs(people.sales);
    const name = `舟山远洲 ${tag} 删`;
    const id = await book.create('account', { name });
    await book.call('DELETE', `/api/account/${id}`);
    await sales.goto(`${server}/settings/bin`);
    const line = sales.locator('li', { hasText: name });
    await line.getByText(/清除/).waitFor();
    expect(await sales.getByText('保留多久').count()).toBe(0);
    await line.getByRole('button', { name: `恢复“${name}”` }).click();
    await sales.getByRole('status').filter({ hasText: '已恢复' }).waitFor();
    await expect.poll(() => line.count(), soon).toBe(0);
    await sales.goto(`${server}/account/${id}`);
    await sales.getByRole('heading', { name }).waitFor();

    await page.goto(`${server}/settings/bin`);
    await page.getByRole('button', { name: /^保留多久: 30 天/ }).click();
    await page.locator('[cmdk-item]', { hasText: '180 天' }).click();
    await page.getByRole('status').getByText('回收站现在保留').hover();
    await page.getByRole('button', { name: /^保留多久: 180 天/ }).waitFor();
    await page.getByText(/设定$/).waitFor();
    expect(await violations(page)).toEqual([]);
    await undo(page);
    await page.getByRole('button', { name: /^保留多久: 30 天/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('let an administrator make an entity, which a salesperson fills and finds like any other', async () => {
    const entity = `x_machine_${tag}`;
    await page.goto(`${server}/settings/fields`);
    await page.getByRole('button', { name: '加对象' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('中文名称').fill(`设备 ${tag}`);
    await dialog.getByLabel('英文名称').fill(`Machine ${tag}`);
    await dialog.getByLabel('编号规则').fill('SB-{yyyy}{0000}');
    await dialog.getByLabel('销售', { exact: true }).check();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: '加对象' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '加字段', exact: true }).click();
    await dialog.getByLabel('中文名称').fill('型号');
    await dialog.getByLabel('英文名称').fill('Model');
    await dialog.getByRole('button', { name: /^类型/ }).click();
    await page.locator('[cmdk-item]').getByText('文本', { exact: true }).click();
    await dialog.getByRole('button', { name: '加字段', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });

    await sales.goto(`${server}/${entity}`);
    await sales.getByRole('button', { name: /^新建/ }).first().click();
    const form = sales.getByRole('dialog');
    await form.getByLabel('名称').fill(`反应釜 ${tag}`);
    await form.getByLabel('型号').fill('K-500');
    await form.getByRole('button', { name: /^新建/ }).click();
    await sales.getByRole('heading', { name: `反应釜 ${tag}` }).waitFor();
    await sales.getByText('K-500').first().waitFor();
    await sales.getByText(/SB-\d{8}/).first().waitFor();
    await sales.goto(`${server}/${entity}?filter=${encodeURIComponent("x_model == 'K-500'")}`);
    await expect.poll(() => sales.locator('[role=grid]').getAttribute('aria-rowcount'), soon).toBe('2');
    expect(await violations(sales)).toEqual([]);
    await sales.getByRole('navigation').getByText(`设备 ${tag}`).waitFor();

    await page.getByRole('button', { name: '去掉对象' }).click();
    await page.getByRole('status').filter({ hasText: '已去掉' }).waitFor();
    await expect.poll(async () => (await book.call<{ entities: { name: string }[] }>('GET', '/api/catalog')).entities.some((one) => one.name === entity), soon).toBe(false);
    expect(complaints).toEqual([]);
  });

  it('carry what was defined in a file from one book to another, after a look at what it changes', async () => {
    await page.goto(`${server}/settings/dictionaries`);
    await page.getByRole('button', { name: '加字典' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('中文名称').fill(`包装 ${tag}`);
    await dialog.getByLabel('英文名称').fill(`Packing ${tag}`);
    await dialog.getByLabel('中文 1').fill('吨桶');
    await dialog.getByLabel('英文 1').fill('IBC');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'hidden' });

    await page.goto(`${server}/settings/changes`);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出设置' }).click()]);
    expect(download.suggestedFilename()).toMatch(/^youke-definitions-\d{4}-\d\d-\d\d\.json$/);
    const text = await readFile(await download.path(), 'utf8');
    const whole = JSON.parse(text) as { dictionaries: { name: string }[] };
    const given = whole.dictionaries.filter((one) => one.name.endsWith(tag));
    expect(given).toHaveLength(1);
    await page.locator('main li', { hasText: `包装 ${tag}` }).getByRole('button', { name: '撤销' }).click();
    await page.getByRole('status').filter({ hasText: '已撤销' }).waitFor();

    const input = page.locator('input[type=file]');
    const file = (name: string, content: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
    await input.setInputFiles(file('notes.json', 'no file of settings'));
    await page.getByText('notes.json 不是设置文件').waitFor();
    await input.setInputFiles(file('book.json', JSON.stringify({ ...whole, dictionaries: given })));
    await dialog.getByText(`包装 ${tag}`).waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: /^导入 \d+ 处更改/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    const names = async () => (await book.call<{ dictionaries: { name: string }[] }>('GET', '/api/catalog')).dictionaries.map((one) => one.name);
    expect(await names()).toContain(given[0]?.name);
    await input.setInputFiles(file('book.json', JSON.stringify({ ...whole, dictionaries: given })));
    await dialog.getByText('文件里的设置这里都有').waitFor();
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    await page.locator('main li', { hasText: `包装 ${tag}` }).first().getByRole('button', { name: '撤销' }).click();
    await expect.poll(names, soon).not.toContain(given[0]?.name);
    expect(complaints).toEqual([]);
  });
});
