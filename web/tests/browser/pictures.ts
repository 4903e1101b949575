// The pictures of README and guides: npm run pictures -- [--server URL] [--built] [--only NAME,NAME]; --built: screens of web/dist
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { Book } from './book.ts';
import { enter, openBrowser, type Look } from './browser.ts';
import { serveBuilt } from './proxy.ts';

const args = process.argv.slice(2);
const option = (name: string) => { const at = args.indexOf(name); return at < 0 ? undefined : args[at + 1]; };
const behind = option('--server') ?? 'http://localhost:8420';
const only = option('--only')?.split(',');
const folder = fileURLToPath(new URL('../../../docs/img/', import.meta.url));

type Row = { id: string; values: Record<string, { id: string } | string> };
/** The first record that the person who is signed in finds; a practice book has one. */
const first = async (page: Page, entity: string, query: Record<string, string>): Promise<Row> => {
  const path = `/api/${entity}?limit=1&${new URLSearchParams(query).toString()}`;
  const found = await page.evaluate(async (asked) => (await (await fetch(asked)).json()) as { records: Row[] }, path);
  const row = found.records[0];
  if (!row) throw new Error(`the practice book has nothing for ${path}`);
  return row;
};
const linkOf = (row: Row, name: string) => (row.values[name] as { id: string }).id;

type Picture = { name: string; as: string; looks: readonly Look[]; show: (page: Page, url: string, look: Look) => Promise<void> };
const both: readonly Look[] = [{}, { language: 'en' }];
const sales = 'linxiaolan';
const dealOf = (page: Page) => first(page, 'opportunity', { filter: "stage.status == 'OPEN'", sort: '-amount', fields: 'account' });
const pictures: readonly Picture[] = [
  { name: 'home', as: sales, looks: both, show: (page, url) => go(page, url) },
  { name: 'list', as: sales, looks: [...both, { theme: 'dark' }], show: async (page, url) => { await go(page, `${url}/account`); await page.locator('[data-row="5"]').waitFor(); } },
  { name: 'peek', as: sales, looks: both, show: async (page, url) => {
    await go(page, `${url}/account`);
    await page.locator('[data-row="3"] [data-col="0"]').click();
    await page.locator('aside dl').first().waitFor();
  } },
  { name: 'record', as: sales, looks: both, show: async (page, url) => { await go(page, `${url}/account/${linkOf(await dealOf(page), 'account')}`); await page.locator('dl').first().waitFor(); } },
  { name: 'phone', as: sales, looks: both.map((look) => ({ ...look, width: 390, height: 844 })), show: async (page, url) => { await go(page, `${url}/account/${linkOf(await dealOf(page), 'account')}`); await page.locator('h1').waitFor(); } },
  { name: 'inbox', as: sales, looks: both, show: async (page, url) => { await go(page, `${url}/inbox`); await page.locator('[data-notice]').nth(3).waitFor(); } },
  { name: 'board', as: sales, looks: both, show: async (page, url) => { await go(page, `${url}/opportunity?kind=board`); await page.locator('[data-card]').first().waitFor(); } },
  { name: 'lines', as: 'hejing', looks: both, show: async (page, url) => {
    const line = await first(page, 'quoteLine', { filter: "quote.status == 'DRAFT'", sort: '-position', fields: 'quote' });
    await go(page, `${url}/quote/${linkOf(line, 'quote')}?tab=lines`);
    await page.locator('[data-cell]').first().waitFor();
  } },
  { name: 'palette', as: sales, looks: both, show: async (page, url) => {
    await go(page, url);
    await page.keyboard.press('Control+k');
    await page.locator('[cmdk-input]').fill('lh');
    await page.locator('[cmdk-item]').first().waitFor();
  } },
  { name: 'import', as: 'hejing', looks: both, show: async (page, url, look) => {
    await go(page, `${url}/import/account`);
    const table = look.language === 'en'
      ? 'Name,Level,Phone,Remark\nNingbo Yonglian Chemicals,Key,0574-55550101,met at the fair\nZibo Luheng Petrochemicals,Normal,0533-55550102,\nZhoushan Yuanzhou Energy,Strategic,0580-55550103,tank farm\n'
      : '客户名称,客户级别,电话,备注\n宁波甬联化工,重点,0574-55550101,展会认识\n淄博鲁恒石化,普通,0533-55550102,\n舟山远洲能源,战略,0580-55550103,有罐区\n';
    await page.locator('input[type=file]').setInputFiles({ name: look.language === 'en' ? 'accounts.csv' : '客户.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
    await page.locator('main table, main [role=table], main ul').first().waitFor();
  } },
  { name: 'rights', as: 'luyuchen', looks: both, show: async (page, url) => { await go(page, `${url}/settings/roles?role=SALES`); await page.locator('main table tbody tr').first().waitFor(); } },
];

/** Has the manager of whoever sells do what an inbox tells of, unless it tells of something already. */
async function tell(url: string) {
  const as = async (login: string) => {
    const book = new Book(url);
    const person = await book.person(login);
    await book.enter(person.id);
    return { book, ...person };
  };
  const [me, manager] = [await as(sales), await as('chenyifan')];
  const told = async () => (await me.book.call<{ notices: unknown[] }>('GET', '/api/notices')).notices.length;
  if ((await told()) > 0) return;
  const [first, second, third, fourth] = await me.book.rows(`/api/account?limit=4&filter=${encodeURIComponent('owner == me()')}`);
  for (const one of [first, fourth]) await me.book.call('PUT', `/api/account/${one?.id}/following`, { following: true });
  await manager.book.call('PATCH', `/api/account/${first?.id}`, { paymentDays: '60' });
  await manager.book.create('note', { account: second?.id, text: `采购总监下周二来厂里看装置，@${me.name} 请准备样品和最近三批的质检单。` });
  await manager.book.create('task', { account: third?.id, subject: '周三前谈妥年度合同的付款条件', owner: me.id });
  await manager.book.call('PATCH', `/api/account/${fourth?.id}`, { level: 'KEY' });
  for (let tries = 0; tries < 50 && (await told()) < 4; tries++) await new Promise((go) => setTimeout(go, 200));
}

async function go(page: Page, url: string) {
  await page.goto(url);
  await page.locator('#main h1').first().waitFor();
}

/** WebP, which every host of Markdown shows, at a third of the size of PNG. */
async function take(page: Page, file: string) {
  await page.waitForLoadState('networkidle', { timeout: 5000 }).catch(() => {});
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.mouse.move(0, 0);
  const debug = await page.context().newCDPSession(page);
  const { data } = await debug.send('Page.captureScreenshot', { format: 'webp', quality: 82 });
  writeFileSync(folder + file, Buffer.from(data, 'base64'));
  await debug.detach();
}

mkdirSync(folder, { recursive: true });
const built = args.includes('--built') ? await serveBuilt(behind) : { url: behind, stop: () => {} };
try {
  await tell(built.url);
  for (const picture of pictures.filter((one) => !only || only.includes(one.name))) {
    for (const look of picture.looks) {
      const { context, close } = await openBrowser(look);
      const page = context.pages()[0] ?? (await context.newPage());
      await page.addInitScript((language) => localStorage.setItem('youke.language', language), look.language ?? 'zh');
      await enter(page, built.url, picture.as);
      await picture.show(page, built.url, look);
      const file = [picture.name, look.theme, look.language].filter(Boolean).join('.') + '.webp';
      await take(page, file);
      console.log(file);
      await close();
    }
  }
} finally {
  built.stop();
}
