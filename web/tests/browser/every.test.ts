import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Book } from './book.ts';
import { complaintsOf, enter, firstVisit, openBrowser, violations } from './browser.ts';

// Every list, form, record and settings page as it comes, light and dark: no word on the console, no refused request,
// nothing that axe holds against it, nothing wider than the screen, no code or name that only machines read.

const server = inject('server');
type Catalog = { entities: { name: string; readable: boolean; custom: boolean; rights: Record<string, string>; fields: { visibility: string; kind: { type: string } }[] }[] };
type Entity = Catalog['entities'][number];

let browser: Awaited<ReturnType<typeof openBrowser>>;
let page: Page;
let complaints: string[];
const asked = new Set<Request>();

beforeAll(async () => {
  // low, so that a list shows a dozen rows: more of the same would only take axe longer
  browser = await openBrowser({ width: 1280, height: 600 });
  page = browser.context.pages()[0] ?? (await browser.context.newPage());
  complaints = complaintsOf(page, firstVisit);
  page.on('request', (request) => { if (!request.url().endsWith('/api/events')) asked.add(request); });
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
});
afterAll(() => browser.close());

/** Goes to an address without loading the product anew, and waits until it stands: nothing asked, nothing still drawn grey. */
async function to(path: string, there: string) {
  await page.evaluate((next) => history.pushState({}, '', next), path);
  await page.locator(there).first().waitFor();
  await settled();
}
async function settled() {
  const drawn = () => page.evaluate(() => new Promise<boolean>((stands) =>
    requestAnimationFrame(() => requestAnimationFrame(() => stands(document.querySelector('.anim-skeleton') === null)))));
  await expect.poll(async () => asked.size === 0 && (await drawn()) && asked.size === 0, { timeout: 30_000, interval: 20 }).toBe(true);
}

/** What is wrong with the page as it stands or a part of it, in both themes; only colours differ between them. */
async function wrong(at?: string): Promise<string[]> {
  const part = at ? { at } : {};
  const found = await violations(page, part);
  found.push(...await page.evaluate(() => {
    const said: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) said.push(`wider than the screen: ${root.scrollWidth} > ${root.clientWidth}`);
    const text = document.body.innerText;
    for (const raw of text.match(/\bundefined\b|\bNaN\b|\[object \w+\]|\{(?!yyyy|0+\})\w+\}|\b[A-Z]{2,}_[A-Z_]+\b|\bInvalid Date\b/g) ?? []) said.push(`raw: ${raw}`);
    if (document.querySelector('main h1') === null) said.push('no heading');
    return said;
  }));
  await page.evaluate(() => document.documentElement.classList.add('dark'));
  found.push(...(await violations(page, { ...part, rules: ['color-contrast'] })).map((one) => `dark: ${one}`));
  await page.evaluate(() => document.documentElement.classList.remove('dark'));
  return [...found, ...complaints.splice(0)];
}

const seen = new Set<string>();
/** The people by whose rights all is opened: each entity by the first who may read it. */
const people = [
  { role: 'BUSINESS_ADMINISTRATOR', again: [] as string[] },
  { role: 'SERVICE_READER', again: ['account', 'contact', 'quote', 'order'] },
  { role: 'ACCESS_ADMINISTRATOR', again: ['employee', 'organisation'] },
];

describe.each(people)('for $role', ({ role, again }) => {
  let entities: readonly Entity[];
  const book = new Book(server);

  beforeAll(async () => {
    const person = (await book.people()).find((one) => one.roles.includes(role));
    await book.enter(person?.id ?? '');
    entities = (await book.call<Catalog>('GET', '/api/catalog')).entities.filter((one) => one.readable && (!seen.has(one.name) || again.includes(one.name)));
    await browser.context.clearCookies();
    await enter(page, server, person?.login ?? '');
  });

  test('every list, form and record stands without a complaint', async () => {
    const found: Record<string, string[]> = {};
    const look = async (what: string, at?: string) => { const all = await wrong(at); if (all.length > 0) found[what] = all; };
    await settled();
    await look('home');
    expect(entities.length).toBeGreaterThan(3);
    for (const { name, rights, fields } of entities) {
      seen.add(name);
      const first = (await book.call<{ records: { id: string }[] }>('GET', `/api/${name}?limit=1`)).records[0];
      await to(`/${name}`, 'main [data-row], main p.text-head');
      await look(`/${name}`, '#main');
      if (rights.create !== undefined) {
        await page.locator('main header button').last().click();
        await page.locator('[role=dialog] form').waitFor();
        await settled();
        await look(`/${name} quick form`, '[role=dialog]');
        await page.keyboard.press('Escape');
        await page.locator('[role=dialog]').waitFor({ state: 'detached' });
        await to(`/${name}/new`, 'main form fieldset');
        await look(`/${name}/new`, '#main');
      }
      if (first) {
        await to(`/${name}/${first.id}`, '#record-panel');
        await look(`/${name}/${first.id}`, '#main');
        // what is masked says so and why, instead of looking empty
        const masked = fields.some((field) => field.visibility === 'MASKED' && field.kind.type === 'money');
        if (masked) expect(await page.locator('#main dl').getByText('你的角色看不到这个字段的内容').count(), name).toBeGreaterThan(0);
      }
    }
    expect(found).toEqual({});
  }, 240_000);

  test('every page of the settings that they see stands without a complaint', async () => {
    const found: Record<string, string[]> = {};
    await to('/settings', 'main nav a');
    const sections = await page.locator('main nav a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(sections.length).toBeGreaterThan(4);
    for (const section of sections.filter((one) => !seen.has(one))) {
      seen.add(section);
      await to(section, 'main h2 >> nth=1');
      const all = await wrong('#main');
      if (all.length > 0) found[section] = all;
    }
    expect(found).toEqual({});
  });
});

test('nothing that somebody may read was left out', async () => {
  const administrator = new Book(server);
  const all = await administrator.people();
  for (const role of new Set(all.flatMap((one) => one.roles))) {
    await administrator.enter(all.find((one) => one.roles.includes(role))?.id ?? '');
    const { entities } = await administrator.call<Catalog>('GET', '/api/catalog');
    expect(entities.filter((one) => one.readable && !one.custom && !seen.has(one.name)).map((one) => one.name)).toEqual([]);
  }
});
