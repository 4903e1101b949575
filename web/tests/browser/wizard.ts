import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { to } from './browser.ts';

/** How a file is to be brought: what the person chooses in the wizard, in the words of its Chinese screens. */
export type Bringing = {
  entity: string;
  file: string;
  /** The field for a heading of the file; the others are left out. */
  columns: Readonly<Record<string, string>>;
  /** The same value for every row, by field. */
  constants?: Readonly<Record<string, string>>;
  /** What texts of a column stand for, by heading. */
  values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  mode?: '有则更新，无则新建' | '只更新已有的';
  dateOrder?: '月/日/年';
  yearAlone?: boolean;
};

const exactly = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( ?\\*)?$`);
const figure = (page: Page, name: string) => page.locator('dl > div', { hasText: name }).locator('dd');

/** Chooses one of a list that opens by its button. */
async function choose(page: Page, button: Locator, text: string) {
  await button.click();
  await page.getByRole('option', { name: exactly(text) }).click();
  await page.getByRole('option').first().waitFor({ state: 'detached' });
}

/** Brings a file through all steps of the wizard; every row must go in. */
export async function bring(page: Page, { entity, file, columns, constants = {}, values = {}, mode, dateOrder, yearAlone }: Bringing) {
  await to(page, '/');
  await page.getByRole('heading', { name: '工作台' }).waitFor();
  await to(page, `/import/${entity}`);
  await page.locator('input[type=file]').setInputFiles(file);
  const lines = page.getByRole('region', { name: '对应字段' }).locator('li');
  await lines.first().waitFor();
  const of = (heading: string) => page.getByRole('button', { name: new RegExp(`^“${heading}”对应的字段: `) });
  const chosen = async (heading: string) => (await of(heading).getAttribute('aria-label') ?? '').split('对应的字段: ')[1] ?? '';
  const headings = await lines.locator('> span:first-child').allTextContents();
  expect(headings).toEqual(expect.arrayContaining(Object.keys(columns)));
  const same = page.getByRole('region', { name: '每行相同的值' });
  // those that were kept from another file of these headings
  while ((await same.getByRole('button', { name: /^去掉/ }).count()) > 0) await same.getByRole('button', { name: /^去掉/ }).first().click();
  // a field that is taken already is not offered
  for (const heading of headings) if (![columns[heading] ?? '不导入', '不导入'].includes(await chosen(heading))) await choose(page, of(heading), '不导入');
  for (const heading of headings) { const field = columns[heading]; if (field && (await chosen(heading)) !== field) await choose(page, of(heading), field); }
  for (const [heading, texts] of Object.entries(values)) {
    await page.locator('li', { has: of(heading) }).getByRole('button').last().click();
    const dialog = page.getByRole('dialog');
    for (const [text, to] of Object.entries(texts)) {
      const typed = dialog.getByRole('textbox', { name: `“${text}”对应的值` });
      const listed = dialog.getByRole('button', { name: new RegExp(`^“${text}”对应的值: `) });
      const there = typed.or(listed);
      if ((await there.count()) === 0) {
        await dialog.getByRole('textbox', { name: '加一个写法' }).fill(text);
        await page.keyboard.press('Enter');
        await there.waitFor();
      }
      if ((await typed.count()) > 0) await typed.fill(to);
      else await choose(page, listed, to);
    }
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'detached' });
  }
  await page.getByRole('radio', { name: mode ?? '全部新建' }).click();
  for (const [field, value] of Object.entries(constants)) {
    await choose(page, same.getByRole('button', { name: '加一个固定值' }), field);
    const listed = same.getByRole('button', { name: new RegExp(`^“${field}”对应的值: `) });
    const typed = same.getByRole('textbox', { name: `“${field}”对应的值` });
    await listed.or(typed).waitFor();
    if ((await typed.count()) > 0) await typed.fill(value);
    else await choose(page, listed, value);
  }
  if (dateOrder || yearAlone) {
    await page.getByText('数字、日期与空白').click();
    if (dateOrder) await page.getByRole('radio', { name: dateOrder }).click();
    if (yearAlone) await page.getByLabel('只有年份时算当年 1 月 1 日').check();
  }
  await page.getByRole('button', { name: '演练', exact: true }).click();
  await page.getByText('演练完成').waitFor({ timeout: 60_000 });
  expect(await figure(page, '不能导入').textContent(), entity).toBe('0');
  await page.getByRole('button', { name: /^导入 [\d,]+ 行$/ }).click();
  await page.getByText('导入完成').waitFor({ timeout: 60_000 });
  expect(await figure(page, '不能导入').textContent(), entity).toBe('0');
}
