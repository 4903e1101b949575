import type { Request } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Book } from './book.ts';
import { endSession, enter, to, violationsInBoth, visitor } from './browser.ts';

// Every list, form, record and settings page as it comes, light and dark: no word on the console, no refused request,
// nothing that axe holds against it, nothing wider than the screen, no code or name that only machines read.

const server = inject('server');
type Catalog = { entities: { name: string; readable: boolean; custom: boolean; rights: Record<string, string>; fields: { visibility: string; kind: { type: string } }[] }[] };
type Entity = Catalog['entities'][number];
type Person = { role: string; login: string; book: Book; entities: readonly Entity[]; sections: string[] };

/** A browser in which one goes from page to page. */
async function walker() {
  // low, so that a list shows a dozen rows: more of the same would only take axe longer
  const { page, complaints, close } = await visitor({ width: 1280, height: 600 });
  const asked = new Set<Request>();
  page.on('request', (request) => { if (!request.url().endsWith('/api/events')) asked.add(request); });
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
  let login = '';

  /** Waits until the page stands: nothing asked, nothing still drawn grey. */
  const settled = async () => {
    const drawn = () => page.evaluate(() => new Promise<boolean>((stands) =>
      requestAnimationFrame(() => requestAnimationFrame(() => stands(document.querySelector('.anim-skeleton') === null)))));
    await expect.poll(async () => asked.size === 0 && (await drawn()) && asked.size === 0, { timeout: 30_000, interval: 20 }).toBe(true);
  };
  return {
    page, close, settled,
    as: async (person: Person) => {
      if (login === person.login) return;
      login = person.login;
      await endSession(page);
      await enter(page, server, login);
      await settled();
    },
    to: async (path: string, there: string) => {
      await to(page, path);
      await page.locator(there).first().waitFor();
      await settled();
    },
    /** What is wrong with the page as it stands or a part of it, in both themes; only colours differ between them. */
    wrong: async (at?: string): Promise<string[]> => {
      const found = await violationsInBoth(page, at ? { at } : {});
      found.push(...await page.evaluate(() => {
        const said: string[] = [];
        const root = document.documentElement;
        if (root.scrollWidth > root.clientWidth) said.push(`wider than the screen: ${root.scrollWidth} > ${root.clientWidth}`);
        const text = document.body.innerText;
        for (const raw of text.match(/\bundefined\b|\bNaN\b|\[object \w+\]|\{(?!yyyy|0+\})\w+\}|\b[A-Z]{2,}_[A-Z_]+\b|\bInvalid Date\b/g) ?? []) said.push(`raw: ${raw}`);
        if (document.querySelector('main h1') === null) said.push('no heading');
        return said;
      }));
      return [...found, ...complaints.splice(0)];
    },
  };
}
type Walker = Awaited<ReturnType<typeof walker>>;

/** The people by whose rights all is opened: each entity by the first who may read it. */
const people = [
  { role: 'BUSINESS_ADMINISTRATOR', again: [] as string[] },
  { role: 'SERVICE_READER', again: ['account', 'contact', 'quote', 'order'] },
  { role: 'ACCESS_ADMINISTRATOR', again: ['employee', 'organisation'] },
];
const seen = new Set<string>();
const all: Person[] = [];
let walkers: Walker[] = [];

beforeAll(async () => {
  for (const { role, again } of people) {
    const book = new Book(server);
    const { login, id } = await book.person(role);
    await book.enter(id);
    const entities = (await book.call<Catalog>('GET', '/api/catalog')).entities.filter((one) => one.readable && (!seen.has(one.name) || again.includes(one.name)));
    entities.forEach(({ name }) => seen.add(name));
    all.push({ role, login, book, entities, sections: [] });
  }
  // while one waits for the server, another is looked at
  walkers = await Promise.all([walker(), walker(), walker()]);
});
afterAll(() => Promise.all(walkers.map((one) => one.close())));

type Job = { person: Person; look: (on: Walker, found: (what: string, at?: string) => Promise<void>) => Promise<void> };
/** Does all jobs, each by whichever browser is free, preferably one where the person is already; what was found wrong, by page. */
async function walk(jobs: Job[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  await Promise.all(walkers.map(async (on) => {
    let now: Person | undefined;
    for (;;) {
      const [job] = jobs.splice(Math.max(0, jobs.findIndex((one) => one.person === now)), 1);
      if (!job) return;
      now = job.person;
      await on.as(now);
      await job.look(on, async (what, at) => {
        const wrong = await on.wrong(at);
        if (wrong.length > 0) found[`${job.person.role} ${what}`] = wrong;
      });
    }
  }));
  return found;
}

test('every list, form and record stands without a complaint', async () => {
  const jobs = all.flatMap((person) => person.entities.map(({ name, rights, fields }): Job => ({ person, look: async (on, found) => {
    const { page } = on;
    const first = (await person.book.rows(`/api/${name}?limit=1`))[0];
    await on.to(`/${name}`, 'main [data-row], main p.text-head');
    await found(`/${name}`, '#main');
    if (rights.create !== undefined) {
      await page.locator('main header button').last().click();
      await page.locator('[role=dialog] form').waitFor();
      await on.settled();
      await found(`/${name} quick form`, '[role=dialog]');
      await page.keyboard.press('Escape');
      await page.locator('[role=dialog]').waitFor({ state: 'detached' });
      await on.to(`/${name}/new`, 'main form fieldset');
      await found(`/${name}/new`, '#main');
    }
    if (first) {
      await on.to(`/${name}/${first.id}`, '#record-panel');
      await found(`/${name}/${first.id}`, '#main');
      // what is masked says so and why, instead of looking empty
      const masked = fields.some((field) => field.visibility === 'MASKED' && field.kind.type === 'money');
      if (masked) expect(await page.locator('#main dl').getByText('你的角色看不到这个字段的内容').count(), name).toBeGreaterThan(0);
    }
  } })));
  for (const person of all) {
    expect(person.entities.length).toBeGreaterThan(3);
    jobs.push({ person, look: async (on, found) => { await on.to('/', 'main h1'); await found('home'); } });
  }
  expect(await walk(jobs)).toEqual({});
}, 240_000);

test('every page of the settings that they see stands without a complaint', async () => {
  await walk(all.map((person) => ({ person, look: async (on) => {
    await on.to('/settings', 'main nav a');
    person.sections = await on.page.locator('main nav a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(person.sections.length).toBeGreaterThan(4);
  } })));
  const jobs = all.flatMap((person) => person.sections.filter((one) => !seen.has(one)).map((section): Job => {
    seen.add(section);
    return { person, look: async (on, found) => { await on.to(section, 'main h2 >> nth=1'); await found(section, '#main'); } };
  }));
  expect(await walk(jobs)).toEqual({});
});

test('nothing that somebody may read was left out', async () => {
  const administrator = new Book(server);
  const everybody = await administrator.people();
  for (const role of new Set(everybody.flatMap((one) => one.roles))) {
    await administrator.enter(everybody.find((one) => one.roles.includes(role))?.id ?? '');
    const { entities } = await administrator.call<Catalog>('GET', '/api/catalog');
    expect(entities.filter((one) => one.readable && !one.custom && !seen.has(one.name)).map((one) => one.name)).toEqual([]);
  }
});
