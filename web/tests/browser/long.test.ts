import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Book, cast, tagged, type Cast } from './book.ts';
import { enter, to, visitor, type Look } from './browser.ts';
import { misfits } from './fits.ts';
import { today } from './scene.ts';

// Names as long as they may be, in any script, with what is not seen; amounts of twelve digits; forty tags; notes of four
// thousand characters: nothing goes sideways, over something else, or is cut off without a way to read it.

const server = inject('server');
const tag = tagged('long');
const book = new Book(server);
const long = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);
const names = {
  latin: `${tag} ${long('Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft', 190)}`.slice(0, 200),
  words: `${tag} ${long('International Holdings of Chemicals and Plastics ', 190)}`.slice(0, 200).trim(),
  rtl: `${tag} شركة الخليج للصناعات الكيميائية والبتروكيماويات المحدودة`,
  emoji: `${tag} 👩‍🔬🧪🏭 ${'👨‍👩‍👧‍👦'.repeat(8)}`,
  unseen: `${tag} 宁\u200b波\u200b甬\u200d联\u2060化\ufeff工 ${'a\u0301\u0302\u0303'.repeat(20)}`,
  code: `${tag} <script>alert(1)</script>'; DROP TABLE account; --`,
  // the last is the one that is opened
  han: `${tag} ${long('宁波甬联石油化工进出口集团股份有限公司', 190)}`.slice(0, 200),
};
const amount = { amount: '999999999999.99', currency: 'CNY' };
const note = `${long('第一行说明了背景，', 1_500)}\n${'x'.repeat(1_000)}\n${long('and then a sentence that goes on, ', 1_400)}`.slice(0, 4_000);
const field = `x_tags_${tag}`;
const label = (text: string) => ({ zh: text, en: text });

let people: Cast;
let account = '';
let opportunity = '';
let defined = 0;
let stages: readonly { id: string }[] = [];

beforeAll(async () => {
  people = await cast(book, tag);
  const owner = (await book.person(people.sales)).id;
  await book.enterAs('SYSTEM_ADMINISTRATOR');
  const { version } = await book.call<{ version: number }>('GET', '/api/definitions');
  const options = Array.from({ length: 40 }, (_, i) => ({ code: `T${i}`, label: label(`${long('重点跟进的标签', 5 + (i % 20))} ${i}`), hue: 'TEAL' }));
  defined = (await book.call<{ version: number }>('POST', '/api/definitions', { basis: version, fields: [{ entity: 'account', name: field, label: label(`${long('很长的字段名称', 30)} ${tag}`), kind: { type: 'multipleChoice', options }, traits: [] }] })).version;
  await book.enterAs(people.keeper);
  const tags = options.map((one) => one.code);
  for (const name of Object.values(names)) {
    account = await book.create('account', { name, owner, creditLimit: amount, revenue: amount, registeredCapital: amount, [field]: tags, note, businessScope: note, address: long('浙江省宁波市镇海区', 200), website: `https://${long('very-long-name.', 150)}example`, level: 'STRATEGIC' });
  }
  const contact = await book.create('contact', { name: long('阿卜杜勒·买买提·', 80), account, owner, position: long('高级采购总监', 60) });
  const method = (await book.rows('/api/salesMethod?filter=standard'))[0]?.id;
  stages = await book.rows(`/api/stage?sort=position&filter=method == ${method ?? ''}`);
  for (const [i, name] of Object.values(names).entries()) {
    opportunity = await book.create('opportunity', { name, account, contact, owner, method, stage: stages[i % 2]?.id, amount, expectedOn: '2099-12-31' });
    await book.create('task', { subject: name, account, opportunity, owner, dueOn: today(i % 2 ? 0 : -400) });
  }
  const product = await book.create('product', { name: names.han, referencePrice: amount });
  await book.create('opportunityLine', { opportunity, product, position: '1', quantity: '123456789.123', price: { amount: '123456.78', currency: 'CNY' } });
  await book.create('note', { text: note, account, owner });
});
afterAll(async () => {
  await book.enterAs('SYSTEM_ADMINISTRATOR');
  await book.call('POST', `/api/definitions/${defined}:undo`);
});

/** Goes somewhere, and waits until nothing is drawn grey any more. */
async function at(page: Page, path: string, there: string) {
  await to(page, path);
  await page.locator(there).first().waitFor();
  await page.locator('.anim-skeleton').first().waitFor({ state: 'detached' });
}

const looks: (Look & { name: string })[] = [{ name: 'on a desk' }, { name: 'on a desk, in English', language: 'en' }, { name: 'in a hand', width: 390, height: 844, touch: true }];
describe.each(looks)('$name', ({ name: _, ...look }) => {
  let close: () => Promise<void>;
  let page: Page;
  let complaints: string[];
  const phone = look.touch === true;
  const fits = async () => expect.soft(await misfits(page), await page.evaluate(() => location.pathname + location.search)).toEqual([]);

  beforeAll(async () => {
    ({ page, complaints, close } = await visitor(look));
    await page.addInitScript((language) => localStorage.setItem('youke.language', language), look.language ?? 'zh');
    await enter(page, server, people.sales);
  });
  afterAll(() => close());

  test('home', async () => {
    await at(page, '/', 'main section h3');
    await page.getByText(names.han).first().waitFor();
    await fits();
  });

  test('list', async () => {
    const filter = encodeURIComponent(`name.startsWith('${tag}')`);
    await at(page, `/account?filter=${filter}&cols=name,level,creditLimit,${field},note,address,website`, phone ? 'main li button' : '[data-row="6"]');
    await fits();
    await at(page, `/opportunity?view=all&filter=${filter}&group=account`, phone ? 'main li button' : '[data-row="6"]');
    await fits();
  });

  test('record, its form and its quick form', async () => {
    await at(page, `/account/${account}`, '#record-panel ol li');
    await fits();
    if (phone) { await at(page, `/account/${account}?tab=details`, 'main dl dt'); await fits(); }
    await at(page, `/account/${account}?tab=opportunities`, '#record-panel');
    await fits();
    await at(page, `/opportunity/${opportunity}?tab=lines`, '[data-cell]');
    await fits();
    await at(page, `/account/${account}/edit`, 'main form fieldset');
    await fits();
    await at(page, `/opportunity/${opportunity}?tab=history`, '#record-panel');
    await fits();
  });

  test('board', async () => {
    await at(page, `/opportunity?view=all&kind=board&filter=${encodeURIComponent(`name.startsWith('${tag}')`)}`, '[data-card] >> nth=6');
    await fits();
  });

  test('palette', async () => {
    await at(page, '/account', phone ? 'main li button' : '[data-row="0"]');
    await page.keyboard.press('Control+k');
    await page.locator('[cmdk-input]').fill(tag);
    await page.locator('[cmdk-item]', { hasText: tag }).nth(5).waitFor();
    await fits();
    await page.keyboard.press('Escape');
    await page.locator('[cmdk-input]').waitFor({ state: 'detached' });
  });

  test.skipIf(phone)('the panel beside the list; what is cut off in a cell is told whole, under the pointer and with the focus of the keyboard', async () => {
    await at(page, `/account?filter=${encodeURIComponent(`name.startsWith('${tag}')`)}&cols=name,level,address,note&sort=name`, '[data-row="6"]');
    const cut = page.locator('[data-row="2"] [data-col="2"]');
    await cut.hover();
    await page.locator('#tip', { hasText: long('浙江省宁波市镇海区', 200) }).waitFor();
    await page.mouse.move(0, 0);
    await page.locator('#tip').waitFor({ state: 'detached' });
    await page.locator('#list-search').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.locator('#tip', { hasText: long('浙江省宁波市镇海区', 200) }).waitFor();
    await page.keyboard.press('Space');
    await page.locator('aside dl dt').first().waitFor();
    await page.locator('aside .anim-skeleton').first().waitFor({ state: 'detached' });
    await fits();
  });

  test('no complaint of the browser', () => {
    expect(complaints).toEqual([]);
  });
});
