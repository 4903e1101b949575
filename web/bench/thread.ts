import type { CDPSession, Page } from 'playwright-core';

/** The main thread of a page: what it was busy with, in milliseconds of processor time, whatever else the machine does. */
export class MainThread {
  readonly #page: Page;
  readonly #cdp: CDPSession;

  private constructor(page: Page, cdp: CDPSession) {
    this.#page = page;
    this.#cdp = cdp;
  }

  static async of(page: Page): Promise<MainThread> {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new MainThread(page, cdp);
  }

  async #busy(): Promise<Busy> {
    const { metrics } = await this.#cdp.send('Performance.getMetrics');
    const of = (name: string) => (metrics.find((one) => one.name === name)?.value ?? 0) * 1000;
    return { all: of('TaskDuration'), script: of('ScriptDuration'), style: of('RecalcStyleDuration'), layout: of('LayoutDuration') };
  }

  /** What it did while something was done. */
  async during<T>(what: () => Promise<T>): Promise<[T, Busy]> {
    const before = await this.#busy();
    const done = await what();
    const after = await this.#busy();
    return [done, { all: after.all - before.all, script: after.script - before.script, style: after.style - before.style, layout: after.layout - before.layout }];
  }

  /** The heap after what nobody holds is gone, in MB. */
  async heap(): Promise<number> {
    for (let i = 0; i < 3; i++) await this.#cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.#cdp.send('Runtime.getHeapUsage');
    return usedSize / 1024 / 1024;
  }

  /** Where the time of scripts goes, in the form that the browser's developer tools open. */
  async profile<T>(what: () => Promise<T>): Promise<[T, unknown]> {
    await this.#cdp.send('Profiler.enable');
    await this.#cdp.send('Profiler.setSamplingInterval', { interval: 200 });
    await this.#cdp.send('Profiler.start');
    const done = await what();
    return [done, (await this.#cdp.send('Profiler.stop')).profile];
  }

  /** The frame that shows what stands now. */
  painted(): Promise<void> {
    return this.#page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  }
}
export type Busy = { readonly all: number; readonly script: number; readonly style: number; readonly layout: number };
