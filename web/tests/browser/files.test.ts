import { readFile, writeFile, mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, crc32 } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Book, cast, tagged, type Cast } from './book';
import { enter, violationsInBoth, visitor, type Visitor } from './browser';
import { misfits, thumbs } from './fits';

// Files on records: brought from the composer, in forms and in place, opened, changed, taken away; on a desk and in a hand.
const server = inject('server');
const book = new Book(server);
const tag = tagged('files');
const entity = `x_certificate_${tag}`;
let people: Cast;
let desk: Visitor;
let keeper: Visitor;
let hand: Visitor;
let page: Page;
let account: string;
let folder: string;
let defined: number;

/** A picture of one colour, large enough to be looked at. */
function png(width: number, height: number): Buffer {
  const part = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const all = Buffer.alloc(body.length + 8);
    all.writeUInt32BE(data.length, 0);
    body.copy(all, 4);
    all.writeUInt32BE(crc32(body), body.length + 4);
    return all;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0x9a)]);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), part('IHDR', head), part('IDAT', deflateSync(Buffer.concat(Array<Buffer>(height).fill(line)))), part('IEND', Buffer.alloc(0))]);
}
const plain = (name: string, text = `${name} ${tag}`) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
const picture = (name: string) => ({ name, mimeType: 'image/png', buffer: png(400, 300) });
/** Where a file is given, within a part of the page. */
const given = (of: Page | Locator, name: string) => of.locator(`input[type=file][aria-label="${name}"]`);
const composer = (on: Page) => on.getByRole('form', { name: '写下发生了什么' });
const area = (on: Page) => composer(on).getByRole('textbox').first();
const entry = (on: Page, text: string) => on.locator('#record-panel ol li', { hasText: text });
const line = (on: Page, name: string) => on.locator('dl > div', { has: on.locator('dt', { hasText: new RegExp(`^${name}$`) }) });
const toast = (on: Page, text: RegExp) => on.locator('[role=status] > div').filter({ hasText: text }).last();
async function saved(on: Page, link: Locator): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([on.waitForEvent('download'), link.click()]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}
async function open(on: Page) {
  await on.goto(`${server}/account/${account}`);
  await area(on).waitFor();
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'youke-files-'));
  people = await cast(book, tag);
  await book.enterAs(people.sales);
  account = (await book.rows('/api/account?limit=1&sort=name&fields=name'))[0]?.id ?? '';
  await book.enterAs('SYSTEM_ADMINISTRATOR');
  const { version } = await book.call<{ version: number }>('GET', '/api/definitions');
  const label = (zh: string, en: string) => ({ zh, en });
  defined = (await book.call<{ version: number }>('POST', '/api/definitions', {
    basis: version,
    entities: [{ name: entity, label: label(`证书 ${tag}`, `Certificate ${tag}`), owned: false, grants: ['read', 'create', 'edit'].map((right) => ({ role: 'SALES', right, scope: 'ALL' })) }],
    fields: [{ entity, name: 'x_scan', label: label('扫描件', 'Scan'), kind: { type: 'file' }, traits: ['REQUIRED'] }],
  })).version;
  // what the server refuses is told by the browser as well
  const refused = [/status (of )?(422|413)/, /ERR_INTERNET_DISCONNECTED/];
  desk = await visitor({}, refused);
  keeper = await visitor({}, refused);
  hand = await visitor({ width: 390, height: 844, touch: true }, refused);
  page = desk.page;
  await enter(page, server, people.sales);
  await enter(keeper.page, server, people.keeper);
  await enter(hand.page, server, people.sales);
});
afterAll(async () => {
  await desk.close();
  await keeper.close();
  await hand.close();
  await book.enterAs('SYSTEM_ADMINISTRATOR');
  await book.call('POST', `/api/definitions/${defined}:undo`);
  await rm(folder, { recursive: true, force: true });
});

describe('a file of an entry', () => {
  it('goes with the note, and comes back byte for byte; nobody without the right gets it', async () => {
    await open(page);
    await area(page).fill(`报价在附件里 ${tag}`);
    await composer(page).getByRole('button', { name: '添加附件' }).waitFor();
    const sheet = plain('报价 单.txt');
    await given(composer(page), '附件').setInputFiles(sheet);
    await composer(page).getByRole('link', { name: sheet.name }).waitFor();
    // kept with what was typed
    await page.reload();
    await composer(page).getByRole('link', { name: sheet.name }).waitFor();
    expect(await area(page).inputValue()).toBe(`报价在附件里 ${tag}`);
    expect(await violationsInBoth(page)).toEqual([]);
    await composer(page).getByRole('button', { name: /^发布/ }).click();
    const link = entry(page, `报价在附件里 ${tag}`).getByRole('link', { name: sheet.name });
    await link.waitFor();
    expect(await composer(page).getByRole('link', { name: sheet.name }).count()).toBe(0);
    const back = await saved(page, link);
    expect(back.name).toBe(sheet.name);
    expect(back.content.equals(sheet.buffer)).toBe(true);
    const address = new URL((await link.getAttribute('href')) ?? '', server).href;
    const status = (who: Page) => who.evaluate(async (at) => (await fetch(at)).status, address);
    expect(await status(page)).toBe(200);
    const stranger = await visitor({}, [/status (of )?404/]);
    const [other] = (await book.people()).filter((one) => one.roles.length === 1 && one.roles[0] === 'SALES' && one.login !== people.sales);
    await enter(stranger.page, server, other?.login ?? '');
    expect(await status(stranger.page)).toBe(404);
    await stranger.close();
  });

  it('is a picture that is shown, and that a visit takes as its photo', async () => {
    await open(page);
    await composer(page).getByRole('radio', { name: '拜访' }).click();
    await area(page).fill(`看了储罐区 ${tag}`);
    await given(composer(page), '现场照片').setInputFiles(picture('储罐.png'));
    await composer(page).getByRole('button', { name: '查看图片 储罐.png' }).waitFor();
    await composer(page).getByRole('button', { name: /^发布/ }).click();
    const small = entry(page, `看了储罐区 ${tag}`).getByRole('button', { name: '查看图片 储罐.png' });
    await expect.poll(() => small.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(400);
    expect(await small.locator('img').evaluate((image) => image.getBoundingClientRect().height)).toBeLessThanOrEqual(160);
    await small.click();
    const large = page.getByRole('dialog', { name: '储罐.png' });
    await large.locator('img').waitFor();
    expect(await violationsInBoth(page)).toEqual([]);
    expect((await saved(page, large.getByRole('link', { name: '下载' }))).content.equals(picture('储罐.png').buffer)).toBe(true);
    await page.keyboard.press('Escape');
    await large.waitFor({ state: 'detached' });
  });

  it('is pasted or dropped as well, left while it is on its way, and none for a call', async () => {
    await open(page);
    await area(page).fill(`截图 ${tag}`);
    const bytes = [...png(8, 8)];
    const hand_ = (type: 'paste' | 'drop', name: string) => area(page).evaluate((element, [kind, called, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(content)], called, { type: 'image/png' }));
      element.dispatchEvent(kind === 'paste' ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }) : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }, [type, name, bytes] as const);
    await hand_('paste', 'image.png');
    await composer(page).getByRole('button', { name: '查看图片 粘贴的图片.png' }).waitFor();
    await composer(page).getByRole('radio', { name: '电话' }).click();
    expect(await composer(page).getByRole('button', { name: '添加附件' }).count()).toBe(0);
    await composer(page).getByRole('radio', { name: '跟进' }).click();
    await composer(page).getByRole('button', { name: '移除文件：粘贴的图片.png' }).click();
    await hand_('drop', '现场.png');
    await composer(page).getByRole('button', { name: '查看图片 现场.png' }).waitFor();
    await composer(page).getByRole('button', { name: '移除文件：现场.png' }).click();
    // on its way for as long as nobody answers
    let answer = () => {};
    const held = new Promise<void>((resolve) => { answer = resolve; });
    await page.route('**/api/files?*', async (route) => { await held; await route.continue().catch(() => {}); });
    await given(composer(page), '附件').setInputFiles(plain('慢.txt'));
    await composer(page).getByRole('progressbar', { name: '正在上传 慢.txt' }).waitFor();
    expect(await composer(page).getByRole('button', { name: /^发布/ }).getAttribute('aria-disabled')).toBe('true');
    await composer(page).getByRole('button', { name: '取消上传' }).click();
    expect(await composer(page).getByRole('progressbar').count()).toBe(0);
    answer();
    await page.unroute('**/api/files?*');
    expect(await composer(page).getByRole('link', { name: '慢.txt' }).count()).toBe(0);
    await area(page).fill('');
  });

  it('that is not taken says why, and what was written stays', async () => {
    await open(page);
    await area(page).fill(`空的 ${tag}`);
    await given(composer(page), '附件').setInputFiles(plain('空.txt', ''));
    await composer(page).getByRole('alert').getByText('文件是空的：空.txt').waitFor();
    await given(composer(page), '附件').setInputFiles({ name: 'setup.exe', mimeType: 'application/octet-stream', buffer: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(6 << 20)]) });
    await composer(page).getByRole('alert').getByText('不接受程序文件：setup.exe').waitFor();
    const large = join(folder, '太大.bin');
    await writeFile(large, '');
    await truncate(large, (100 << 20) + (5 << 20));
    await given(composer(page), '附件').setInputFiles(large);
    await composer(page).getByRole('alert').getByText('内容超过上限 100 MB').waitFor({ timeout: 60_000 });
    await composer(page).getByRole('button', { name: '不要这个文件' }).click();
    await page.context().setOffline(true);
    await given(composer(page), '附件').setInputFiles(plain('断.txt'));
    await composer(page).getByRole('alert').getByText(/没有传上去/).waitFor();
    await page.context().setOffline(false);
    await composer(page).getByRole('button', { name: '重试' }).click();
    await composer(page).getByRole('link', { name: '断.txt' }).waitFor();
    expect(await area(page).inputValue()).toBe(`空的 ${tag}`);
    await composer(page).getByRole('button', { name: '移除文件：断.txt' }).click();
    await area(page).fill('');
  });
});

describe('a file of a field', () => {
  it('is given in the form of a product, opened, replaced, put back and taken away in place', async () => {
    const on = keeper.page;
    const title = `二甲苯 ${tag}`;
    await on.goto(`${server}/product/new`);
    const form = on.locator('form');
    await form.getByLabel('产品名称').fill(title);
    const field = form.locator('[data-field=document]');
    await given(field, '产品资料').setInputFiles(plain('空.txt', ''));
    await field.getByText('文件是空的：空.txt').waitFor();
    await field.scrollIntoViewIfNeeded();
    expect(await violationsInBoth(on)).toEqual([]);
    await field.getByRole('button', { name: '不要这个文件' }).click();
    await given(field, '产品资料').setInputFiles(plain('说明书.txt'));
    await field.getByRole('link', { name: '说明书.txt' }).waitFor();
    expect(await violationsInBoth(on)).toEqual([]);
    await form.getByRole('button', { name: /^新建/ }).click();
    await on.getByRole('heading', { name: title }).waitFor();
    const row = line(on, '产品资料');
    await row.getByRole('link', { name: '说明书.txt' }).waitFor();
    expect((await saved(on, row.getByRole('link', { name: '说明书.txt' }))).content.toString()).toBe(`说明书.txt ${tag}`);
    await given(row, '产品资料').setInputFiles(plain('说明书2.txt'));
    await row.getByRole('link', { name: '说明书2.txt' }).waitFor();
    await toast(on, /产品资料/).getByRole('button', { name: '撤销' }).click();
    await row.getByRole('link', { name: '说明书.txt' }).waitFor();
    await row.getByRole('button', { name: '移除文件：说明书.txt' }).click();
    await row.getByRole('button', { name: '选择文件：产品资料' }).waitFor();
    expect(await violationsInBoth(on)).toEqual([]);
    await toast(on, /产品资料/).getByRole('button', { name: '撤销' }).click();
    await row.getByRole('link', { name: '说明书.txt' }).waitFor();
    await on.goto(`${on.url().split('?')[0]}?tab=history`);
    await on.locator('#record-panel').getByText('说明书2.txt').first().waitFor();
    expect(keeper.complaints).toEqual([]);
  });

  it('is opened from the cell of a list, where keys change nothing', async () => {
    const on = keeper.page;
    await on.goto(`${server}/product?filter=${encodeURIComponent(`name.contains('${tag}')`)}&cols=name,document`);
    const cell = on.locator('[data-row="0"] [data-col="1"]');
    const back = await saved(on, cell.getByRole('link', { name: '说明书.txt' }));
    expect(back.content.toString()).toBe(`说明书.txt ${tag}`);
    await cell.click({ position: { x: 3, y: 3 } });
    const [download] = await Promise.all([on.waitForEvent('download'), on.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe('说明书.txt');
    await on.keyboard.type('x');
    await on.keyboard.press('Delete');
    await on.waitForTimeout(300);
    expect(await cell.textContent()).toBe('说明书.txt');
    expect(await on.locator('[role=grid] :is(input:not([type=checkbox]), textarea)').count()).toBe(0);
    expect(keeper.complaints).toEqual([]);
  });

  it('that must be given is given in the form that asks for it', async () => {
    await page.goto(`${server}/${entity}`);
    await page.getByRole('button', { name: /^新建/ }).first().click();
    const form = page.getByRole('dialog');
    await form.getByLabel('名称').fill(`合格证 ${tag}`);
    await form.getByRole('button', { name: /^新建/ }).click();
    await form.getByText('还有 1 处要改').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('选择文件：扫描件');
    expect(await violationsInBoth(page)).toEqual([]);
    await given(form, '扫描件').setInputFiles(plain('扫描.txt'));
    await form.getByRole('link', { name: '扫描.txt' }).waitFor();
    await form.getByRole('button', { name: /^新建/ }).click();
    await page.getByRole('heading', { name: `合格证 ${tag}` }).waitFor();
    const row = line(page, '扫描件');
    await row.getByRole('link', { name: '扫描.txt' }).waitFor();
    expect(await row.getByRole('button', { name: /^移除/ }).count()).toBe(0);
    await given(row, '扫描件').setInputFiles(picture('扫描.png'));
    await row.getByRole('button', { name: '查看图片 扫描.png' }).waitFor();
    expect(await misfits(page)).toEqual([]);
    expect(desk.complaints).toEqual([]);
  });
});

it('on a phone a file is brought and opened by a thumb', async () => {
  const on = hand.page;
  await on.goto(`${server}/account/${account}`);
  await on.getByRole('tab', { name: '动态' }).click();
  const text = `报价在附件里 ${tag}`;
  await entry(on, text).getByRole('link', { name: '报价 单.txt' }).waitFor();
  expect(await thumbs(on, '#record-panel')).toEqual([]);
  await on.getByRole('button', { name: '写跟进' }).click();
  await area(on).fill(`手机上的照片 ${tag}`);
  await given(composer(on), '附件').setInputFiles(picture('手机.png'));
  await composer(on).getByRole('button', { name: '查看图片 手机.png' }).waitFor();
  expect(await thumbs(on, 'form')).toEqual([]);
  expect(await misfits(on)).toEqual([]);
  await composer(on).getByRole('button', { name: /^发布/ }).click();
  await entry(on, `手机上的照片 ${tag}`).getByRole('button', { name: '查看图片 手机.png' }).waitFor();
  await on.goto(`${server}/${entity}`);
  await on.getByText(`合格证 ${tag}`).click();
  await line(on, '扫描件').getByRole('button', { name: '查看图片 扫描.png' }).waitFor();
  expect(await thumbs(on, 'dl')).toEqual([]);
  expect(await misfits(on)).toEqual([]);
  expect(hand.complaints).toEqual([]);
});
