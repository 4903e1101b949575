import { PanelRight } from 'lucide-react';
import { memo, useState, type MouseEvent } from 'react';
import type { Row, Value } from '../api';
import type { Catalog, Entity } from '../catalog';
import { nameOf, show } from '../field';
import { Avatar, cx } from '../kit';
import { slotsOf } from '../slots';
import { GUTTER, type Column } from './columns';
import { listTexts } from './texts';

const heardByTheGrid = () => {};

type RowProps = {
  entity: Entity; catalog: Catalog; row: Row; index: number; rowIndex: number; top: number; height: number; columns: readonly Column[];
  selected: boolean; peeked: boolean; active: number;
};

/** One row; drawn again only when its record, place or state changes. Clicks are heard by the grid. */
export const GridRow = memo(function GridRow({ entity, catalog, row, index, rowIndex, top, height, columns, selected, peeked, active }: RowProps) {
  const slots = slotsOf(entity.name);
  const title = nameOf(catalog, entity, row);
  // beside a column of English names the title stays as it is written
  const named = columns.some((column) => column.path === entity.englishTitle) ? String(row.values[entity.title] ?? '') : title;
  const ground = selected || peeked ? 'bg-sel' : active >= 0 ? 'bg-hover' : 'bg-bg hover:bg-hover group-hover/row:bg-hover';
  // most rows are never pointed at: while one scrolls they are spared the button
  const [over, setOver] = useState(false);
  const cell = (column: Column, at: number) => {
    const { field } = column.step;
    const value = row.values[column.path] as Value;
    return (
      <div
        key={column.path}
        id={`cell-${index}-${at}`}
        role="gridcell"
        aria-colindex={at + 2}
        data-col={at}
        className={cx(
          'relative shrink-0 px-2.5',
          // one box for the many cells of text: a box in a box costs a fifth of the row
          at === 0 ? 'flex items-center overflow-hidden whitespace-nowrap' : 'truncate content-center',
          column.last && 'border-r border-line',
          column.end && (at === 0 ? 'justify-end' : 'text-right'),
          slots.tone?.(field, row) === 'due' && 'text-red-text',
          active === at && 'outline-2 -outline-offset-2 outline-ac',
        )}
        style={{ width: column.width }}
      >
        {at === 0 ? (
          <>
            {slots.avatar && column.path === entity.title && <span className="mr-1.5 flex"><Avatar name={title} round={slots.avatar === 'round'} /></span>}
            <span className="min-w-0 truncate" title={column.path === entity.title && title.length > 14 ? title : undefined}>{(column.path === entity.title && row.values[entity.title] && named) || show({ field, value, catalog, cell: true })}</span>
            {over && (
              <button type="button" tabIndex={-1} data-peek="" aria-label={listTexts('peek')} title={listTexts('peek')} className="absolute right-2 inline-flex size-6 items-center justify-center rounded-ctl border border-line2 bg-bg text-fg2 shadow-1">
                <PanelRight size={14} />
              </button>
            )}
          </>
        ) : (
          show({ field, value, catalog, cell: true, opens: true })
        )}
      </div>
    );
  };
  const pinned = columns.findLastIndex((column) => column.pinned) + 1;
  return (
    <div role="row" aria-rowindex={rowIndex + 2} aria-selected={selected} data-row={index} onMouseEnter={() => setOver(true)} onMouseLeave={() => setOver(false)} className={cx('group/row absolute left-0 top-0 flex w-max min-w-full border-b border-line', ground)} style={{ height, transform: `translateY(${top}px)` }}>
      {/* what stays in sight is one box: each that sticks for itself costs the browser a layer more in every frame */}
      <div className={cx('sticky left-0 z-[2] flex shrink-0', ground)}>
        <div role="gridcell" className="flex shrink-0 items-center justify-center" style={{ width: GUTTER }}>
          <input type="checkbox" tabIndex={-1} data-select="" checked={selected} onChange={heardByTheGrid} aria-label={listTexts('select', { name: title })} className={cx('peer absolute size-4', selected ? '' : 'opacity-0 group-hover/row:opacity-100 focus:opacity-100')} />
          {!selected && <span className="num pointer-events-none text-meta text-fg3 group-hover/row:opacity-0 peer-focus:opacity-0">{index + 1}</span>}
        </div>
        {columns.slice(0, pinned).map(cell)}
      </div>
      {columns.slice(pinned).map((column, at) => cell(column, at + pinned))}
    </div>
  );
});

export const rowOf = (event: MouseEvent): { index: number; column: number; on: 'peek' | 'select' | 'cell' } | undefined => {
  const target = event.target as HTMLElement;
  const row = target.closest<HTMLElement>('[data-row]');
  if (!row) return undefined;
  const cell = target.closest<HTMLElement>('[data-col]');
  const on = target.closest('[data-peek]') ? 'peek' : target.closest('[data-select]') || !cell ? 'select' : 'cell';
  return { index: Number(row.dataset.row), column: cell ? Number(cell.dataset.col) : -1, on };
};
