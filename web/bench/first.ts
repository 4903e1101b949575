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
