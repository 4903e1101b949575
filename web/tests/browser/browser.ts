import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const chromiumPath = () => [process.env.YOUKE_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));

export type Look = { width?: number; height?: number; touch?: boolean; theme?: 'light' | 'dark'; language?: 'zh' | 'en' };

/** A browser with a profile of its own; `close` takes the profile away. */
export async function openBrowser(look: Look = {}): Promise<{ context: BrowserContext; close: () => Promise<void> }> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('no Chromium: name one by YOUKE_CHROMIUM');
  const profile = mkdtempSync(join(tmpdir(), 'youke-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: flags,
    viewport: { width: look.width ?? 1440, height: look.height ?? 900 },
    ...(look.touch ? { hasTouch: true, isMobile: true } : {}),
    colorScheme: look.theme ?? 'light',
    locale: look.language === 'en' ? 'en-GB' : 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  return { context, close: async () => { await context.close(); rmSync(profile, { recursive: true, force: true }); } };
}

/** What a page complained about: its console, its errors, the requests that failed. Empty is good. */
export function complaintsOf(page: Page, known: readonly RegExp[] = []): string[] {
  const complaints: string[] = [];
  const add = (text: string) => { if (!known.some((one) => one.test(text))) complaints.push(text); };
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) add(`console: ${message.text()} ${message.location().url}`); });
  page.on('pageerror', (error) => add(`error: ${error.message}`));
  page.on('requestfailed', (request) => { if (!request.url().endsWith('/api/events') && request.failure()?.errorText !== 'net::ERR_ABORTED') add(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`); });
  page.on('response', (response) => { if (response.status() >= 400 && !(response.status() === 401 && response.url().endsWith('/api/session'))) add(`status ${response.status()}: ${response.url()}`); });
  return complaints;
}
/** The one refusal that belongs to a first visit: nobody is signed in yet. */
export const firstVisit = [/401.*\/api\/session$/];

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Violation = { id: string; help: string; nodes: { html: string; failureSummary?: string }[] };

/** Violations of WCAG 2.2 AA on the page as it stands, or within `at`, or of the `rules` alone; each with the first element that it concerns. */
export async function violations(page: Page, { at, rules }: { at?: string; rules?: readonly string[] } = {}): Promise<string[]> {
  // added by the debugger, which the page's content policy does not bind
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await axeSource);
  const found = await page.evaluate(async ([place, named]) => {
    const axe = (window as unknown as { axe: { run: (root: Document | string, options: object) => Promise<{ violations: Violation[] }> } }).axe;
    return (await axe.run(place ?? document, { resultTypes: ['violations'], runOnly: named ? { type: 'rule', values: named } : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations;
  }, [at, rules] as const);
  return found.map((one) => `${one.id} (${one.nodes.length}): ${one.help}: ${one.nodes[0]?.html.slice(0, 240) ?? ''} ${one.nodes[0]?.failureSummary ?? ''}`);
}

/** Violations in both themes; only colours differ between them. */
export async function violationsInBoth(page: Page, part: { at?: string } = {}): Promise<string[]> {
  const light = await violations(page, part);
  await page.evaluate(() => document.documentElement.classList.add('dark'));
  const dark = await violations(page, { ...part, rules: ['color-contrast'] });
  await page.evaluate(() => document.documentElement.classList.remove('dark'));
  return [...light, ...dark.map((one) => `dark: ${one}`)];
}

/** Signs in as somebody of a practice book, by their login, and waits for the first page. */
export async function enter(page: Page, url: string, login: string) {
  await page.goto(`${url}/sign-in`);
  await page.locator('li button', { hasText: login }).click();
  await page.locator('#main').waitFor();
}

/** Ends the session behind the back of a page, once the page has asked for nothing more by itself for a while. */
export async function endSession(page: Page) {
  const answered = () => page.evaluate(() => performance.getEntriesByType('resource').map((one) => one.name));
  let [before, quiet] = [0, 0];
  for (let tries = 0; tries < 100 && quiet < 6; tries++) {
    const now = await answered();
    const done = now.length === before && (tries > 30 || now.some((name) => name.endsWith('/api/notices:count')));
    quiet = done ? quiet + 1 : 0;
    before = now.length;
    await page.waitForTimeout(200);
  }
  await page.context().clearCookies();
}

export type Visitor = { page: Page; complaints: string[]; close: () => Promise<void> };

/** Somebody at a browser of their own, before they sign in: its page, what it complains of beside what is `known`, and the way to close it. */
export async function visitor(look: Look = {}, known: readonly RegExp[] = []): Promise<Visitor> {
  const { context, close } = await openBrowser(look);
  const page = context.pages()[0] ?? (await context.newPage());
  return { page, complaints: complaintsOf(page, [...firstVisit, ...known]), close };
}

/** Several people, each at a browser of their own, who leave together. */
export function visitors(url: string, known: readonly RegExp[] = []) {
  const all: Visitor[] = [];
  /** One who has not signed in yet. */
  const open = async () => {
    const one = await visitor({}, known);
    all.push(one);
    return one;
  };
  /** One who has. */
  const come = async (login: string) => {
    const one = await open();
    await enter(one.page, url, login);
    return one;
  };
  return { open, come, all, close: async () => { for (const one of all) await one.close(); } };
}

/** Goes to an address without loading the product anew. */
export const to = (page: Page, path: string) => page.evaluate((next) => history.pushState({}, '', next), path);
