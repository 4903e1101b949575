import { createHmac } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Book, cast, tagged, type Cast } from './book';
import { endSession, violations, visitors } from './browser';

const server = inject('server');
const tag = tagged('ppl');
const soon = { timeout: 15_000 };
const { open, come, close } = visitors(server);
const book = new Book(server);
let people: Cast;
let complaints: string[];
/** Who administers access, in a browser of their own. */
let page: Page;


async function openPerson(of: Page, login: string) {
  await of.goto(`${server}/settings/people`);
  await of.getByRole('searchbox').fill(login);
  await of.locator('li button', { hasText: login }).click();
  return of.getByRole('dialog');
}

/** What an authenticator app shows for a secret, so many steps of 30 seconds from now (RFC 6238). */
function codeOf(secret: string, steps = 0): string {
  const bits = [...secret.replace(/\s/g, '')].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const mac = createHmac('sha1', Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))).update(counter).digest();
  return String((mac.readUInt32BE((mac[19] ?? 0) & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

beforeAll(async () => {
  people = await cast(book, tag);
  ({ page, complaints } = await come((await book.person('ACCESS_ADMINISTRATOR')).login));
});
afterAll(() => close());

describe('the settings of people', () => {
  it('let an administrator of access look as somebody, who sees no more than that person, and come back', async () => {
    const dialog = await openPerson(page, people.sales);
    await dialog.getByRole('button', { name: '以此人身份看看' }).click();
    const bar = page.getByRole('status').filter({ hasText: '周子航' });
    await bar.waitFor();
    await page.goto(`${server}/account`);
    await expect.poll(() => page.locator('[role=grid]').getAttribute('aria-rowcount'), soon).toBe('121');
    expect(await violations(page)).toEqual([]);
    await page.goto(`${server}/settings/roles`);
    await page.getByText('你没有这项设置的权限').waitFor();
    expect(complaints.splice(0).every((one) => /403/.test(one))).toBe(true);
    await bar.getByRole('button').click();
    await page.getByRole('dialog').getByText(people.sales).waitFor();
    expect(await bar.count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('lead a person from the link to a password, the second step and its recovery codes', async () => {
    const dialog = await openPerson(page, people.manager);
    await dialog.getByRole('button', { name: '给一个设密码的链接' }).click();
    const link = await dialog.locator('input[readonly]').inputValue();
    const { page: own } = await open();
    await own.goto(link);
    const password = `四月的雨 ${tag}`;
    await own.getByLabel('新密码').fill(password);
    await own.getByLabel('再输一遍').fill(password);
    await own.getByRole('button', { name: '设置密码' }).click();
    const signIn = async () => {
      await own.getByLabel('登录名').fill(people.manager);
      await own.getByLabel('密码').fill(password);
      await own.getByRole('button', { name: '登录', exact: true }).click();
    };
    await signIn();
    await own.locator('#main').waitFor();

    await own.goto(`${server}/settings/security`);
    await own.getByRole('button', { name: '开启两步验证' }).click();
    const steps = own.getByRole('dialog');
    await steps.getByLabel('现在的密码').fill(password);
    await steps.getByRole('button', { name: '继续' }).click();
    const secret = (await steps.locator('code').textContent()) ?? '';
    expect(await violations(own)).toEqual([]);
    await steps.getByLabel('验证码').fill('000000');
    await steps.getByRole('button', { name: '开启两步验证' }).last().click();
    await steps.locator('[aria-invalid=true], [role=alert]').first().waitFor();
    await steps.getByLabel('验证码').fill(codeOf(secret));
    await steps.getByRole('button', { name: '开启两步验证' }).last().click();
    await own.getByRole('dialog', { name: '恢复码' }).waitFor();
    const codes = await own.getByRole('dialog').locator('li').allTextContents();
    expect(new Set(codes).size).toBeGreaterThanOrEqual(8);
    await own.getByRole('button', { name: '我存好了' }).click();
    await own.getByText(`还剩 ${codes.length} 个恢复码`).waitFor();

    const enterWith = async (code: string) => {
      await endSession(own);
      await own.goto(`${server}/sign-in`);
      await signIn();
      await own.getByLabel('验证码').fill(code);
      await own.getByRole('button', { name: '继续' }).click();
    };
    await enterWith(codeOf(secret, 1));
    await own.locator('#main').waitFor();
    await enterWith(codes[0] ?? '');
    await own.locator('#main').waitFor();
    await own.goto(`${server}/settings/security`);
    await own.getByText(`还剩 ${codes.length - 1} 个恢复码`).waitFor();
    await enterWith(codes[0] ?? '');
    await own.getByText('验证码不正确或已使用过').waitFor();

    const again = await openPerson(page, people.manager);
    await again.getByText('已开两步验证').waitFor();
    await again.getByLabel('同时关闭两步验证').check();
    await again.getByRole('button', { name: '给一个设密码的链接' }).click();
    await again.locator('input[readonly]').waitFor();
  });

  it('hand over what a leaver owns as one act, with a look before and a way back, then close the door', async () => {
    const { page: keeper } = await come(people.keeper);
    const dialog = await openPerson(keeper, people.sales);
    await dialog.getByText('名下有：').waitFor();
    expect(await dialog.getByText('名下有：').locator('..').textContent()).toMatch(/客户\s*120/);
    await dialog.getByRole('button', { name: '选接手的人' }).click();
    await keeper.getByRole('combobox').fill(people.manager);
    await keeper.locator('[cmdk-item]', { hasText: people.manager }).click();
    await dialog.getByRole('button', { name: people.manager }).waitFor();
    await dialog.getByRole('button', { name: /^交接 \d+ 条/ }).click();
    // a toast stays while the mouse is on it
    await keeper.getByRole('status').getByText('已把').hover();
    await dialog.getByText('名下没有记录').waitFor();
    const owned = (login: string) => book.call<{ count: number }>('GET', `/api/account:count?filter=${encodeURIComponent(`owner.login == '${login}'`)}`);
    await book.enterAs(people.keeper);
    expect((await owned(people.manager)).count).toBe(120);
    await keeper.getByRole('status').getByRole('button', { name: '撤销' }).click();
    await dialog.getByText('名下有：').waitFor();
    expect([(await owned(people.sales)).count, (await owned(people.manager)).count]).toEqual([120, 0]);
    await dialog.getByRole('button', { name: /^交接 \d+ 条/ }).click();
    await dialog.getByText('名下没有记录').waitFor();
    expect(await violations(keeper)).toEqual([]);
    const door = await openPerson(page, people.sales);
    await door.getByText('交接由业务管理员来做。').waitFor();
    await door.getByRole('button', { name: '设为离职' }).click();
    await page.getByRole('status').filter({ hasText: '已设为离职' }).waitFor();
    await expect.poll(async () => (await book.people()).some((one) => one.login === people.sales), soon).toBe(false);
  });
});
