import { writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { at, tell } from './figure.ts';
import { inputs, watchInputs } from './inputs.ts';
import type { MainThread } from './thread.ts';

const FRAME = 240;
const ROW = 37;

type Described = { name: string; title: string; fields: { name: string; kind: { type: string } }[]; lists: { columns: string[] }[] };

/** A list of the product in a browser, and what of it is measured. */
export class List {
  readonly #page: Page;
  readonly #thread: MainThread;
  readonly #address: string;
  readonly #entity: string;

  constructor(page: Page, thread: MainThread, server: string, entity: string) {
    this.#page = page;
    this.#thread = thread;
    this.#address = `${server}/${entity}`;
    this.#entity = entity;
  }

  async #open(search: Readonly<Record<string, string>> = {}) {
    await this.#page.goto(`${this.#address}?${new URLSearchParams(search).toString()}`);
    await this.#page.locator('[data-row="0"]').waitFor();
  }

  /** From the request of the rows to the frame that shows the first of them, the page loaded anew each time. */
  async firstRows(times: number) {
    const sorts = ['name', '-name', 'createdAt', '-createdAt', 'changedAt', '-changedAt'];
    const shown: number[] = [];
    const answered: number[] = [];
    for (let i = 0; i < times; i++) {
      await this.#open({ sort: sorts[i % sorts.length] ?? 'name' });
      const [from, answer, paint] = await this.#page.evaluate(async (path) => {
        const window_ = window as unknown as { firstRowsShown?: number };
        while (window_.firstRowsShown === undefined) await new Promise(requestAnimationFrame);
        const asked = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).find((one) => new URL(one.name).pathname === path);
        return [asked?.startTime ?? 0, asked?.responseEnd ?? 0, window_.firstRowsShown] as const;
      }, `/api/${this.#entity}`);
      shown.push(paint - from);
      answered.push(answer - from);
    }
    tell(`first rows after the request, p50 of ${times}`, at(0.5, shown), 'ms');
    tell(`first rows after the request, p95 of ${times}`, at(0.95, shown), 'ms', 300);
    tell('  of it until the server has answered, p50', at(0.5, answered), 'ms');
    tell('  of it until the server has answered, p95', at(0.95, answered), 'ms');
  }

  /** 240 px a frame; pages are fetched as they come into reach. Frames that waited for rows count for nothing. */
  async scroll(what: string, wanted: number, search: Readonly<Record<string, string>>, prepare: () => Promise<void> = async () => {}, profile = '') {
    await this.#open(search);
    await prepare();
    const run = () => this.#scrolled(wanted * ROW);
    const [[frames, spent], flame] = await this.#profiled(profile !== '', () => this.#thread.during(run));
    if (profile) await writeFile(profile, JSON.stringify(flame));
    const n = Math.max(1, frames.length);
    tell(`${what}, main thread per frame of ${frames.length}`, spent.all / n, 'ms', 14);
    console.log(`  script ${(spent.script / n).toFixed(1)}, style ${(spent.style / n).toFixed(1)}, layout ${(spent.layout / n).toFixed(1)} ms`);
    tell(`${what}, between frames p50`, at(0.5, frames), 'ms');
    tell(`${what}, between frames p95`, at(0.95, frames), 'ms', 33);
    tell(`${what}, elements in the page`, await this.#page.evaluate(() => document.querySelectorAll('*').length), '', 6000);
  }

  async #profiled<T>(wanted: boolean, what: () => Promise<T>): Promise<[T, unknown]> {
    return wanted ? this.#thread.profile(what) : [await what(), undefined];
  }

  #scrolled(most: number): Promise<number[]> {
    return this.#page.evaluate(async ([far, step]) => {
      const box = document.querySelector('[role=grid]')?.parentElement;
      if (!box) throw new Error('no list');
      const moved: number[] = [];
      let last = performance.now();
      for (let still = 0; still < 120 && box.scrollTop < far;) {
        const was = box.scrollTop;
        box.scrollTop += step;
        const moves = box.scrollTop !== was;
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        if (moves) moved.push(now - last);
        last = now;
        still = moves ? 0 : still + 1;
      }
      return moved;
    }, [most, FRAME] as const);
  }

  /** Ctrl+A and, in the bar that comes, all that the list holds. */
  async selectAll() {
    await this.#page.locator('[role=grid]').focus();
    await this.#page.keyboard.press('Control+a');
    await this.#page.getByRole('button', { name: /^(选择全部|Select all)/ }).click();
  }

  async search(keys: string) {
    await this.#open();
    await this.#page.locator('#list-search').focus();
    await this.#typed('typing in the search', [...keys].map((key) => (key === ' ' ? 'Space' : key)), 100);
  }

  /** In a cell of text; what was typed is given up. */
  async typeInCell(field: string, keys: string) {
    await this.#open(await this.#columnsWith(field));
    const cell = this.#page.locator('[data-row="1"] [data-col="1"]');
    await cell.click();
    await this.#page.keyboard.press('Enter');
    await this.#page.locator('[role=grid] ~ div input').waitFor();
    await this.#typed('typing in a cell', [...keys], 100);
    await this.#page.keyboard.press('Escape');
  }

  /** `peek`: with the panel open, which shows each record that is moved to. */
  async move(peek: boolean) {
    await this.#open();
    await this.#page.locator(`[data-row="1"] [data-col="${peek ? 0 : 1}"]`).click();
    if (peek) await this.#page.waitForURL(/peek=/);
    await this.#thread.painted();
    const keys = Array.from({ length: 20 }, (_, i) => (i % 4 === 3 && !peek ? 'ArrowRight' : 'ArrowDown'));
    await this.#typed(peek ? 'moving with the panel open' : 'moving in the cells', keys, peek ? 100 : 50);
  }

  /** Columns of which each is of another kind. */
  async everyKind(): Promise<Record<string, string>> {
    const { title, fields } = await this.#described();
    const kinds = new Map([...fields].reverse().map((field) => [field.kind.type, field.name] as const));
    return { cols: [...new Set([title, ...kinds.values()])].join(',') };
  }

  async #columnsWith(field: string): Promise<Record<string, string>> {
    const { title, lists } = await this.#described();
    return { cols: [...new Set([title, field, ...(lists[0]?.columns ?? [])])].join(',') };
  }

  async #described(): Promise<Described> {
    const entities = await this.#page.evaluate(async () =>
      ((await (await fetch('/api/catalog', { headers: { Accept: 'application/json' } })).json()) as { entities: Described[] }).entities);
    const entity = entities.find((one) => one.name === this.#entity);
    if (!entity) throw new Error(`no entity ${this.#entity}`);
    return entity;
  }

  async #typed(what: string, keys: readonly string[], limit: number) {
    await watchInputs(this.#page);
    const [, spent] = await this.#thread.during(async () => {
      for (const key of keys) {
        await this.#page.keyboard.press(key);
        await this.#page.waitForTimeout(60);
      }
      await this.#thread.painted();
    });
    const lasted = await inputs(this.#page, keys.length);
    tell(`${what}: input to paint, p75 of ${keys.length}`, at(0.75, lasted), 'ms', limit);
    tell(`${what}: main thread per key`, spent.all / keys.length, 'ms');
  }
}
