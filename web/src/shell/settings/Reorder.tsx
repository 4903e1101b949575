import { GripVertical, X } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { IconButton, announce, composing, cx } from '@/kernel/kit';
import { settingsTexts } from './texts';

export type Item = { readonly key: string; readonly text: string; readonly extra?: ReactNode };

/** Things in an order: dragged by their grip, or moved by arrow keys while the grip has the focus. */
export function Reorder({ label, items, onOrder, onRemove }: { label: string; items: readonly Item[]; onOrder: (keys: string[]) => void; onRemove?: (key: string) => void }) {
  const [dragged, setDragged] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  const keys = items.map((item) => item.key);
  const move = (key: string, to: number) => {
    const at = keys.indexOf(key);
    if (at < 0 || to < 0 || to >= keys.length || to === at) return;
    const next = keys.filter((one) => one !== key);
    next.splice(to, 0, key);
    onOrder(next);
    announce(settingsTexts('moved', { name: items[at]?.text ?? '', n: to + 1 }));
  };
  const over = (y: number) => {
    const rows = [...(list.current?.children ?? [])];
    const at = rows.findIndex((row) => { const box = row.getBoundingClientRect(); return y < box.top + box.height / 2; });
    return at < 0 ? rows.length - 1 : at;
  };
  return (
    <ul ref={list} aria-label={label} className="overflow-hidden rounded-card border border-line">
      {items.map((item, at) => (
        <li key={item.key} className={cx('flex h-9 items-center gap-1 border-b border-line px-1 last:border-b-0 max-md:h-11', dragged === item.key && 'bg-sel')}>
          <button
            type="button"
            aria-label={settingsTexts('grip', { name: item.text })}
            className="flex size-7 max-md:size-10 cursor-grab touch-none items-center justify-center rounded-ctl text-fg3 hover:bg-hover"
            onPointerDown={(event) => { event.currentTarget.setPointerCapture(event.pointerId); setDragged(item.key); }}
            onPointerMove={(event) => { if (dragged === item.key) move(item.key, over(event.clientY)); }}
            onPointerUp={() => setDragged(undefined)}
            onPointerCancel={() => setDragged(undefined)}
            onKeyDown={(event) => {
              if (composing(event)) return;
              const to = event.key === 'ArrowUp' ? at - 1 : event.key === 'ArrowDown' ? at + 1 : event.key === 'Home' ? 0 : event.key === 'End' ? keys.length - 1 : undefined;
              if (to === undefined) return;
              event.preventDefault();
              event.stopPropagation();
              move(item.key, to);
            }}
          >
            <GripVertical size={15} />
          </button>
          <span className="min-w-0 flex-1 truncate">{item.text}</span>
          {item.extra}
          {onRemove && <IconButton small label={settingsTexts('remove', { name: item.text })} onClick={() => onRemove(item.key)}><X size={14} /></IconButton>}
        </li>
      ))}
    </ul>
  );
}
