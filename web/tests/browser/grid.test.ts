import type { CDPSession, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { Book, cast, tagged, type Cast } from './book';
import { enter, visitor } from './browser';

const server = inject('server');
const ROWS = 12_000;
const PAGE = 100;
const HEIGHT = 37;
let people: Cast;
let close: () => Promise<void>;
let page: Page;
let cdp: CDPSession;
let complaints: string[];
let asked: number[];

const levels = ['STRATEGIC', 'KEY', 'NORMAL', 'PROSPECT'];
/** An account of a long list as the server would write it: values of every kind that its columns have. */
const account = (i: number, fields: readonly string[]) => {
  const values: Record<string, unknown> = {
    name: `宁波甬联化工 ${String(i).padStart(5, '0')} 号有限公司`, level: levels[Math.floor((i * levels.length) / ROWS)], shortName: `甬联 ${i}`,
    creditLimit: { amount: `${i}000.00`, currency: 'CNY' }, keyAccount: i % 2 === 0, phone: `138${String(i).padStart(8, '0')}`, foundedOn: '2009-04-01',
    owner: { id: '7', title: '周子航' }, lastContactAt: '2026-11-02T08:00:00Z', region: '330203', email: `a${i}@example.com`,
  };
  return { id: String(900_000_000 + i), version: 1, allowed: ['edit'], values: Object.fromEntries(fields.map((name) => [name, values[name] ?? null])) };
};

/** Answers for a list of 12,000 accounts, page by page, so that nobody has to write them into a book. */
async function answer(route: Route) {
  const { searchParams } = new URL(route.request().url());
  const from = Number(searchParams.get('after') ?? '0');
  asked.push(from);
  const fields = searchParams.get('fields')?.split(',') ?? ['name'];
  const next = from + PAGE;
  const records = Array.from({ length: Math.min(PAGE, ROWS - from) }, (_, i) => account(from + i, fields));
  await route.fulfill({ json: { masked: [], records, ...(next < ROWS ? { next: String(next) } : {}) } });
}

beforeAll(async () => {
  people = await cast(new Book(server), tagged('grid'));
  ({ page, complaints, close } = await visitor());
  cdp = await page.context().newCDPSession(page);
  await enter(page, server, people.sales);
});
afterAll(() => close());
beforeEach(() => { asked = []; });

const row = (index: number) => page.locator(`[data-row="${index}"]`);
const drawn = () => page.locator('[role=grid] [data-row]').count();
const elements = () => page.evaluate(() => document.querySelectorAll('*').length);
/** Scrolls to the end again and again until it comes no further; rows are read on the way. */
const toTheEnd = async (last: number) => {
  await expect.poll(async () => {
    await page.evaluate(() => { const box = document.querySelector('[role=grid]')?.parentElement; if (box) box.scrollTop = box.scrollHeight; });
    return row(last).count();
  }, { timeout: 60_000, interval: 10 }).toBe(1);
};

describe('a list of 12,000 rows', () => {
  beforeAll(async () => {
    await page.route((url) => url.pathname === '/api/account', answer);
    await page.route((url) => url.pathname === '/api/account:count', (route) => route.fulfill({ json: { count: 10_000, capped: true } }));
  });
  afterAll(() => page.unrouteAll({ behavior: 'wait' }));

  const every = 'name,level,shortName,creditLimit,keyAccount,phone,foundedOn,owner,lastContactAt,region,email';

  it('draws only what is in sight, and reads each page once, with columns of every kind, to its end', async () => {
    await page.goto(`${server}/account?cols=${every}&totals=`);
    await row(0).waitFor();
    await toTheEnd(ROWS - 1);
    expect(asked).toEqual(Array.from({ length: ROWS / PAGE }, (_, i) => i * PAGE));
    expect(await drawn()).toBeLessThan(60);
    expect(await elements()).toBeLessThan(6_000);
    expect(await row(ROWS - 1).textContent()).toContain('11999 号');
    expect(await row(ROWS - 1).evaluate((element) => element.style.transform)).toBe(`translateY(${(ROWS - 1) * HEIGHT}px)`);
    expect(await page.locator('[role=grid]').getAttribute('aria-rowcount')).toBe('-1');
  });

  it('stands in groups, of which one is folded, and is chosen whole in one step', async () => {
    await page.goto(`${server}/account?group=level&totals=`);
    await row(0).waitFor();
    expect(await page.locator('[role=grid] [aria-expanded=true]').count()).toBe(1);
    await toTheEnd(ROWS - 1);
    expect(await drawn()).toBeLessThan(60);
    await page.locator('[role=grid]').focus();
    await page.keyboard.press('Control+Home');
    await row(0).waitFor();
    await page.locator('[role=grid] [aria-expanded=true]').first().click();
    await row(ROWS / levels.length).waitFor();
    expect(await row(0).count()).toBe(0);
    await page.locator('[role=grid]').focus();
    await page.keyboard.press('Control+a');
    await page.getByRole('button', { name: /^选择全部/ }).click();
    expect(await page.locator('[role=grid] [role=columnheader] input').isChecked()).toBe(true);
    expect(await page.locator('[role=grid] [data-row][aria-selected=false]').count()).toBe(0);
    await page.keyboard.press('Escape');
  });

  it('stands in groups by month, chosen in the menu', async () => {
    await page.goto(`${server}/account?totals=`);
    await row(0).waitFor();
    await page.getByRole('button', { name: '分组' }).click();
    await page.getByRole('menuitemcheckbox', { name: '成立日期（按月）' }).click();
    const head = page.locator('[role=grid] [role=row]', { has: page.locator('[aria-expanded=true]') });
    await head.waitFor();
    expect(await head.textContent()).toBe('2009 年 4 月');
    await row(20).waitFor();
  });

  it('goes to the last row that was read by keyboard, chooses a range and edits the cell it stands on', async () => {
    await page.goto(`${server}/account?cols=name,shortName&totals=`);
    await row(0).waitFor();
    await page.locator('[role=grid]').focus();
    await page.keyboard.press('Control+ArrowDown');
    // the second page may be there already or not
    await expect.poll(() => page.locator('[role=grid]').getAttribute('aria-activedescendant')).toMatch(/^cell-[12]?99-0$/);
    await page.locator('[role=grid] [data-row$="99"] [data-col="0"].outline-ac').waitFor();
    await page.keyboard.press('Control+ArrowUp');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await page.locator('[role=grid] [data-row][aria-selected=true]').count()).toBe(3);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F2');
    const editor = page.getByRole('textbox', { name: '简称' });
    expect(await editor.inputValue()).toBe('甬联 2');
    await page.keyboard.press('Escape');
    expect(await editor.count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

it('holds no more after fifty times list, record and back than before', async () => {
  await page.goto(`${server}/account?view=mine`);
  const heap = async () => {
    for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize;
  };
  const switched = async () => {
    await row(0).waitFor();
    await page.locator('[role=grid]').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Enter');
    await page.locator('#record-panel').waitFor();
    await page.goBack();
    await row(0).waitFor();
  };
  for (let i = 0; i < 10; i++) await switched();
  const before = await heap();
  for (let i = 0; i < 50; i++) await switched();
  expect((await heap()) / before).toBeLessThan(1.2);
  expect(complaints).toEqual([]);
});
