import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Book } from './book.ts';
import { enter, violations, violationsInBoth, visitor } from './browser.ts';

// Who sees numbers masked and may ask for them: one by one, where the record stands open, and each asking is written down.
const server = inject('server');
const book = new Book(server);
const tag = `rev${Date.now().toString(36)}`;
const MOBILE = '13911112222';
const MAIL = 'wang.jing@example.com';
const WECHAT = 'jingjing_88';
const login = `he.${tag}`;
const soon = { timeout: 15_000 };
let contact = '';
let account = '';
let role = '';
let administrator = '';
let page: Page;
let complaints: string[];
let close: () => Promise<void>;
/** Where the number came from, by the address of the answer. */
const told: string[] = [];

beforeAll(async () => {
  const people = await book.people();
  const of = (name: string) => people.find((one) => one.roles.includes(name));
  administrator = of('ACCESS_ADMINISTRATOR')?.login ?? '';
  await book.enter(of('ACCESS_ADMINISTRATOR')?.id ?? '');
  const top = (await book.call<{ records: { id: string }[] }>('GET', '/api/organisation?limit=1&filter=!has(parent)')).records[0];
  role = `desk${tag}`;
  const desk = await book.create('accessRole', { name: `客服 ${tag}`, nameEn: `Desk ${tag}`, code: role });
  for (const entity of ['account', 'contact']) await book.create('roleGrant', { role: desk, entity, right: 'read', scope: 'ALL' });
  for (const [entity, field] of [['contact', 'mobile'], ['contact', 'mail'], ['account', 'creditLimit']]) await book.create('roleField', { role: desk, entity, field, visibility: 'REVEALABLE' });
  const person = await book.create('employee', { name: '何雨', login, department: top?.id });
  await book.create('roleAssignment', { employee: person, role });
  await book.enter(of('BUSINESS_ADMINISTRATOR')?.id ?? '');
  account = await book.create('account', { name: `宁波甬联化工 ${tag}`, creditLimit: { amount: '1234567', currency: 'CNY' } });
  contact = await book.create('contact', { name: `王静 ${tag}`, account, mobile: MOBILE, mail: MAIL, wechat: WECHAT });
  ({ page, complaints, close } = await visitor());
  page.on('response', (response) => {
    if (!response.url().includes('/api/') || response.url().endsWith('/api/events')) return;
    void response.text().then((text) => { if (text.includes(MOBILE)) told.push(new URL(response.url()).pathname); }, () => {});
  });
  await enter(page, server, login);
});
afterAll(() => close());

const line = (of: Page, field: string): Locator => of.locator('dl > div', { has: of.locator('dt', { hasText: new RegExp(`^${field}$`) }) });
const asks = (within: Locator) => within.getByRole('button', { name: /会留下记录/ });
const written = async () => {
  const keeper = new Book(server);
  await keeper.enter((await keeper.people()).find((one) => one.login === administrator)?.id ?? '');
  const { acts } = await keeper.call<{ acts: { author: { title: string }; revealed: { record: string; field: string } }[] }>('GET', '/api/access:reveals?limit=200');
  return acts.filter((one) => [contact, account].includes(one.revealed.record)).map((one) => `${one.author.title} ${one.revealed.field}`);
};

test('on its page a number is shown by a key, with its link, until one leaves; the same number stands in the key figures', async () => {
  await page.goto(`${server}/contact/${contact}`);
  const mobile = line(page, '手机').last();
  await asks(mobile).waitFor();
  expect(await mobile.textContent()).toContain('139****2222');
  expect(await page.locator('a[href^="tel:"]').count()).toBe(0);
  // what the role leaves masked is no button
  expect(await asks(line(page, '微信')).count()).toBe(0);
  expect(await line(page, '微信').textContent()).toContain('***');
  expect(await violationsInBoth(page)).toEqual([]);
  await asks(mobile).focus();
  await page.keyboard.press('Enter');
  await mobile.locator(`a[href="tel:${MOBILE}"]`).waitFor();
  expect(await mobile.textContent()).toContain(MOBILE);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(`tel:${MOBILE}`);
  expect(await line(page, '手机').first().textContent()).toContain(MOBILE);
  expect(await page.locator('dl', { hasText: MAIL }).count()).toBe(0);
  expect(await violationsInBoth(page)).toEqual([]);
  expect(new Set(told)).toEqual(new Set([`/api/contact/${contact}:reveal`]));
  expect(await written()).toEqual(['何雨 mobile']);
  await page.reload();
  await asks(line(page, '手机').last()).waitFor();
  expect(await page.content()).not.toContain(MOBILE);
});

test('its history tells who saw it, and takes nothing back; the timeline is left to the changes', async () => {
  await page.goto(`${server}/contact/${contact}?tab=history`);
  const seen = page.locator('#record-panel ol li', { hasText: '查看了手机' });
  await seen.first().waitFor();
  expect(await seen.first().textContent()).toContain('何雨');
  expect(await seen.getByRole('button').count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.goto(`${server}/contact/${contact}`);
  await asks(line(page, '手机').last()).waitFor();
  expect(await page.getByText('查看了手机').count()).toBe(0);
});

test('beside the list it is shown in the peek alone: the cell and other records stay masked', async () => {
  await page.goto(`${server}/contact?cols=name,mobile&q=${tag}&peek=${contact}`);
  const peek = page.locator('aside').last();
  await peek.getByRole('button', { name: '看号码' }).click();
  await peek.locator(`a[href="tel:${MOBILE}"]`).first().waitFor();
  expect(await peek.getByText(MOBILE).count()).toBeGreaterThan(0);
  expect(await page.locator('[role=grid]').textContent()).not.toContain(MOBILE);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await peek.waitFor({ state: 'detached' });
  await page.goto(`${server}/contact?cols=name,mobile&q=${tag}&peek=${contact}`);
  await asks(line(page, '手机').last()).click();
  await line(page, '手机').last().locator('a').waitFor();
  expect(new Set(told)).toEqual(new Set([`/api/contact/${contact}:reveal`]));
  expect(await written()).toEqual(['何雨 mobile', '何雨 mobile', '何雨 mobile']);
});

test('a key figure of which nothing is left is asked for in its place', async () => {
  await page.goto(`${server}/account/${account}`);
  const figure = page.locator('dl[aria-label="关键数据"] > div', { hasText: '信用额度' });
  await asks(figure).click();
  await figure.getByText(/^123/).waitFor();
  expect(await written()).toContain('何雨 creditLimit');
});

test('what fails is told, and nothing is shown', async () => {
  await page.goto(`${server}/contact/${contact}`);
  await page.route('**/*:reveal', (route) => route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify({ status: 503, code: 'UNAVAILABLE', title: '暂时无法完成', problems: [] }) }));
  await asks(line(page, '手机').last()).click();
  await page.locator('[role=alert], [role=status]').filter({ hasText: /暂时|无法|失败/ }).first().waitFor();
  await asks(line(page, '手机').last()).waitFor();
  expect(await page.content()).not.toContain(MOBILE);
  await page.unroute('**/*:reveal');
  expect(complaints.splice(0).filter((one) => !/503/.test(one))).toEqual([]);
});

test('a thumb asks for the number, then calls', async () => {
  const { page: phone, close: away, complaints: said } = await visitor({ width: 390, height: 844, touch: true });
  await enter(phone, server, login);
  await phone.goto(`${server}/contact/${contact}`);
  const bar = phone.getByRole('navigation', { name: '对它的操作' });
  await bar.getByRole('button', { name: '看号码' }).tap();
  await bar.locator(`a[href="tel:${MOBILE}"]`).waitFor();
  expect(await violations(phone)).toEqual([]);
  expect(said).toEqual([]);
  await away();
});

test('one finds it among what one did, and who keeps access finds all of it; the level is given in the matrix', async () => {
  await page.goto(`${server}/settings/acts`);
  const own = page.locator('main li', { hasText: '查看脱敏内容' }).first();
  await own.getByText('手机').waitFor();
  expect(await own.getByRole('button', { name: '撤销' }).count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);

  const { page: keeper, close: away, complaints: said } = await visitor();
  await enter(keeper, server, administrator);
  await keeper.goto(`${server}/settings/reveals`);
  await keeper.locator('main li', { hasText: '何雨' }).filter({ hasText: '联系人 · 手机' }).first().waitFor();
  expect(await keeper.content()).not.toContain(MOBILE);
  expect(await violationsInBoth(keeper)).toEqual([]);
  await keeper.goto(`${server}/settings/roles?role=${role}&tab=fields`);
  const cell = keeper.getByRole('button', { name: new RegExp(`^客服 ${tag}看联系人的“微信”`) });
  expect(await cell.textContent()).toContain('脱敏');
  await cell.click();
  await keeper.locator('[cmdk-item]', { hasText: '脱敏，点击可看' }).click();
  await keeper.getByRole('status').filter({ hasText: '权限已修改' }).waitFor();
  await expect.poll(() => cell.textContent(), soon).toContain('脱敏，点击可看');
  expect(await violations(keeper)).toEqual([]);
  expect(said).toEqual([]);
  await away();
  await page.goto(`${server}/contact/${contact}`);
  await asks(line(page, '微信')).click();
  await line(page, '微信').getByText(WECHAT).waitFor();
});
