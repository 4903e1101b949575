import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useKeys, usePhone } from '@/kernel/kit';
import { groupOf } from '@/kernel/record/timeline/entries';
import type { Notice, Only } from './api';
import { Line } from './Line';

/** Where one was when one opened a notice, to come back to. */
let left: { readonly only: Only; readonly id: string; readonly top: number; readonly measured: VirtualItem[] } | undefined;

type Props = {
  only: Only; notices: readonly Notice[]; more: boolean; loadMore: () => void;
  onOpen: (notice: Notice) => void; onMark: (notice: Notice) => void;
};

/** Notices in groups by day, as many drawn as are in sight; the keyboard goes from line to line. */
export function Notices({ only, notices, more, loadMore, onOpen, onMark }: Props) {
  const phone = usePhone();
  const box = useRef<HTMLDivElement>(null);
  const came = useRef(left?.only === only ? left : undefined);
  const at = useRef(came.current?.id);
  const wanted = useRef<string>(undefined);
  const lines = useMemo(() => {
    let before = '';
    return notices.flatMap((notice): (string | Notice)[] => {
      const group = groupOf(notice.at);
      const head = group !== before ? [group] : [];
      before = group;
      return [...head, notice];
    });
  }, [notices]);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: (i) => (typeof lines[i] === 'string' ? 36 : phone ? 64 : 57),
    getItemKey: (i) => { const line = lines[i]; return typeof line === 'string' ? `group ${line}` : (line?.id ?? i); },
    overscan: 8,
    ...(came.current ? { initialOffset: came.current.top, initialMeasurementsCache: came.current.measured } : {}),
  });
  useEffect(() => { left = undefined; }, []);
  const items = virtual.getVirtualItems();
  const end = items.at(-1)?.index ?? 0;
  useEffect(() => { if (more && end >= lines.length - 15) loadMore(); }, [more, end, lines.length, loadMore]);

  const linkOf = (id: string) => box.current?.querySelector<HTMLElement>(`[data-notice="${id}"] a`);
  // a line that was scrolled to has the focus once it is drawn
  useEffect(() => {
    const link = wanted.current && linkOf(wanted.current);
    if (!link) return;
    wanted.current = undefined;
    link.focus({ preventScroll: true });
  });
  const focused = () => { const line = document.activeElement?.closest<HTMLElement>('[data-notice]'); return line && box.current?.contains(line) ? line.dataset.notice : undefined; };
  const placeOf = (id: string | undefined) => lines.findIndex((line) => typeof line !== 'string' && line.id === id);
  /** The next notice in a direction, past the heads of groups. */
  const beside = (from: number, by: 1 | -1) => {
    for (let i = from + by; i >= 0 && i < lines.length; i += by) { const line = lines[i]; if (line && typeof line !== 'string') return { i, line }; }
    return undefined;
  };
  const focus = (to: { i: number; line: Notice } | undefined) => {
    if (!to) return;
    at.current = to.line.id;
    // with the first goes the head of its group
    virtual.scrollToIndex(to.i === 1 ? 0 : to.i, { align: 'auto' });
    const link = linkOf(to.line.id);
    if (link) link.focus({ preventScroll: true });
    else wanted.current = to.line.id;
  };
  const go = (by: 1 | -1) => {
    const now = placeOf(focused() ?? at.current);
    // before one has come into the list: the first that is in sight
    if (now < 0) focus(beside((virtual.range?.startIndex ?? 0) - 1, 1));
    else focus(beside(now, by));
  };
  const markOne = (notice: Notice) => {
    const here = placeOf(notice.id);
    // what is read leaves the unread ones: the keyboard stays beside it
    if (only && !notice.read && focused() === notice.id) focus(beside(here, 1) ?? beside(here, -1));
    onMark(notice);
  };
  const latest = useRef(markOne);
  useEffect(() => { latest.current = markOne; });
  const stableMark = useRef((notice: Notice) => latest.current(notice)).current;
  const open = useRef((notice: Notice) => {
    left = { only, id: notice.id, top: box.current?.scrollTop ?? 0, measured: virtual.measurementsCache };
    onOpen(notice);
  }).current;
  useKeys({
    'j': () => go(1), 'arrowdown': () => go(1), 'k': () => go(-1), 'arrowup': () => go(-1),
    'r': () => { const line = lines[placeOf(focused())]; if (line && typeof line !== 'string') markOne(line); },
  });
  return (
    <div ref={box} className="min-h-0 flex-1 overflow-y-auto">
      <ol className="relative" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const line = lines[item.index];
          return (
            <li key={item.key} ref={virtual.measureElement} data-index={item.index} className="absolute left-0 top-0 w-full" style={{ transform: `translateY(${item.start}px)` }}>
              {typeof line === 'string' ? <h2 className="px-4 pb-1.5 pt-3 text-meta text-fg3">{line}</h2> : line && <Line notice={line} onOpen={open} onMark={stableMark} />}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
