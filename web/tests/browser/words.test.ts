import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Book, tagged } from './book.ts';
import { enter, violations, visitor } from './browser.ts';
import { initialsOf } from '../../src/kernel/kit/initials.ts';
import { scene, type Scene } from './scene.ts';

// What the screens say in an English session, and that no page ends where nothing can be done.
const server = inject('server');
const tag = tagged('words');
const book = new Book(server);
const device = `x_device_${tag}`;
let on: Scene;
let page: Page;
let complaints: string[];
let close: () => Promise<void>;

beforeAll(async () => {
  on = await scene(book, tag);
  ({ page, complaints, close } = await visitor({ language: 'en' }, [/status (of )?(400|404)/]));
  await page.addInitScript(() => { if (!localStorage.getItem('youke.language')) localStorage.setItem('youke.language', 'en'); });
  await enter(page, server, on.people.sales);
});
afterAll(() => close());

const title = (name: string) => page.getByRole('heading', { level: 1, name });
const go = (path: string) => page.goto(server + path);
const text = (name: string) => page.locator('#main').getByText(name).first();
async function define(change: Record<string, unknown>) {
  const keeper = new Book(server);
  await keeper.enterAs('SYSTEM_ADMINISTRATOR');
  const { version } = await keeper.call<{ version: number }>('GET', '/api/definitions');
  await keeper.call('POST', '/api/definitions', { basis: version, ...change });
}

test('many are called many: in the navigation, over the list, when chosen, and where one goes', async () => {
  const navigation = page.getByRole('navigation', { name: 'Navigation' });
  for (const name of ['Accounts', 'Opportunities', 'Sales orders', 'Product categories']) await navigation.getByRole('link', { name, exact: true }).waitFor();
  await go(`/account?q=${tag}`);
  await title('Accounts').waitFor();
  await expect.poll(() => page.title()).toBe('Accounts · Youke');
  await page.locator('[data-row="1"] input').check({ force: true });
  await page.getByRole('toolbar', { name: '1 account chosen' }).waitFor();
  await page.locator('[data-row="2"] input').check({ force: true });
  await page.getByRole('toolbar', { name: '2 accounts chosen' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.locator('[cmdk-input]').fill('opportunit');
  await page.locator('[cmdk-item]', { hasText: /^Opportunities/ }).click();
  await title('Opportunities').waitFor();
});

test('stages are called by the language of the screen: cells, chips of a filter, figures and the path', async () => {
  const stage = on.stages[0];
  await go(`/opportunity?filter=${encodeURIComponent(`stage == ${stage?.id ?? ''} && name.contains('${tag}')`)}&cols=name,stage`);
  await page.locator('[data-row="0"]', { hasText: stage?.nameEn ?? '' }).waitFor();
  await page.getByRole('button', { name: /Edit condition: Stage/ }).filter({ hasText: stage?.nameEn ?? '' }).waitFor();
  expect(await page.locator('#main').getByText(stage?.name ?? '', { exact: true }).count()).toBe(0);
  await go(`/opportunity/${on.opportunity.id}`);
  await page.locator('#main dl').getByText(stage?.nameEn ?? '').first().waitFor();
  for (const one of on.stages.slice(0, 4)) await page.locator('#main ol', { hasText: one.nameEn }).first().waitFor();
  expect(await page.locator('#main').getByText(stage?.name ?? '', { exact: true }).count()).toBe(0);
  // and in the other language without loading the page anew
  await page.getByRole('navigation', { name: 'Navigation' }).locator('button').last().click();
  await page.getByRole('menuitemcheckbox', { name: '中文' }).click();
  await page.locator('#main dl').getByText(stage?.name ?? '', { exact: true }).first().waitFor();
  await page.getByRole('navigation', { name: '导航' }).locator('button').last().click();
  await page.getByRole('menuitemcheckbox', { name: 'English' }).click();
  await page.locator('#main dl').getByText(stage?.nameEn ?? '').first().waitFor();
});

test('a product found in the lines of documents leads to the documents', async () => {
  const told = page.waitForResponse((answer) => answer.url().includes('/api/search'));
  await page.keyboard.press('Control+k');
  await page.locator('[cmdk-input]').fill(on.products[0] ?? '');
  await told;
  const found = page.locator('[cmdk-item][data-value^="record "]');
  await found.first().waitFor();
  expect(await found.evaluateAll((all) => all.map((one) => one.getAttribute('data-value') ?? '').filter((one) => /line/i.test(one)))).toEqual([]);
  await page.keyboard.press('Escape');
});

test('the palette and look-ups say to which firm a person belongs', async () => {
  await page.keyboard.press('Control+k');
  await page.locator('[cmdk-input]').fill(on.contact);
  await page.locator('[cmdk-item][data-value^="record contact"]', { hasText: on.contact }).getByText(on.account.name, { exact: true }).waitFor();
  await page.locator('[cmdk-input]').fill(on.opportunity.name);
  await page.locator('[cmdk-item][data-value^="record opportunity"]', { hasText: on.opportunity.name }).getByText(on.account.name, { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await go('/task/new');
  await page.locator('[data-field=contact] button').click();
  await page.locator('[cmdk-input]').fill(on.contact);
  await page.locator('[cmdk-item]', { hasText: on.contact }).getByText(on.account.name, { exact: true }).waitFor();
  await page.keyboard.press('Escape');
});

test('stages and options are found by both names and by the initials of pinyin', async () => {
  const stage = on.stages[1];
  const chosen = (text: string) => page.locator('[cmdk-item]', { hasText: text });
  const typed = page.locator('[cmdk-input]');
  const condition = async (field: string) => { await page.getByRole('button', { name: 'Filter', exact: true }).click(); await typed.fill(field); await chosen(field).first().click(); };
  for (const language of ['English', '中文'] as const) {
    await go('/opportunity');
    await page.getByRole('button', { name: language === 'English' ? 'Filter' : '筛选', exact: true }).click();
    await typed.fill(language === 'English' ? 'Stage' : 'jd');
    await chosen(language === 'English' ? 'Stage' : '阶段').first().click();
    for (const words of [stage?.nameEn ?? '', stage?.name ?? '', initialsOf(stage?.name ?? '')]) {
      await typed.fill(words);
      await chosen(language === 'English' ? stage?.nameEn ?? '' : stage?.name ?? '').first().waitFor();
    }
    await page.keyboard.press('Escape');
    await page.getByRole('navigation').first().locator('button').last().click();
    await page.getByRole('menuitemcheckbox', { name: language === 'English' ? '中文' : 'English' }).click();
  }
  await go('/account');
  await condition('Level');
  for (const words of ['Key', '重点', 'zd']) {
    await typed.fill(words);
    await expect.poll(() => chosen('Key').first().getAttribute('data-selected')).toBe('true');
  }
  await page.keyboard.press('Escape');
});

test('products stand by their English names, and in the order of these', async () => {
  await go('/product');
  await page.locator('[data-row="9"]').waitFor();
  const names = await page.locator('[data-row] [data-col="0"]').evaluateAll((cells) => cells.slice(0, 10).map((cell) => (cell as HTMLElement).innerText.trim()));
  expect(names.filter((name) => /[\u4e00-\u9fff]/.test(name))).toEqual([]);
  expect(names).toEqual([...names].sort(new Intl.Collator('en').compare));
});

test('what changed is told of people, not of what the product did by itself', async () => {
  await go('/');
  const changes = page.locator('section, div').filter({ has: page.getByRole('heading', { name: 'What changed' }) }).last();
  const line = changes.locator('li', { hasText: on.opportunity.name });
  await line.getByText('Opportunity · ').waitFor();
  expect(await line.innerText()).toMatch(/(created|changed) by 王建国/);
  expect(await changes.innerText()).not.toMatch(/by (the system|—|undefined|$)/im);
});

test('a list where nothing fits names what was asked for, and offers the way back', async () => {
  await go(`/account?filter=${encodeURIComponent("level == 'KEY'")}&q=${tag}nothing`);
  await text('No accounts fit the conditions').waitFor();
  await text('Level is Key').waitFor();
  await text(`search ‘${tag}nothing’`).waitFor();
  expect(await violations(page, { at: '#main' })).toEqual([]);
  await page.locator('#main').getByRole('button', { name: 'Clear filters' }).click();
  await page.locator('[data-row="0"]').waitFor();
});

test('what one may not see, or what is not there, says so and leads back', async () => {
  for (const [path, said] of [['/accessRole', 'There is no such page, or you may not see it'], ['/nothing', 'There is no such page, or you may not see it'], ['/account/999999999', 'There is no such record, or you may not see it'], ['/nothing/7', 'There is no such record, or you may not see it'], ['/product/new', 'You may not create products']] as const) {
    await go(path);
    await text(said).waitFor();
    expect(await page.locator('#main h1.text-head ~ div a').count(), path).toBe(1);
    expect(await violations(page), path).toEqual([]);
  }
});

test('an empty list says what belongs there and whom to ask; a condition on a field that is gone is taken out by one press', async () => {
  const field = { entity: device, name: 'x_power', label: { zh: '功率', en: 'Power' }, kind: { type: 'number', scale: 0 }, traits: [] };
  await define({ entities: [{ name: device, label: { zh: `设备${tag}`, en: `Device ${tag}` }, many: `Machinery ${tag}`, owned: false, grants: [{ role: 'SALES', right: 'read', scope: 'ALL' }, { role: 'SALES_MANAGER', right: 'read', scope: 'ALL' }] }], fields: [field] });
  await go(`/${device}`);
  await title(`Machinery ${tag}`).waitFor();
  await text(`No machinery ${tag} yet`).waitFor();
  await text('ask your manager or the business administrator').waitFor();
  const gone = `/${device}?filter=${encodeURIComponent("x_power > 5 && name.contains('泵')")}`;
  await go(gone);
  await text('Power > 5').waitFor();
  await define({ remove: [{ part: 'field', entity: device, name: 'x_power' }] });
  await go(gone);
  await text('A condition of this list is of no use any more').waitFor();
  await page.locator('#main code', { hasText: 'x_power > 5' }).waitFor();
  expect(await violations(page, { at: '#main' })).toEqual([]);
  await page.getByRole('button', { name: 'Take this condition out' }).click();
  await text(`No machinery ${tag} fit the conditions`).waitFor();
  expect(new URL(page.url()).searchParams.get('filter')).toBe("name.contains('泵')");
  await define({ remove: [{ part: 'entity', name: device }] });
});

test('what the product did by itself stands under its name, in both languages', async () => {
  const { records: [top] } = await book.call<{ records: { id: string }[] }>('GET', '/api/organisation?limit=1&filter=!has(parent)');
  await go(`/organisation/${top?.id ?? ''}?tab=history`);
  await page.locator('#main li', { hasText: 'Youke' }).getByText('made this record').waitFor();
  expect(await page.locator('#main li').getByText('—', { exact: true }).count()).toBe(0);
  await go(`/organisation?filter=${encodeURIComponent('!has(parent)')}&cols=name,createdBy`);
  await page.locator('[data-row="0"] [data-col="1"]', { hasText: 'Youke' }).waitFor();
});

test('a long note is folded after eight lines and unfolded by key; all of it stays in the page', async () => {
  const end = `尾声${tag}`;
  await book.create('note', { account: on.account.id, owner: on.sales, text: `${'今天和采购部谈了下季度的供货安排，对方提出三点要求。'.repeat(150)}${end}` });
  await go(`/account/${on.account.id}`);
  const note = page.locator('#main li', { hasText: end });
  const more = note.getByRole('button', { name: 'Show all' });
  await more.waitFor();
  const text = note.locator('p', { hasText: end });
  const lines = () => text.evaluate((one) => Math.round(one.clientHeight / parseFloat(getComputedStyle(one).lineHeight)));
  expect(await lines()).toBe(8);
  expect(await more.getAttribute('aria-expanded')).toBe('false');
  await page.emulateMedia({ media: 'print' });
  expect(await lines()).toBeGreaterThan(40);
  await page.emulateMedia({ media: null });
  await more.focus();
  await page.keyboard.press('Enter');
  const less = note.getByRole('button', { name: 'Show less' });
  await less.waitFor();
  expect(await less.getAttribute('aria-expanded')).toBe('true');
  expect(await lines()).toBeGreaterThan(40);
  expect(await violations(page, { at: '#main' })).toEqual([]);
  await page.keyboard.press('Enter');
  await more.waitFor();
  expect(await lines()).toBe(8);
});

test('no name of a stage is cut on the board, in either language', async () => {
  const { records: methods } = await book.call<{ records: { id: string; values: { name: string; nameEn?: string } }[] }>('GET', '/api/salesMethod?fields=name,nameEn&filter=active');
  const cut = () => page.locator('#main h2').evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight + 1).map((one) => one.textContent));
  await go('/opportunity?kind=board');
  for (const method of methods) {
    const name = method.values.nameEn ?? method.values.name;
    await page.getByRole('button', { name: /^Choose sales method/i }).click();
    await page.getByRole('menuitem', { name }).click();
    await page.getByRole('button', { name: new RegExp(`^Choose sales method.*${name}$`, 'i') }).waitFor();
    await page.locator('#main h2').first().waitFor();
    expect(await cut(), name).toEqual([]);
  }
  const heads = await page.locator('#main [data-list]').evaluateAll((all) => new Set(all.map((one) => Math.round(one.getBoundingClientRect().top))).size);
  expect(heads).toBe(1);
});

test('columns are made as wide as what stands in them, by keys alone', async () => {
  await book.create('opportunity', { name: `长名称的商机 ${'年度框架采购 '.repeat(2)}${tag}`, account: on.account.id, owner: on.sales });
  await go(`/opportunity?q=${tag}&cols=name,stage,account`);
  await page.locator('[data-row="1"]').waitFor();
  const cut = () => page.locator('[data-row] [data-col] span').evaluateAll((all) => all.filter((one) => getComputedStyle(one).textOverflow === 'ellipsis' && one.scrollWidth > one.clientWidth).length);
  expect(await cut()).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Columns' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Fit widths to content' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(cut).toBe(0);
  await page.keyboard.press('Escape');
  expect(await violations(page, { at: '#main' })).toEqual([]);
});

test('a condition written wrongly is told with its place before it is applied, and where an address brings it', async () => {
  await go('/account');
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('button', { name: 'Condition as text' }).click();
  const written = page.getByRole('textbox', { name: 'Condition as text' });
  await written.fill("name.contians('a')");
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const told = page.getByRole('alert');
  await told.getByText("There is no function 'contians'; did you mean 'contains'? (character 6)").waitFor();
  await told.locator('mark', { hasText: 'contians' }).waitFor();
  expect(new URL(page.url()).searchParams.get('filter')).toBeNull();
  await written.fill(`name.contains('${tag} 1 ')`);
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.locator('[data-row="0"]').waitFor();
  await go(`/account?filter=${encodeURIComponent("level == 'KEY' && naem == 'x'")}`);
  await text('The condition is not written correctly').waitFor();
  expect(await page.getByText('of no use any more').count()).toBe(0);
  await told.getByText("'Account' has no field 'naem'; did you mean 'name'? (character 19)").waitFor();
  await written.fill("level == 'KEY'");
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.locator('[data-row="0"]').waitFor();
  expect(new URL(page.url()).searchParams.get('filter')).toBe("level == 'KEY'");
});

test('all that is gone of a view is told: conditions are taken out by one press, an order by another', async () => {
  await go(`/account?q=${tag}&sort=x_gone,-name&filter=${encodeURIComponent("x_power > 5 && level == 'KEY' && (x_gone == 'a' || has(x_other))")}`);
  await text('3 conditions of this list are of no use any more').waitFor();
  expect(await violations(page, { at: '#main' })).toEqual([]);
  await page.getByRole('button', { name: 'Take these 3 conditions out' }).click();
  await page.locator('[data-row="0"]').waitFor();
  expect(new URL(page.url()).searchParams.get('filter')).toBe("level == 'KEY'");
  await page.getByRole('status').getByText('Sorted or grouped by what is not there, or what you may not see: x_gone.').waitFor();
  expect(await violations(page, { at: '#main' })).toEqual([]);
  await page.getByRole('button', { name: 'Remove from the view' }).click();
  await page.getByText('Sorted or grouped by what is not there').waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.get('sort')).toBe('-name');
});

test('on a phone the tabs of a record fade where they are cut, and the chosen one comes into sight', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await go(`/opportunity/${on.opportunity.id}`);
  const tabs = page.getByRole('tablist', { name: 'Contents' });
  await page.getByRole('tab', { name: /^Lines/ }).waitFor();
  await expect.poll(() => tabs.evaluate((strip) => [strip.dataset.before, strip.dataset.after])).toEqual(['false', 'true']);
  const last = tabs.getByRole('tab').last();
  await tabs.getByRole('tab').first().focus();
  // to the end by keys, as somebody without a pointer goes
  for (let i = await tabs.getByRole('tab').count(); i > 1; i--) await page.keyboard.press('ArrowRight');
  await expect.poll(() => last.getAttribute('aria-selected')).toBe('true');
  await expect.poll(() => tabs.evaluate((strip) => [strip.dataset.before, strip.dataset.after])).toEqual(['true', 'false']);
  const seen = () => last.evaluate((tab) => { const at = tab.getBoundingClientRect(); return at.left >= 0 && at.right <= innerWidth; });
  expect(await seen()).toBe(true);
  await page.reload();
  await expect.poll(seen).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(complaints).toEqual([]);
});
