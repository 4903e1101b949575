import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { cx } from './cx';

/** Tabs in one line: where they do not fit they scroll, fade at the cut edge, and the chosen one comes into sight. */
export function TabStrip({ label, chosen, className, children }: { label: string; chosen: string; className?: string; children: ReactNode }) {
  const strip = useRef<HTMLDivElement>(null);
  const edges = useCallback(() => {
    const at = strip.current;
    if (!at) return;
    const rest = at.scrollWidth - at.clientWidth - at.scrollLeft;
    at.dataset.before = String(at.scrollLeft > 1);
    at.dataset.after = String(rest > 1);
  }, []);
  const reveal = useCallback(() => {
    const at = strip.current;
    const tab = at?.querySelector<HTMLElement>('[role=tab][aria-selected=true]');
    if (!at || !tab) return;
    // as far as is needed, with a look at what stands beside it
    const left = tab.offsetLeft - at.offsetLeft;
    const room = 40;
    if (left - room < at.scrollLeft) at.scrollLeft = left - room;
    else if (left + tab.offsetWidth + room > at.scrollLeft + at.clientWidth) at.scrollLeft = left + tab.offsetWidth + room - at.clientWidth;
  }, []);
  useEffect(() => {
    const at = strip.current;
    if (!at) return;
    // told when the browser has laid out: to ask before would make it do so twice
    const size = new ResizeObserver(() => { reveal(); edges(); });
    const watch = () => { size.disconnect(); size.observe(at); };
    // tabs come when their counts are known
    const tabs = new MutationObserver(watch);
    watch();
    tabs.observe(at, { childList: true, characterData: true, subtree: true });
    return () => { size.disconnect(); tabs.disconnect(); };
  }, [chosen, reveal, edges]);
  return <div ref={strip} role="tablist" aria-label={label} onScroll={edges} className={cx('no-scrollbar faded flex overflow-x-auto', className)}>{children}</div>;
}
