import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Book, cast, tagged, type Cast } from './book';
import { enter, violations, visitor } from './browser';

const server = inject('server');
const folder = mkdtempSync(join(tmpdir(), 'youke-import-'));
let people: Cast;
let close: () => Promise<void>;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  people = await cast(new Book(server), tagged('import'));
  ({ page, complaints, close } = await visitor());
  await enter(page, server, people.keeper);
});
afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

const soon = { timeout: 15_000 };
const figure = (name: string) => page.locator('dl > div', { hasText: name }).locator('dd');

describe('the import wizard', () => {
  it('takes a file with semicolons from the list through mapping, rehearsal and a value that is mended, imports it, and takes all of it back', async () => {
    const rows = ['客户名称,重点级别,负责人,备忘', `导入甲公司,大户,${people.sales},x`, `导入乙公司,大户,${people.sales},y`, '导入丙公司,普通,查无此人,z'];
    const file = join(folder, 'customers.csv');
    writeFileSync(file, `\ufeff${rows.join('\n').replaceAll(',', ';')}\n`);
    await page.goto(`${server}/account`);
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: '分隔符: 分号' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /“重点级别”对应的字段/ }).click();
    await page.locator('[cmdk-input]').fill('客户级别');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '演练', exact: true }).click();
    await expect.poll(() => figure('不能导入').textContent(), soon).toBe('3');
    expect(new URL(page.url()).searchParams.get('job')).not.toBeNull();
    await page.reload();
    await page.getByRole('button', { name: /“大户”对应的值/ }).click();
    await page.getByRole('option', { name: '重点' }).or(page.locator('[cmdk-item]', { hasText: '重点' })).first().click();
    await page.getByRole('button', { name: '改好了，再演练' }).click();
    await expect.poll(() => figure('新建').textContent(), soon).toBe('2');
    await page.getByRole('button', { name: '导入 2 行' }).click();
    await page.getByText('导入完成').waitFor();
    expect(await figure('不能导入').textContent()).toBe('1');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载不能导入的行' }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toContain('查无此人');
    const book = new Book(server);
    await book.enterAs(people.keeper);
    const count = () => book.call<{ count: number }>('GET', `/api/account:count?filter=${encodeURIComponent("name.startsWith('导入')")}`);
    expect((await count()).count).toBe(2);
    await page.getByRole('button', { name: '撤销整批导入' }).click();
    await page.getByText('这批导入已撤销').first().waitFor();
    expect((await count()).count).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('lists what was imported and says whom to ask when one may not', async () => {
    await page.goto(`${server}/import`);
    await page.locator('li a', { hasText: 'customers.csv' }).first().waitFor();
    expect(await page.locator('li a', { hasText: 'customers.csv' }).count()).toBe(3);
    expect(await violations(page)).toEqual([]);
    const { page: other, close: leave } = await visitor();
    const reader = await new Book(server).person('SERVICE_READER');
    await enter(other, server, reader.login);
    await other.goto(`${server}/import/account`);
    await other.getByText('你没有导入的权限').waitFor();
    await leave();
  });
});
