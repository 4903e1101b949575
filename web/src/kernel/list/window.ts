import { useCallback, useEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

type Seen = { readonly from: number; readonly to: number };
const AROUND = 8;

/** Scrolls a row of that height into sight; `head` and `foot` are what sticks over the first and the last of them. */
export function reveal(box: HTMLElement, index: number, height: number, head: number, foot: number) {
  const top = index * height;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + height > box.scrollTop + box.clientHeight - head - foot) box.scrollTop = top + height - box.clientHeight + head + foot;
}

/** Which of many rows of one height are to be drawn: those in sight and a few around them. */
export function useWindow(scroller: RefObject<HTMLElement | null>, count: number, height: number) {
  const [seen, setSeen] = useState<Seen>({ from: 0, to: 30 });
  const look = useCallback((now: boolean) => {
    const box = scroller.current;
    if (!box) return;
    const from = Math.max(0, Math.floor(box.scrollTop / height) - AROUND);
    const to = Math.ceil((box.scrollTop + box.clientHeight) / height) + AROUND;
    const set = () => setSeen((before) => (before.from === from && before.to === to ? before : { from, to }));
    // drawn in the frame that scrolled, else the rows come a frame late
    if (now) flushSync(set);
    else set();
  }, [scroller, height]);
  // after the effects of layout: the box is around whoever asks, and so is known only after them
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const scrolled = () => look(true);
    const sized = new ResizeObserver(() => look(false));
    look(false);
    box.addEventListener('scroll', scrolled, { passive: true });
    sized.observe(box);
    return () => { box.removeEventListener('scroll', scrolled); sized.disconnect(); };
  }, [scroller, look]);
  const from = Math.min(seen.from, Math.max(0, count - 1));
  const indexes = Array.from({ length: Math.max(0, Math.min(seen.to, count) - from) }, (_, i) => from + i);
  return { indexes, total: count * height };
}
