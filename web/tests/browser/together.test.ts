import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Book, cast, tagged, type Cast } from './book.ts';
import { endSession, visitors } from './browser.ts';

// Two people on one record; a connection that goes and comes back; a session that ends while somebody types.
const server = inject('server');
const tag = tagged('two');
const book = new Book(server);
const { come, close } = visitors(server);
let people: Cast;
let account = '';
let mine: Page;
let theirs: Page;

beforeAll(async () => {
  people = await cast(book, tag);
  const [found] = await book.rows(`/api/account?limit=1&sort=name&filter=${encodeURIComponent(`name.contains('${tag}')`)}`);
  account = found?.id ?? '';
  [{ page: mine }, { page: theirs }] = await Promise.all([come(people.sales), come(people.manager)]);
  for (const page of [mine, theirs]) {
    await page.goto(`${server}/account/${account}`);
    await short(page).waitFor();
  }
});
afterAll(() => close());

const short = (page: Page) => page.getByRole('button', { name: '修改简称' });
const box = (page: Page) => page.getByRole('textbox', { name: '简称' });
const write = async (page: Page, text: string) => { await short(page).click(); await box(page).fill(text); };
const kept = async () => (await book.call<{ values: { shortName: string | null } }>('GET', `/api/account/${account}`)).values.shortName;
const amber = () => mine.locator('[data-offline]');
const again = () => mine.getByRole('dialog').filter({ hasText: '登录已结束' });
const offline = (gone: boolean) => mine.context().setOffline(gone);
const notes = async (text: string) => (await book.call<{ count: number }>('GET', `/api/note:count?filter=${encodeURIComponent(`account == ${account} && text.contains('${text}')`)}`)).count;
const signInAgain = async () => { await again().locator('li button', { hasText: people.sales }).click(); await again().waitFor({ state: 'detached' }); };

test('what one writes appears before the other by itself', async () => {
  await write(mine, '甬联');
  await mine.keyboard.press('Enter');
  await expect.poll(() => short(theirs).textContent()).toContain('甬联');
});

test('where both write, the later one sees both values and decides', async () => {
  // what the first one saves is not told to the second before they save too
  await mine.route(/\/api\/(events|account\/\d+\?|account\/\d+$)/, (route) => (route.request().method() === 'GET' ? route.abort() : route.continue()));
  await write(mine, '我写的');
  await write(theirs, '对方写的');
  await theirs.keyboard.press('Enter');
  await expect.poll(kept).toBe('对方写的');
  await box(mine).press('Enter');
  const alert = mine.getByRole('alert').locator('div', { hasText: '现在是：对方写的' }).first();
  await alert.getByText('你的：我写的').waitFor();
  await mine.unroute(/\/api\/(events|account\/\d+\?|account\/\d+$)/);
  await expect.poll(() => short(mine).textContent()).toContain('对方写的');
  await alert.getByRole('button', { name: '用我的' }).click();
  await expect.poll(kept).toBe('我写的');
  await expect.poll(() => short(theirs).textContent()).toContain('我写的');
});

test('what is changed in place without a connection is shown, and sent when it is back', async () => {
  await offline(true);
  await write(mine, '断线时写的');
  await mine.keyboard.press('Enter');
  await amber().waitFor();
  await expect.poll(() => short(mine).textContent()).toContain('断线时写的');
  expect(await kept()).toBe('我写的');
  await offline(false);
  await amber().waitFor({ state: 'detached', timeout: 10_000 });
  await expect.poll(kept).toBe('断线时写的');
});

const composer = () => mine.getByRole('textbox', { name: '记录本次沟通' });
const entry = (text: string) => mine.locator('#record-panel ol li', { hasText: text });

test('what stands in the composer without a connection stays, and is posted by itself when it is back', async () => {
  await composer().fill(`断线跟进 ${tag}`);
  await offline(true);
  await composer().press('Control+Enter');
  await amber().getByText('1 条跟进还没保存').waitFor();
  await mine.getByText('连上后会自动保存').waitFor();
  expect(await composer().inputValue()).toBe(`断线跟进 ${tag}`);
  await offline(false);
  await amber().waitFor({ state: 'detached', timeout: 10_000 });
  await entry(`断线跟进 ${tag}`).waitFor();
  expect(await notes(`断线跟进 ${tag}`)).toBe(1);
  await expect.poll(() => composer().inputValue()).toBe('');
  expect(await mine.getByText('条跟进还没保存').count()).toBe(0);
});

test('what arrived though the answer was lost is written once, also after a reload', async () => {
  // the server takes it, and its answer never comes
  let taken = 0;
  await mine.route(/\/api\/batch/, async (route) => { await route.fetch(); taken++; await route.abort(); });
  await composer().fill(`回执丢失 ${tag}`);
  await composer().press('Control+Enter');
  await expect.poll(() => taken).toBeGreaterThan(0);
  await mine.getByText('条跟进还没保存').waitFor();
  await mine.unroute(/\/api\/batch/);
  await mine.reload();
  await entry(`回执丢失 ${tag}`).waitFor();
  await expect.poll(() => composer().inputValue()).toBe('');
  await expect.poll(() => mine.getByText('条跟进还没保存').count()).toBe(0);
  expect(await notes(`回执丢失 ${tag}`)).toBe(1);
});

test('a form without a connection keeps what was typed, and is saved when it is back', async () => {
  await mine.goto(`${server}/opportunity`);
  await mine.locator('#main h1').first().waitFor();
  await mine.keyboard.press('c');
  const dialog = mine.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '商机名称' }).fill(`断线商机 ${tag}`);
  await offline(true);
  await mine.keyboard.press('Control+Enter');
  await dialog.getByText('填的内容都在').waitFor();
  expect(await dialog.getByRole('textbox', { name: '商机名称' }).inputValue()).toBe(`断线商机 ${tag}`);
  await offline(false);
  await amber().waitFor({ state: 'detached', timeout: 10_000 });
  await mine.keyboard.press('Control+Enter');
  await mine.waitForURL(/\/opportunity\/\d+$/);
  expect((await book.call<{ count: number }>('GET', `/api/opportunity:count?filter=${encodeURIComponent(`name == '断线商机 ${tag}'`)}`)).count).toBe(1);
});

test('a session that ends while a field is written is taken up over the page, with what was written', async () => {
  await mine.goto(`${server}/account/${account}`);
  await short(mine).waitFor();
  await write(mine, '登录结束时写的');
  await endSession(mine);
  await box(mine).press('Enter');
  await again().waitFor();
  await signInAgain();
  await expect.poll(kept).toBe('登录结束时写的');
  await expect.poll(() => short(mine).textContent()).toContain('登录结束时写的');
});

test('a session that ends while a form is filled in is taken up over the form, and the form is saved', async () => {
  await mine.goto(`${server}/account/${account}/edit`);
  await box(mine).fill('表单里写的');
  await endSession(mine);
  await mine.keyboard.press('Control+s');
  await again().waitFor();
  expect(await mine.locator('form input').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toContain('表单里写的');
  await signInAgain();
  await mine.waitForURL(new RegExp(`/account/${account}$`));
  expect(await kept()).toBe('表单里写的');
});
