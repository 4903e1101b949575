import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Book } from './book.ts';
import { endSession, enter, to, violations, visitor } from './browser.ts';
import { misfits, thumbs } from './fits.ts';
import { scene, type Scene } from './scene.ts';

// The narrowest screen, in English, whose words are longer: everything is read whole and hit by a thumb.
const server = inject('server');
const tag = `narrow${Date.now() % 1e6}`;
const book = new Book(server);
const folder = mkdtempSync(join(tmpdir(), 'youke-narrow-'));
let on: Scene;
let page: Page;
let complaints: string[];
let close: () => Promise<void>;

beforeAll(async () => {
  on = await scene(book, tag);
  ({ page, complaints, close } = await visitor({ width: 320, height: 640, touch: true, language: 'en' }, [/status (of )?422/]));
  await page.addInitScript(() => localStorage.setItem('youke.language', 'en'));
  await enter(page, server, on.people.sales);
});
afterAll(async () => { await close(); rmSync(folder, { recursive: true, force: true }); });

const settled = () => expect.poll(() => page.locator('.anim-skeleton').count()).toBe(0);
/** Goes somewhere, and waits until it stands. */
async function show(path: string, there: string) {
  await to(page, path);
  await page.locator(there).first().waitFor();
  await settled();
}
async function fits(at = 'body') {
  await settled();
  expect.soft([...await misfits(page), ...await thumbs(page, at), ...await violations(page)], await page.evaluate(() => location.pathname + location.search)).toEqual([]);
}

test('home shows each of its parts whole', async () => {
  await show('/', 'section[aria-label="Pipeline by stage"] ol li');
  // one after another, none squeezed by the rest
  for (const part of ['Won', 'Pipeline by stage', 'Not contacted for 30 days']) {
    const whole = await page.getByRole('region', { name: part, exact: true }).evaluate((section) => section.scrollHeight <= section.clientHeight + 2);
    expect(whole, part).toBe(true);
  }
  await fits();
  await page.getByRole('region', { name: 'Not contacted for 30 days' }).scrollIntoViewIfNeeded();
  await fits();
});

test('list, board, record and form', async () => {
  for (const [path, there] of [
    ['/account', 'main ul.relative li button'], ['/opportunity?kind=board&view=mine', '[data-card]'],
    [`/account/${on.account.id}`, '#record-panel'], [`/account/${on.account.id}?tab=details`, '#record-panel dl'], [`/account/${on.account.id}?tab=contacts`, '#record-panel table'],
    [`/account/${on.account.id}?tab=history`, '#record-panel li'], [`/opportunity/${on.opportunity.id}?tab=lines`, '[data-cell]'], ['/account/new', 'main form fieldset'],
  ] as const) {
    await show(path, there);
    await fits();
  }
  await page.keyboard.press('Control+s');
  await page.getByText('1 thing to mend').waitFor();
  await fits();
});

test('what opens over a page', async () => {
  await show('/account', 'main ul.relative li button');
  await page.getByRole('button', { name: 'New account' }).tap();
  await page.getByRole('dialog').locator('form').waitFor();
  await fits();
  await page.keyboard.press('Escape');
  await show(`/account/${on.account.id}`, '#record-panel');
  await page.getByRole('button', { name: 'What can be done' }).tap();
  await page.getByRole('menuitem', { name: 'Why can I see this?' }).tap();
  await page.getByRole('dialog').getByText('You have this right').waitFor();
  await fits();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Write' }).tap();
  await page.getByRole('dialog').getByRole('button', { name: 'Next step', exact: true }).tap();
  await fits();
  await page.keyboard.press('Escape');
});

test('a list tells what was asked to be summed', async () => {
  await show('/account?view=mine&totals=', 'main ul.relative li button');
  await page.getByRole('button', { name: 'Totals' }).tap();
  await page.getByRole('menuitem', { name: 'Credit limit' }).tap();
  // 10,000 for the first of 120 accounts, 20,000 for the second …, and 500,000 for that of the story
  await expect.poll(() => page.getByRole('button', { name: 'Total of Credit limit' }).innerText()).toContain('73.1M');
  await fits();
  await page.getByRole('button', { name: 'Total of Credit limit' }).tap();
  await page.getByRole('menuitemcheckbox', { name: 'No total' }).tap();
  await page.getByRole('button', { name: 'Total of Credit limit' }).waitFor({ state: 'detached' });
  // what two lines a record cannot do is not offered
  await page.getByRole('button', { name: 'More actions' }).tap();
  await page.getByRole('button', { name: 'Columns' }).waitFor();
  expect(await page.getByRole('button', { name: 'Group' }).count()).toBe(1);
  expect(await page.getByRole('button', { name: 'Rows' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Columns' }).tap();
  await page.getByRole('button', { name: 'Columns: Level' }).waitFor();
  expect(await thumbs(page, '[data-radix-popper-content-wrapper]')).toEqual([]);
});

test('the wizard, with tables that cannot be imported', async () => {
  await endSession(page);
  await enter(page, server, on.people.keeper);
  const file = (name: string, content: string) => { const path = join(folder, name); writeFileSync(path, content); return path; };
  await show('/import/account', '#main button');
  await fits();
  await page.locator('input[type=file]').setInputFiles(file('nothing.csv', ''));
  await page.getByRole('alert').getByText('nothing.csv: The file is empty. Choose one that holds rows.').waitFor();
  await fits();
  await page.locator('input[type=file]').setInputFiles(file('headings.csv', '客户名称,客户级别\n'));
  await page.getByText('There are no rows beneath the headings.').waitFor();
  await page.getByText('Numbers, dates and blanks').tap();
  await fits();
  const rehearse = page.getByRole('button', { name: 'Rehearse' });
  expect(await rehearse.getAttribute('aria-disabled')).toBe('true');
  await rehearse.press('Enter');
  expect(new URL(page.url()).searchParams.get('job')).toBeNull();
  await show('/import/account', '#main button');
  await page.locator('input[type=file]').setInputFiles(file('one.csv', `客户名称,客户级别\n只有一行 ${tag},普通\n`));
  await page.getByRole('button', { name: 'Rehearse' }).tap();
  await page.getByRole('button', { name: 'Import 1 row' }).waitFor();
  await fits();
  expect(complaints).toEqual([]);
});

test('what was deleted, and what one did, tells its numbers and days whole', async () => {
  const account = await book.create('account', { name: `删掉的客户 ${tag}` });
  await show(`/account/${account}`, '#record-panel');
  await page.getByRole('button', { name: 'What can be done' }).tap();
  await page.getByRole('menuitem', { name: 'Delete' }).tap();
  await page.getByText('is in the recycle bin').first().waitFor();
  for (const path of ['/settings/bin', '/settings/acts']) {
    await show(path, 'main [role=region] ul li');
    const cut = await page.locator('main li .num').evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline').map((one) => one.textContent));
    expect(cut, path).toEqual([]);
    await fits();
  }
});

test('whoever has no role is told so, and whom to ask', async () => {
  await book.enter((await book.people()).find((one) => one.roles.includes('ACCESS_ADMINISTRATOR'))?.id ?? '');
  const department = (await book.call<{ records: { id: string }[] }>('GET', '/api/organisation?limit=1')).records[0]?.id;
  await book.create('employee', { name: '无角色人', login: `none.${tag}`, department });
  await endSession(page);
  await enter(page, server, `none.${tag}`);
  await page.getByText('Your role does not see business data yet').waitFor();
  expect(await page.getByText('due today').count()).toBe(0);
  await fits();
  await page.locator('#main').getByRole('link', { name: 'Settings' }).tap();
  await page.getByRole('link', { name: 'Preferences' }).waitFor();
});

test('with the navigation folded, each of its buttons has a name', async () => {
  const { page: tablet, close: leave } = await visitor({ width: 800, height: 900, language: 'en' });
  await enter(tablet, server, on.people.manager);
  await tablet.getByRole('link', { name: 'Accounts', exact: true }).waitFor();
  await expect.poll(() => tablet.locator('.anim-skeleton').count()).toBe(0);
  expect(await violations(tablet)).toEqual([]);
  await leave();
});
