import type { Page } from 'playwright-core';

/**
 * What of the page does not fit: a page that is wider than its window, text that is cut off without saying so (an ellipsis
 * tells its text whole under the pointer and with the focus), a word in two lines, text over other text.
 */
export const misfits = (page: Page): Promise<string[]> => page.evaluate(() => {
  const said: string[] = [];
  const root = document.documentElement;
  for (const whole of [root, document.body, document.querySelector('#main')]) {
    if (whole && whole.scrollWidth > whole.clientWidth) said.push(`${whole.tagName} goes sideways: ${whole.scrollWidth} > ${whole.clientWidth}`);
  }
  for (const part of document.querySelectorAll('[class*=overflow-y-auto]:not([class*=overflow-x-auto])')) {
    if (part.clientWidth > 0 && part.scrollWidth > part.clientWidth) said.push(`goes sideways: ${part.tagName.toLowerCase()}.${String(part.getAttribute('class')).slice(0, 80)}: ${part.scrollWidth} > ${part.clientWidth}`);
  }
  type Box = { left: number; right: number; top: number; bottom: number };
  const told = (element: Element) => `${element.tagName.toLowerCase()}.${String(element.getAttribute('class')).slice(0, 60)} “${(element.textContent ?? '').slice(0, 30)}”`;
  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element) => { let style = styles.get(element); if (!style) styles.set(element, (style = getComputedStyle(element))); return style; };
  const hidden = (element: Element) => { for (let at: Element | null = element; at; at = at.parentElement) { const style = styleOf(at); if (style.visibility === 'hidden' || style.opacity === '0' || style.clip !== 'auto' || style.clipPath !== 'none' || at.hasAttribute('hidden')) return true; } return false; };
  /** What is seen of the text of an element; undefined: nothing. */
  const seen = (element: Element): Box | undefined => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const all = [...range.getClientRects()].filter((one) => one.width > 0 && one.height > 0);
    if (all.length === 0 || hidden(element)) return undefined;
    const box = { left: Math.min(...all.map((one) => one.left)), right: Math.max(...all.map((one) => one.right)), top: Math.min(...all.map((one) => one.top)), bottom: Math.max(...all.map((one) => one.bottom)) };
    let shortened = false;
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      const style = styleOf(at);
      if (at instanceof HTMLElement && style.display !== 'inline' && (style.overflowX !== 'visible' || style.overflowY !== 'visible')) {
        const rect = at.getBoundingClientRect();
        if (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none') shortened = true;
        else if (!shortened && style.overflowX === 'hidden' && (box.right > rect.right + 1.5 || box.left < rect.left - 1.5) && box.left < rect.right && box.right > rect.left) said.push(`cut off sideways: ${told(element)} in ${told(at)}`);
        else if (!shortened && style.overflowY === 'hidden' && box.bottom > rect.bottom + 4 && box.top < rect.bottom) said.push(`cut off below: ${told(element)} in ${told(at)}`);
        box.left = Math.max(box.left, rect.left); box.right = Math.min(box.right, rect.right);
        box.top = Math.max(box.top, rect.top); box.bottom = Math.min(box.bottom, rect.bottom);
      }
    }
    if (box.right - box.left < 1 || box.bottom - box.top < 1) return undefined;
    if (box.right > innerWidth + 1 || box.left < -1) said.push(`beyond the edge: ${told(element)}`);
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !/^[A-Za-z]{3,24}$/.test(node.textContent?.trim() ?? '')) continue;
      range.selectNodeContents(node);
      if (range.getClientRects().length > 1) said.push(`a word in two lines: ${told(element)}`);
    }
    return box;
  };
  const leaves = (place: Element) => [...place.querySelectorAll('*')].filter((one) => !(one instanceof SVGElement) && !one.closest('svg, [role=status], #tip') && [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()));
  const boxes = new Map<Element, Box>();
  for (const leaf of leaves(document.body)) { const box = seen(leaf); if (box) boxes.set(leaf, box); }
  for (const place of document.querySelectorAll('[data-row], [data-card], header, main li, dl > div, [cmdk-item], [role=tablist], nav a, form label')) {
    const inside = [...boxes].filter(([leaf]) => place.contains(leaf));
    inside.forEach(([one, a], i) => inside.slice(i + 1).forEach(([two, b]) => {
      if (one.contains(two) || two.contains(one)) return;
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const tall = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > 2 && tall > 6) said.push(`one over another: ${told(one)} and ${told(two)}`);
    }));
  }
  return [...new Set(said)];
});

/** What of the page a thumb would miss: less than 40 pixels high. Links within a sentence are left out, and what is only there for keys. */
export const thumbs = (page: Page, at = 'body'): Promise<string[]> => page.evaluate((place) => {
  const missed: string[] = [];
  for (const one of document.querySelectorAll<HTMLElement>(`${place} :is(a[href], button, input, select, textarea, summary, [role=button], [role=radio], [role=tab])`)) {
    if (one.closest('[aria-hidden=true], .sr-only') || one.matches(':disabled')) continue;
    const style = getComputedStyle(one);
    if (style.visibility === 'hidden' || (one.tagName === 'A' && style.display === 'inline' && one.parentElement?.closest('p, li p'))) continue;
    // a box is hit by what is written beside it
    const hit = one.matches('[type=checkbox], [type=radio]') ? one.closest('label') ?? one : one;
    const { width, height } = hit.getBoundingClientRect();
    if (width > 0 && height > 0 && height < 39.5) missed.push(`${Math.round(width)} × ${Math.round(height)}: ${one.tagName.toLowerCase()} “${(one.getAttribute('aria-label') ?? one.textContent ?? '').slice(0, 40)}”`);
  }
  return [...new Set(missed)];
}, at);
