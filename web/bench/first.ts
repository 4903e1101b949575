import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** Notes in every page when the first rows stood on the screen; to be said before the page is opened. */
export const watchFirstRows = (page: Page) =>
  page.addInitScript(() => {
    const mark = performance.mark.bind(performance);
    performance.mark = (name, options) => {
      if (name === 'first rows') {
        requestAnimationFrame(() => {
          const painted = new MessageChannel();
          painted.port1.onmessage = () => { (window as unknown as { firstRowsShown?: number }).firstRowsShown ??= performance.now(); };
          painted.port2.postMessage(null);
        });
      }
      return mark(name, options);
    };
  });

/** Kilobytes, as gzip packs them, of the scripts that came before the list could ask for its rows. */
export async function firstLoad(page: Page, entity: string): Promise<number> {
  const scripts = await page.evaluate((path) => {
    const all = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const asked = all.find((one) => new URL(one.name).pathname === path)?.startTime ?? Number.POSITIVE_INFINITY;
    return all.filter((one) => one.responseEnd < asked && new URL(one.name).pathname.endsWith('.js')).map((one) => one.name);
  }, `/api/${entity}`);
  const sizes = await Promise.all([...new Set(scripts)].map(async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer()), { level: 9 }).length));
  return sizes.reduce((sum, one) => sum + one, 0) / 1024;
}
