import type { CDPSession, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { Book, cast, tagged, type Cast } from './book';
import { enter, visitor } from './browser';

const server = inject('server');
const tag = tagged('grid');
const book = new Book(server);
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
  people = await cast(book, tag);
  ({ page, complaints, close } = await visitor());
  cdp = await page.context().newCDPSession(page);
  await enter(page, server, people.sales);
});
afterAll(() => close());
beforeEach(() => { asked = []; });

const row = (index: number) => page.locator(`[data-row="${index}"]`);
const drawn = () => page.locator('[role=grid] [data-row]').count();
const heads = () => page.locator('[role=grid] [role=row]:has([role=gridcell] > [aria-expanded])').evaluateAll((rows) => rows.map((one) => [Number(one.getAttribute('aria-rowindex')), (one as HTMLElement).innerText.replace(/\s+/g, ' ').trim()] as const).sort((a, b) => a[0] - b[0]).map(([, text]) => text));
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
    await page.getByRole('option', { name: '成立日期（按月）' }).click();
    const head = page.locator('[role=grid] [role=row]', { has: page.locator('[aria-expanded=true]') });
    await head.waitFor();
    expect(await head.textContent()).toBe('2009 年 4 月');
    await row(20).waitFor();
  });

  it('stands in groups by the size of an amount', async () => {
    await page.goto(`${server}/account?totals=`);
    await row(0).waitFor();
    await page.getByRole('button', { name: '分组' }).click();
    await page.getByRole('combobox', { name: '分组' }).fill('xyed');
    await page.getByRole('option', { name: '信用额度' }).click();
    await expect.poll(async () => (await heads()).slice(0, 4)).toEqual(['不足 1', '1,000 – 2,000', '2,000 – 5,000', '5,000 – 1 万']);
  });

  it('has columns made wider, narrower and moved by keys alone', async () => {
    await page.goto(`${server}/account?cols=name,shortName,level&totals=`);
    await row(0).waitFor();
    const head = (name: string) => page.locator('[role=columnheader]', { hasText: name });
    const width = async (name: string) => (await head(name).boundingBox())?.width ?? 0;
    const [name, short] = [await width('客户名称'), await width('简称')];
    await page.getByRole('button', { name: '列', exact: true }).press('Enter');
    await page.getByRole('button', { name: '列: 简称' }).focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => width('简称')).toBe(short + 48);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => width('简称')).toBe(short + 32);
    await page.keyboard.press('ArrowUp'); // the first column stays where it is
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('[role=columnheader]').allInnerTexts()).toEqual(['', '客户名称', '客户级别', '简称']);
    await page.getByRole('button', { name: '列: 客户名称' }).press('ArrowRight');
    await expect.poll(() => width('客户名称')).toBe(name + 16);
    await page.keyboard.press('Escape');
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

it('counts the records of each group by value, by month and by size', async () => {
  const told = async (group: string, expected: readonly string[]) => {
    await page.goto(`${server}/account?filter=${encodeURIComponent(`shortName.startsWith('${tag}')`)}&group=${group}&totals=`);
    await expect.poll(heads).toEqual(expected);
  };
  const owner = (await book.people()).find((one) => one.login === people.sales)?.id;
  for (const [at, [limit, founded]] of ([['1500', '2019-03-01'], ['1999.99', '2019-03-31'], ['2000', '2019-04-01'], ['90', null]] as const).entries()) {
    await book.create('account', { name: `${tag} 分组 ${at}`, shortName: `${tag} ${at % 2 ? '乙' : '甲'}`, foundedOn: founded, creditLimit: { amount: limit, currency: 'CNY' }, owner });
  }
  await told('shortName', [`${tag} 甲 2`, `${tag} 乙 2`]);
  await told('foundedOn', ['2019 年 3 月 2', '2019 年 4 月 1', '（空） 1']);
  await page.goto(`${server}/account?filter=${encodeURIComponent(`shortName.startsWith('${tag}')`)}&group=shortName&totals=${encodeURIComponent('sum(creditLimit)')}`);
  await expect.poll(heads).toEqual([`${tag} 甲 2 0.35`, `${tag} 乙 2 0.21`]);
  await told('creditLimit', ['50 – 100 1', '1,000 – 2,000 2', '2,000 – 5,000 1']);
  const month = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: 'numeric' }).format(new Date()).replace('月', ' 月');
  await told('createdAt', [`${month} 4`]);
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
