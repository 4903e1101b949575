import { useCallback, useEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

type Seen = { readonly from: number; readonly to: number; readonly most: number };
const AROUND = 6;
/** Drawn before the height of the box is known: about what a screen holds, for what is more is not seen yet. */
const AT_FIRST = 20;

/** Scrolls a row of that height into sight; `head` and `foot` are what sticks over the first and the last of them. */
export function reveal(box: HTMLElement, index: number, height: number, head: number, foot: number) {
  const top = index * height;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + height > box.scrollTop + box.clientHeight - head - foot) box.scrollTop = top + height - box.clientHeight + head + foot;
}

/** Which of many rows of one height are to be drawn: those in sight and a few around them, never more than there are `places`. */
export function useWindow(scroller: RefObject<HTMLElement | null>, count: number, height: number) {
  const [seen, setSeen] = useState<Seen>({ from: 0, to: AT_FIRST, most: AT_FIRST });
  const look = useCallback((now: boolean) => {
    const box = scroller.current;
    if (!box) return;
    const from = Math.max(0, Math.floor(box.scrollTop / height) - AROUND);
    const to = Math.ceil((box.scrollTop + box.clientHeight) / height) + AROUND;
    const most = Math.ceil(box.clientHeight / height) + 1 + 2 * AROUND;
    const set = () => setSeen((before) => (before.from === from && before.to === to && before.most === most ? before : { from, to, most }));
    // drawn in the frame that scrolled, else the rows come a frame late
    if (now) flushSync(set);
    else set();
  }, [scroller, height]);
  // after the effects of layout: the box is around whoever asks, and so is known only after them
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const scrolled = () => look(true);
    // it tells at once, after the browser has laid out of itself: asking the box here would make it do so twice
    const sized = new ResizeObserver(() => look(false));
    box.addEventListener('scroll', scrolled, { passive: true });
    sized.observe(box);
    return () => { box.removeEventListener('scroll', scrolled); sized.disconnect(); };
  }, [scroller, look]);
  const from = Math.min(seen.from, Math.max(0, count - 1));
  const indexes = Array.from({ length: Math.max(0, Math.min(seen.to, count) - from) }, (_, i) => from + i);
  return { indexes, places: seen.most, total: count * height };
}
