import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Book, cast, tagged, type Cast } from './book';
import { enter, violationsInBoth, visitor, type Visitor } from './browser';
import { misfits, thumbs } from './fits';

// Colleagues named in a text, and records that are followed: on a desk and in a hand.
const server = inject('server');
const book = new Book(server);
const tag = tagged('mention');
const colleague = '欧阳雪松';
let people: Cast;
let desk: Visitor;
let hand: Visitor;
let page: Page;
let accounts: { id: string; name: string }[];
let named: string;

beforeAll(async () => {
  people = await cast(book, tag);
  await book.enterAs('ACCESS_ADMINISTRATOR');
  const [keeper] = await book.rows(`/api/employee?fields=department&filter=${encodeURIComponent(`login == '${people.keeper}'`)}`);
  named = await book.create('employee', { name: colleague, login: `ouyang.${tag}`, department: { id: (keeper?.values.department as { id: string }).id } });
  await book.create('roleAssignment', { employee: named, role: 'SALES_MANAGER' });
  await book.enterAs(people.sales);
  accounts = (await book.rows('/api/account?limit=5&sort=name&fields=name')).map((row) => ({ id: row.id, name: String(row.values.name) }));
  desk = await visitor();
  hand = await visitor({ width: 390, height: 844, touch: true });
  page = desk.page;
  await enter(page, server, people.sales);
  await enter(hand.page, server, people.sales);
});
afterAll(async () => {
  await desk.close();
  await hand.close();
});

const at = (index: number) => `/account/${accounts[index]?.id ?? ''}`;
const area = (on: Page) => on.getByRole('textbox', { name: '记录本次沟通' });
const list = (on: Page) => on.getByRole('listbox', { name: '同事' });
/** The colleague of this run; earlier runs may have left others of the name. */
const option = (on: Page) => list(on).getByRole('option').filter({ hasText: colleague }).filter({ hasText: tag });
const notes = async (index: number) => (await book.rows(`/api/note?fields=text&filter=${encodeURIComponent(`account == ${accounts[index]?.id ?? ''}`)}`)).map((row) => row.values.text);
async function open(index: number) {
  await page.goto(server + at(index));
  await area(page).waitFor();
  await area(page).fill('');
  await area(page).focus();
}
/** By the arrows to the colleague of this run. */
async function mark() {
  await option(page).waitFor();
  for (let i = 0; i < 6 && (await option(page).getAttribute('aria-selected')) !== 'true'; i++) await page.keyboard.press('ArrowDown');
  expect(await area(page).getAttribute('aria-activedescendant')).toBe(await option(page).getAttribute('id'));
}

describe('a colleague is mentioned', () => {
  it('by the initials of the name and keys alone, and the whole name is posted', async () => {
    await open(0);
    await page.keyboard.type('请 @oyxs');
    await mark();
    await page.keyboard.press('Enter');
    await expect.poll(() => area(page).inputValue()).toBe(`请 @${colleague} `);
    await list(page).waitFor({ state: 'detached' });
    // what was written is taken back as if it had been typed
    await page.keyboard.press('Control+z');
    await expect.poll(() => area(page).inputValue()).toBe('请 @oyxs');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => area(page).inputValue()).toBe(`请 @${colleague} `);
    await page.keyboard.type('看一下，@ouyang');
    await mark();
    await page.keyboard.press('Tab');
    await expect.poll(() => area(page).inputValue()).toBe(`请 @${colleague} 看一下，@${colleague} `);
    await page.keyboard.press('Control+Enter');
    await page.locator('#record-panel ol li', { hasText: `请 @${colleague} 看一下` }).waitFor();
    expect(await notes(0)).toEqual([`请 @${colleague} 看一下，@${colleague}`]);
    // so written, the name is found
    const told = new Book(server);
    await told.enter(named);
    await expect.poll(async () => (await told.call<{ notices: { cause: string; entity: string }[] }>('GET', '/api/notices')).notices.map((one) => `${one.cause} ${one.entity}`)).toEqual(['MENTIONED note']);
  });

  it('by a click, the text keeping the focus, and by the button that writes the sign', async () => {
    await open(1);
    await page.keyboard.type('mail');
    await page.getByRole('button', { name: '提到同事' }).click();
    await list(page).getByRole('option').first().waitFor();
    expect(await list(page).getByRole('option').count()).toBeLessThanOrEqual(6);
    expect(await area(page).inputValue()).toBe('mail @');
    await page.keyboard.type('欧阳');
    await option(page).click();
    await expect.poll(() => area(page).inputValue()).toBe(`mail @${colleague} `);
    expect(await area(page).evaluate((element: HTMLTextAreaElement) => document.activeElement === element && element.selectionStart === element.value.length)).toBe(true);
  });

  it('by no one where Esc closed the list, which leaves the focus and stays closed for this name', async () => {
    await open(1);
    await page.keyboard.type('@ouyang');
    await option(page).waitFor();
    expect(await violationsInBoth(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await list(page).waitFor({ state: 'detached' });
    await page.keyboard.type('x');
    await page.keyboard.press('Backspace');
    await page.waitForTimeout(400);
    expect(await list(page).count()).toBe(0);
    expect(await area(page).evaluate((element) => document.activeElement === element)).toBe(true);
    await page.keyboard.type(' @ouyang');
    await option(page).waitFor();
    await page.keyboard.type(' ');
    await list(page).waitFor({ state: 'detached' });
  });

  it('not in a mail address, but in a task', async () => {
    await open(1);
    const asked: string[] = [];
    page.on('request', (request) => { if (request.url().includes('/api/employee')) asked.push(request.url()); });
    await page.keyboard.type('写给 sales@ouyang');
    await page.waitForTimeout(500);
    expect(await list(page).count()).toBe(0);
    expect(asked).toEqual([]);
    await page.getByRole('radio', { name: '任务' }).click();
    await page.keyboard.type(' @ouyang');
    await option(page).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: '跟进' }).click();
    await area(page).fill('');
  });

  it('while an input method composes, whose keys are its own, and after it', async () => {
    await open(1);
    const method = await page.context().newCDPSession(page);
    await page.keyboard.type('请@');
    const compose = (letters: string) => method.send('Input.imeSetComposition', { text: letters, selectionStart: letters.length, selectionEnd: letters.length });
    await compose("ou'yang");
    await option(page).waitFor();
    for (const key of ['ArrowDown', 'Escape', 'Enter', 'Control+Enter']) await page.keyboard.press(key);
    await page.waitForTimeout(200);
    expect(await area(page).inputValue()).toBe("请@ou'yang");
    expect(await notes(1)).toEqual([]);
    await method.send('Input.insertText', { text: '欧阳' });
    await mark();
    await page.keyboard.press('Enter');
    await expect.poll(() => area(page).inputValue()).toBe(`请@${colleague} `);
    await area(page).fill('');
  });

  it('where the keys are faster than the answer', async () => {
    await open(2);
    await page.keyboard.type('@nobodyofthisname');
    await page.keyboard.press('Enter');
    await expect.poll(() => area(page).inputValue()).toBe('@nobodyofthisname\n');
    await area(page).fill('');
    await page.keyboard.type('@ouyangx');
    await page.keyboard.press('Enter');
    await expect.poll(() => area(page).inputValue()).toBe(`@${colleague} `);
    await page.keyboard.type('@ouyangx');
    await option(page).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.locator('#record-panel ol li', { hasText: '@ouyangx' }).waitFor();
    expect(await notes(2)).toEqual([`@${colleague} @ouyangx`]);
  });

  it('on a phone by a thumb, all of it above the keyboard', async () => {
    const { page: phone } = hand;
    await phone.goto(server + at(3));
    await phone.getByRole('button', { name: '写跟进' }).tap();
    await area(phone).waitFor();
    await phone.evaluate(() => { document.documentElement.style.setProperty('--keyboard', '336px'); document.documentElement.style.setProperty('--seen', '508px'); });
    await phone.getByRole('button', { name: '提到同事' }).tap();
    await phone.keyboard.type('ouyang');
    await option(phone).waitFor();
    expect(await violationsInBoth(phone)).toEqual([]);
    expect([...(await thumbs(phone)), ...(await misfits(phone))]).toEqual([]);
    const box = await list(phone).boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(508);
    // Esc closes the list and not the sheet
    await phone.keyboard.press('Escape');
    await list(phone).waitFor({ state: 'detached' });
    await area(phone).fill('');
    await phone.keyboard.type('@ouyang');
    await option(phone).tap();
    await expect.poll(() => area(phone).inputValue()).toBe(`@${colleague} `);
    await phone.getByRole('button', { name: '发布' }).tap();
    await expect.poll(() => notes(3)).toEqual([`@${colleague}`]);
  });
});

describe('a record is followed', () => {
  const follows = async (index: number) => (await book.call<{ following: boolean }>('GET', `/api${at(index)}/following`)).following;
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  it('by its button, which says so after a reload, and no longer by undo', async () => {
    await page.goto(server + at(4));
    await button('关注').click();
    await button('已关注').waitFor();
    await page.getByRole('status').getByText(/^已关注“/).waitFor();
    expect(await follows(4)).toBe(true);
    expect(await violationsInBoth(page)).toEqual([]);
    await page.reload();
    await button('已关注').waitFor();
    await button('已关注').click();
    await page.getByRole('status').getByText(/^不再关注“/).waitFor();
    expect(await follows(4)).toBe(false);
    await page.locator('[role=status] button', { hasText: '撤销' }).click();
    await button('已关注').waitFor();
    await expect.poll(() => follows(4)).toBe(true);
  });

  it('by W, which the palette and the list of keys tell', async () => {
    await page.goto(server + at(0));
    await button('关注').waitFor();
    await page.keyboard.press('w');
    await button('已关注').waitFor();
    await expect.poll(() => follows(0)).toBe(true);
    await page.getByRole('status').getByText(/^已关注“/).waitFor();
    await page.keyboard.press('Control+z');
    await button('关注').waitFor();
    await expect.poll(() => follows(0)).toBe(false);
    await page.keyboard.press('Control+k');
    await page.locator('[cmdk-item]', { hasText: `关注：${accounts[0]?.name ?? ''}` }).locator('kbd', { hasText: 'W' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[cmdk-input]').waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: '快捷键一览' }).getByText('关注、取消关注').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('in the menu of a phone', async () => {
    const { page: phone } = hand;
    await phone.goto(server + at(1));
    await phone.getByRole('button', { name: '对它的操作' }).tap();
    expect(await thumbs(phone)).toEqual([]);
    await phone.getByRole('menuitemcheckbox', { name: '关注', exact: true }).tap();
    await expect.poll(() => follows(1)).toBe(true);
    await phone.reload();
    await phone.getByRole('button', { name: '对它的操作' }).tap();
    await phone.getByRole('menuitemcheckbox', { name: '已关注', checked: true }).waitFor();
    expect([...desk.complaints, ...hand.complaints]).toEqual([]);
  });

  it('is as it was where that could not be kept', async () => {
    await page.goto(server + at(2));
    await button('关注').waitFor();
    await page.route('**/following', (route) => (route.request().method() === 'PUT' ? route.abort() : route.fallback()));
    await button('关注').click();
    await page.getByRole('alert').getByText(/./).first().waitFor();
    await button('关注').waitFor();
    expect(await follows(2)).toBe(false);
    await page.unroute('**/following');
  });
});
