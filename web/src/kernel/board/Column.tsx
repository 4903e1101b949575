import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronsLeftRight, ChevronsRightLeft, Plus } from 'lucide-react';
import { memo, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Row } from '../api';
import { may, type Entity } from '../catalog';
import { Failed, IconButton, Skeleton, cx, hueMark } from '../kit';
import type { View } from '../list/view';
import { format } from '../text';
import { Card, type CardActions } from './Card';
import type { Look } from './look';
import type { Column as ColumnOf } from './model';
import { orderKey, orderVersion, ordered, subscribeOrder } from './order';
import { Ring } from './Ring';
import { boardSlot } from './slot';
import { boardTexts } from './texts';
import { pageQuery, type Moving, type Risks, type Sum } from './useBoard';

const GAP = 8;
/** Where a card is dropped among those shown: the place under the pointer. */
export const placeAt = (list: Element, y: number, height: number) => Math.max(0, Math.round((y - list.getBoundingClientRect().top + list.scrollTop) / (height + GAP) - 0.5));

type Props = {
  entity: Entity; view: View; column: ColumnOf; columns: readonly ColumnOf[]; look: Look; lane: string | undefined; sum: Sum; risks: Risks; folded: boolean; phone: boolean; peek: string | undefined;
  moves: readonly Moving[]; held: Moving | undefined; current: string | undefined; actions: CardActions;
  onFold: (key: string) => void; onNew: (column: ColumnOf) => void; onRows: (key: string, rows: readonly Row[]) => void;
};

/** A column: its head with count, sums and risks, and its cards. */
export const Column = memo(function Column(props: Props) {
  return props.folded ? <Folded {...props} /> : <Open {...props} />;
});

function useDrop(key: string, lane: string | undefined) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    return dropTargetForElements({ element, getData: () => ({ column: key }), canDrop: ({ source }) => 'card' in source.data && source.data.lane === lane });
  }, [key, lane]);
  return box;
}

function Folded({ column, lane, sum, held, onFold }: Props) {
  const box = useDrop(column.key, lane);
  const over = held?.to === column.key;
  return (
    <section ref={box} role={lane === undefined ? undefined : 'group'} aria-label={boardTexts('columnPlain', { name: column.name, n: sum.count })} className={cx('row-span-2 flex min-h-0 snap-start flex-col items-center rounded-card pt-1.5', over ? 'bg-sel outline-1 outline-dashed outline-ac' : 'bg-active')}>
      <IconButton small label={boardTexts('unfold', { name: column.name })} onClick={() => onFold(column.key)}><ChevronsLeftRight size={14} /></IconButton>
      <span aria-hidden="true" className={cx('mt-2 size-1.5 rounded-full', hueMark[column.hue])} />
      <span className="num pt-2 text-meta font-semibold">{format.number(sum.count)}</span>
      <span className="pt-2 text-meta font-medium [writing-mode:vertical-rl]">{column.name}</span>
      <span className="num pt-2 text-meta text-fg3 [writing-mode:vertical-rl]">{sum.sum > 0 && format.compact(sum.sum)}</span>
    </section>
  );
}

function Open(props: Props) {
  const { entity, view, column, columns, look, lane, sum, risks, phone, moves, held, current, actions, onFold, onNew, onRows, peek } = props;
  const slot = boardSlot(entity.name);
  const list = useRef<HTMLDivElement>(null);
  const box = useDrop(column.key, lane);
  const query = useInfiniteQuery(pageQuery(entity, view, column, columns));
  const mine = useSyncExternalStore(subscribeOrder, orderVersion);
  const mineKey = orderKey(entity.name, lane, column.key);
  const pages = query.data?.pages;
  const rows = useMemo(() => {
    const away = new Set(moves.map((one) => one.row.id));
    const shown = [...ordered(mineKey, pages?.flatMap((page) => page.records) ?? []).filter((row) => !away.has(row.id))];
    for (const one of moves) if (one.to === column.key) shown.splice(Math.min(one.at, shown.length), 0, { ...one.row, values: { ...one.row.values, ...one.values } });
    return shown;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the person's order is told by its version
  }, [pages, moves, column.key, mineKey, mine]);
  useEffect(() => onRows(column.key, rows), [rows, column.key, onRows]);
  const over = held?.to === column.key && held.from !== column.key ? Math.min(held.at, rows.length) : undefined;
  const n = rows.length + (over === undefined ? 0 : 1);
  const virtual = useVirtualizer({ count: n, getScrollElement: () => list.current, estimateSize: () => look.height + GAP, overscan: rows.length > 50 ? 4 : 50, paddingStart: 1 });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  // another height of cards is another place for each
  const { measure } = virtual;
  useEffect(() => measure(), [measure, look.height]);
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= n - 12) void fetchNextPage();
  }, [last, n, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const total = Math.max(1, sum.count);
  const bad = Math.min(risks.overdue, sum.count);
  const soon = Math.min(risks.soon, sum.count - bad);
  const good = Math.max(0, sum.count - bad - soon);
  const text = sum.sum > 0 ? format.compact(sum.sum) : entity.board?.sum ? '0' : '';
  const strip = (n_: number, hue: string) => n_ > 0 && <span className={cx('rounded-full', hue)} style={{ width: `${(n_ / total) * 100}%` }} />;
  return (
    <section
      ref={box}
      role={lane === undefined ? undefined : 'group'}
      aria-label={text ? boardTexts('column', { name: column.name, n: sum.count, sum: text }) : boardTexts('columnPlain', { name: column.name, n: sum.count })}
      className={cx('row-span-2 grid min-h-0 min-w-0 snap-start grid-rows-subgrid', held && held.to === column.key && 'rounded-card')}
    >
      <header className="flex flex-col justify-end px-1 pb-2">
        <div className="flex min-h-5 items-start gap-1.5">
          <span className="flex h-5 items-center"><Ring chance={column.chance} hue={column.hue} /></span>
          <h2 className="line-clamp-2 min-w-0 text-body font-semibold" title={column.name}>{column.name}</h2>
          <span className="num shrink-0 text-body text-fg3">{format.number(sum.count)}</span>
          <span className="flex-1" />
          {column.closed && <IconButton small className="-my-1" label={boardTexts('fold', { name: column.name })} onClick={() => onFold(column.key)}><ChevronsRightLeft size={14} /></IconButton>}
          <span className="num shrink-0 text-body font-semibold">{text}</span>
        </div>
        {lane === undefined && <div className="flex h-[18px] items-center justify-between gap-2 text-meta text-fg3">
          <span className="truncate">{column.chance !== undefined && boardTexts('chance', { n: format.number(column.chance) })}</span>
          {slot.weighted && <span className="num shrink-0">{boardTexts('weightedSum', { sum: format.compact(sum.weighted) })}</span>}
        </div>}
        <div role="img" aria-label={[boardTexts('onTrack', { n: good }), boardTexts('soon', { n: soon }), boardTexts('overdue', { n: bad })].join(', ')} title={[boardTexts('onTrack', { n: good }), boardTexts('soon', { n: soon }), boardTexts('overdue', { n: bad })].join(' · ')} className="mt-1 flex h-[3px] gap-0.5 overflow-hidden rounded-full bg-active">
          {column.closed ? strip(sum.count, hueMark[column.hue]) : <>{strip(good, 'bg-green-mark')}{strip(soon, 'bg-amber-mark')}{strip(bad, 'bg-red-mark')}</>}
        </div>
      </header>
      <div ref={list} data-list={column.key} className="no-scrollbar min-h-0 overflow-y-auto pb-3">
        {query.isError ? <Failed error={query.error} retry={() => void query.refetch()} /> : query.isPending ? (
          <div className="flex flex-col gap-2">{[0, 1, 2].map((at) => <div key={at} style={{ height: look.height }}><Skeleton className="h-full w-full rounded-card" /></div>)}</div>
        ) : (
          <div className="relative" style={{ height: virtual.getTotalSize() }}>
            {items.map((item) => {
              const hole = over === item.index;
              const row = rows[over !== undefined && item.index > over ? item.index - 1 : item.index];
              return (
                <div key={hole ? '—hole' : row?.id ?? item.index} className="absolute inset-x-0 top-0" style={{ transform: `translateY(${item.start}px)` }}>
                  {hole ? <div style={{ height: look.height }} className="rounded-card border border-dashed border-ac bg-ac-soft" /> : row && (
                    <Card entity={entity} row={row} column={column} columns={columns} look={look} lane={lane} index={over !== undefined && item.index > over ? item.index - 1 : item.index} current={current === row.id} peeked={peek === row.id} phone={phone} actions={actions} />
                  )}
                </div>
              );
            })}
          </div>
        )}
        {!column.closed && may(entity, 'create') && !query.isPending && (
          <button type="button" aria-label={boardTexts('newIn', { column: column.name })} onClick={() => onNew(column)} className="mt-1 inline-flex h-7 items-center gap-1.5 rounded-ctl px-2.5 text-body text-fg3 hover:bg-hover hover:text-fg max-md:h-11"><Plus size={14} />{boardTexts('new')}</button>
        )}
      </div>
    </section>
  );
}
