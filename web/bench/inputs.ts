import type { Page } from 'playwright-core';

type Timing = PerformanceEventTiming & { readonly interactionId: number };
type Watched = { lasted?: Map<number, number>; watching?: PerformanceObserver };
/** The browser tells of nothing that was shown sooner. */
const SOONEST = 16;

/** Begins to note how long each input took until it was shown, as the browser itself reckons it. */
export const watchInputs = (page: Page) =>
  page.evaluate((soonest) => {
    const window_ = window as unknown as Watched;
    const lasted = (window_.lasted = new Map<number, number>());
    window_.watching?.disconnect();
    window_.watching = new PerformanceObserver((list) => {
      for (const one of list.getEntries() as Timing[]) {
        if (one.interactionId) lasted.set(one.interactionId, Math.max(lasted.get(one.interactionId) ?? 0, one.duration));
      }
    });
    window_.watching.observe({ type: 'event', durationThreshold: soonest, buffered: false } as PerformanceObserverInit);
  }, SOONEST);

/** What was noted of so many inputs, in milliseconds; the ones too quick to be told count as the shortest that is. */
export async function inputs(page: Page, expected: number): Promise<number[]> {
  await page.waitForTimeout(500);
  const told = await page.evaluate(() => [...((window as unknown as Watched).lasted ?? new Map<number, number>()).values()]);
  return [...told, ...Array.from({ length: Math.max(0, expected - told.length) }, () => SOONEST)];
}
