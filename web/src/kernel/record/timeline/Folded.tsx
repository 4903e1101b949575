import { useId, useLayoutEffect, useRef, useState } from 'react';
import { cx } from '../../kit';
import { timelineTexts as t } from './texts';

/** Fewer characters and lines than this never fill eight lines. */
const SHORT = 120;
const LINES = 8;

/** What somebody wrote, folded after eight lines; all of it stands in the page, where it is searched, printed and read out. */
export function Folded({ text }: { text: string }) {
  const id = useId();
  const box = useRef<HTMLParagraphElement>(null);
  const [open, setOpen] = useState(false);
  const [long, setLong] = useState(false);
  const maybe = text.length > SHORT || text.split('\n').length > LINES;
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !maybe || open) return;
    const measure = () => setLong(element.scrollHeight > element.clientHeight + 1);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [maybe, open, text]);
  const turn = () => {
    setOpen(!open);
    // what was read to its end is still in sight when it is folded again
    if (open) requestAnimationFrame(() => box.current?.scrollIntoView({ block: 'nearest' }));
  };
  return (
    <>
      <p
        ref={box}
        id={id}
        // the button tells the rest, not the page's tip
        title={long ? '' : undefined}
        // the browser's own search scrolls to what it found within
        onScroll={() => { if (!open && box.current && box.current.scrollTop > 0) setOpen(true); }}
        className={cx('whitespace-pre-line text-pretty', maybe && !open && 'line-clamp-8 print:line-clamp-none')}
      >
        {text}
      </p>
      {long && <button type="button" aria-expanded={open} aria-controls={id} onClick={turn} className="mt-1 h-6 rounded-ctl text-meta text-ac-text hover:underline max-md:h-11 print:hidden">{t(open ? 'foldText' : 'unfoldText')}</button>}
    </>
  );
}
