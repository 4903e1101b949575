// Pictures of the main pages: npm run shots -- FOLDER [--server URL] [--as LOGIN] [--only NAME,NAME] [--at ADDRESS,ADDRESS]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { complaintsOf, enter, firstVisit, openBrowser, violations, type Look } from './browser.ts';
import { serveBuilt } from './proxy.ts';

const args = process.argv.slice(2);
const option = (name: string) => { const at = args.indexOf(name); return at < 0 ? undefined : args[at + 1]; };
const folder = args.find((one, at) => !one.startsWith('--') && !args[at - 1]?.startsWith('--')) ?? 'test-results/shots';
const login = option('--as') ?? 'wangjg';
const only = option('--only')?.split(',');

const pages: { name: string; path: string; then?: string }[] = [
  { name: 'home', path: '/' },
  { name: 'inbox', path: '/inbox' },
  { name: 'list', path: '/account' },
  { name: 'peek', path: '/account', then: 'peek' },
  { name: 'record', path: '/account', then: 'record' },
  { name: 'palette', path: '/', then: 'palette' },
  { name: 'form', path: '/account', then: 'form' },
  { name: 'group', path: '/account?group=level&density=compact' },
  { name: 'filter', path: `/account?filter=${encodeURIComponent("level in ['KEY', 'STRATEGIC'] && creditLimit >= 1000000")}&sort=-creditLimit` },
  { name: 'edit', path: '/account', then: 'edit' },
  { name: 'select', path: '/account', then: 'select' },
];
const addresses = option('--at')?.split(',');
const wanted = addresses ? addresses.map((path) => ({ name: path.replace(/\W+/g, '-').replace(/^-|-$/g, ''), path })) : pages.filter((one) => !only || only.includes(one.name));
const looks: (Look & { name: string })[] = [
  { name: '1440-light-zh' },
  { name: '1440-dark-zh', theme: 'dark' },
  { name: '1440-light-en', language: 'en' },
  { name: '390-light-zh', width: 390, height: 844 },
  { name: '390-dark-en', width: 390, height: 844, theme: 'dark', language: 'en' },
  { name: '1100-light-zh', width: 1100, height: 800 },
];

mkdirSync(folder, { recursive: true });
const built = await serveBuilt(option('--server') ?? 'http://localhost:8080');
let bad = 0;
for (const look of looks.filter((one) => !option('--look') || one.name.includes(option('--look') ?? ''))) {
  const { context, close } = await openBrowser(look);
  const page = context.pages()[0] ?? (await context.newPage());
  const complaints = complaintsOf(page, firstVisit);
  await page.addInitScript((language) => localStorage.setItem('youke.language', language), look.language ?? 'zh');
  await page.goto(`${built.url}/sign-in`);
  await page.locator('li button').first().waitFor();
  if (!only || only.includes('sign-in')) await page.screenshot({ path: join(folder, `sign-in-${look.name}.png`) });
  await enter(page, built.url, login);
  for (const shot of wanted as typeof pages) {
    await page.goto(built.url + shot.path);
    await page.locator('#main h1').first().waitFor();
    await page.waitForLoadState('networkidle', { timeout: 3000 }).catch(() => {});
    const phone = (look.width ?? 1440) < 768;
    if (shot.then === 'record') { await (phone ? page.locator('main li button').nth(2).click() : page.locator('[role=row] [data-col="0"]').nth(2).dblclick()); await page.locator('dl').first().waitFor(); }
    if (shot.then === 'peek' && !phone) { await page.locator('[role=row] [data-col="0"]').nth(3).click(); await page.locator('aside dl').first().waitFor(); }
    if (shot.then === 'palette') { await page.keyboard.press('Control+k'); await page.locator('[cmdk-input]').waitFor(); await page.keyboard.type('lh', { delay: 30 }); await page.waitForTimeout(500); }
    if (shot.then === 'form') { await page.locator('main header button').last().click(); await page.locator('[role=dialog] form').waitFor(); }
    if (shot.then === 'edit' && !phone) { await page.locator('[data-row="7"] [data-col="1"]').click(); await page.locator('[data-row="7"] [data-col="1"]').click(); await page.waitForTimeout(200); }
    if (shot.then === 'select' && !phone) { for (const row of [0, 3, 5]) { await page.locator(`[data-row="${row}"]`).hover(); await page.locator(`[data-row="${row}"] input`).click(); } }
    await page.waitForTimeout(250);
    await page.screenshot({ path: join(folder, `${shot.name}-${look.name}.png`) });
    const found = await violations(page);
    for (const one of [...found, ...complaints.splice(0)]) { bad++; console.log(`${shot.name}-${look.name}: ${one}`); }
  }
  await close();
}
built.stop();
console.log(`${bad} complaints; pictures in ${folder}`);
