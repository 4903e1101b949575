import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview';
import { ArrowDown, ArrowUp, MoreHorizontal, PanelRight } from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';
import type { Row, Value } from '../api';
import { useCatalog, type Entity } from '../catalog';
import { isEmpty, show, textOf } from '../field';
import { Avatar, Menu, MenuHead, MenuItem, MenuLine, cx } from '../kit';
import { common, format, label } from '../text';
import type { Look } from './look';
import { amountOf, daysHere, riskOf, stands, type Column } from './model';
import { boardSlot } from './slot';
import { boardTexts } from './texts';

const dots = { onTrack: 'bg-green-mark', soon: 'bg-amber-mark', overdue: 'bg-red-mark' } as const;

export type CardActions = {
  onOpen: (id: string, newTab?: boolean) => void;
  onPeek: (id: string) => void;
  onMoveTo: (row: Row, from: string, to: string) => void;
  onShift: (row: Row, column: string, by: 1 | -1) => void;
};
type Props = { entity: Entity; row: Row; column: Column; columns: readonly Column[]; look: Look; lane: string | undefined; index: number; current: boolean; peeked: boolean; phone: boolean; actions: CardActions };

/** A record on the board. */
export const Card = memo(function Card({ entity, row, column, columns, look, lane, index, current, peeked, phone, actions }: Props) {
  const catalog = useCatalog();
  const slot = boardSlot(entity.name);
  const box = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState(false);
  const [near, setNear] = useState(false);
  const free = row.allowed.includes('edit');
  useEffect(() => {
    const element = box.current;
    if (!element || !free) return;
    return draggable({
      element,
      getInitialData: () => ({ card: row, from: column.key, index, lane }),
      onGenerateDragPreview: ({ nativeSetDragImage, location }) => setCustomNativeDragPreview({
        nativeSetDragImage,
        getOffset: () => {
          const at = element.getBoundingClientRect();
          return { x: location.current.input.clientX - at.left + 6, y: location.current.input.clientY - at.top + 6 };
        },
        render: ({ container }) => {
          const copy = element.cloneNode(true) as HTMLElement;
          copy.style.width = `${element.offsetWidth}px`;
          copy.style.transform = 'rotate(2deg)';
          copy.classList.add('shadow-3');
          container.style.padding = '6px';
          container.append(copy);
        },
      }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [row, column.key, index, free, lane]);
  // the button of an open menu stays
  const leave = () => { if (!box.current?.querySelector('[data-state=open]')) setNear(false); };
  const value = (name: string | undefined): Value => (name ? row.values[name] : undefined);
  const text = (name: string | undefined) => { const field = name ? catalog.at(entity, name)?.field : undefined; return field ? textOf({ field, value: value(name), catalog }) : ''; };
  const has = (name: string | undefined) => name !== undefined && look.parts.has(name);
  const title = String(value(entity.title) ?? '');
  const sum = value(entity.board?.sum);
  const date = value(slot.date);
  const on = value(slot.next?.on);
  const step = text(slot.next?.text);
  const risk = riskOf(row, column, slot);
  const days = daysHere(row, slot);
  const person = has(slot.person) ? text(slot.person) : '';
  const told = has(slot.next?.on);
  const late = typeof on === 'string' ? -format.daysUntil(on) : 0;
  const next = late > 0 ? boardTexts('overdueBy', { n: late, what: step })
    : typeof on === 'string' ? `${format.daysUntil(on) <= 1 ? format.relative(on) : format.date(on)} ${step}`
    : column.closed ? '' : risk === 'overdue' ? boardTexts('closeOverdue')
    : stands(row, column, slot) ? boardTexts('stalled') : boardTexts('noNext');
  return (
    <div
      ref={box}
      data-card={row.id}
      data-column={column.key}
      tabIndex={current ? 0 : -1}
      role="group"
      aria-label={[title, text(slot.under), text(entity.board?.sum), next].filter(Boolean).join(', ')}
      aria-keyshortcuts="Enter Space Shift+ArrowLeft Shift+ArrowRight"
      // what is clicked in the open menu is not the card, though it is told of it
      onClick={(event) => { if (event.currentTarget.contains(event.target as Node) && !(event.target as Element).closest('[data-menu]')) { if (event.metaKey || event.ctrlKey) actions.onOpen(row.id, true); else if (phone) actions.onOpen(row.id); else actions.onPeek(row.id); } }}
      onDoubleClick={(event) => { if (event.currentTarget.contains(event.target as Node)) actions.onOpen(row.id); }}
      onMouseEnter={() => setNear(true)}
      onMouseLeave={leave}
      onFocus={() => setNear(true)}
      onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) leave(); }}
      style={{ height: look.height }}
      className={cx('group relative flex cursor-default select-none flex-col rounded-card border bg-bg px-3 py-2.5 shadow-1 focus-visible:outline-2 focus-visible:-outline-offset-2', peeked ? 'border-ac' : 'border-line hover:border-line2', dragged && 'opacity-40')}
    >
      <div className="flex h-5 shrink-0 items-center gap-1">
        <span className="min-w-0 flex-1 truncate text-body leading-5" title={title}>{title}</span>
        {(near || phone) && (
          <span data-menu className="-my-1 -mr-1.5">
            <Menu align="end" trigger={<button type="button" tabIndex={current ? 0 : -1} aria-label={boardTexts('cardMenu', { name: title })} className="inline-flex size-6 items-center justify-center rounded-ctl text-fg3 hover:bg-hover hover:text-fg max-md:-my-2 max-md:size-10"><MoreHorizontal size={15} /></button>}>
              <MenuItem keys="↵" onSelect={() => actions.onOpen(row.id)}>{common('open')}</MenuItem>
              {!phone && <MenuItem icon={<PanelRight size={15} />} onSelect={() => actions.onPeek(row.id)}>{boardTexts('peek')}</MenuItem>}
              <MenuItem icon={<ArrowUp size={15} />} keys="⇧↑" onSelect={() => actions.onShift(row, column.key, -1)}>{boardTexts('up')}</MenuItem>
              <MenuItem icon={<ArrowDown size={15} />} keys="⇧↓" onSelect={() => actions.onShift(row, column.key, 1)}>{boardTexts('down')}</MenuItem>
              {free && <><MenuLine /><MenuHead>{boardTexts('moveTo')}</MenuHead></>}
              {free && columns.map((one) => <MenuItem key={one.key} checked={one.key === column.key} disabled={one.key === column.key} onSelect={() => actions.onMoveTo(row, column.key, one.key)}>{one.name}</MenuItem>)}
            </Menu>
          </span>
        )}
      </div>
      {has(slot.under) && <span className="shrink-0 truncate text-meta leading-[18px] text-fg3" title={text(slot.under)}>{text(slot.under) || '\u00a0'}</span>}
      {(has(entity.board?.sum) || has(slot.date)) && <div className="flex items-baseline justify-between pt-0.5">
        <span className="num text-body font-semibold leading-6" title={text(entity.board?.sum)}>{has(entity.board?.sum) && (sum ? format.compact(amountOf(sum)) : '—')}</span>
        {has(slot.date) && typeof date === 'string' && <span className="num text-meta text-fg3">{format.date(date)}</span>}
      </div>}
      {look.lines.map((name) => {
        const field = catalog.at(entity, name)?.field;
        return field && (
          <div key={name} className="flex h-5 shrink-0 items-center gap-2 text-meta">
            <span className="max-w-[45%] shrink-0 truncate text-fg3">{label(field.label)}</span>
            <span className="flex min-w-0 flex-1 justify-end truncate text-fg2" title={text(name)}>{isEmpty(value(name)) ? '—' : show({ field, value: value(name), catalog })}</span>
          </div>
        );
      })}
      {(told || has(slot.since) || person) && <div className="mt-auto flex items-center gap-1.5 border-t border-line pt-2 text-meta">
        {told && next && <span aria-hidden="true" className={cx('size-1.5 shrink-0 rounded-full', typeof on !== 'string' && risk === 'onTrack' ? 'bg-gray-mark' : dots[risk])} />}
        <span className={cx('min-w-0 flex-1 truncate', risk === 'overdue' ? 'text-red-text' : 'text-fg2')} title={told ? next : undefined}>{told && next}</span>
        {has(slot.since) && days !== undefined && <span className="num shrink-0 text-fg3" title={boardTexts('daysHere', { n: days })}>{boardTexts('days', { n: days })}</span>}
        {person && <span title={person}><Avatar name={person} round /></span>}
      </div>}
    </div>
  );
});
