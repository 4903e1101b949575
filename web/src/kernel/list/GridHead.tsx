import { ArrowDown, ArrowUp, Lock } from 'lucide-react';
import { memo, type PointerEvent } from 'react';
import { fieldTexts, typeOf } from '../field';
import { Checkbox, Menu, MenuItem, MenuLine, cx } from '../kit';
import { GUTTER, type Column } from './columns';
import type { Chosen } from './selection';
import { listTexts } from './texts';

/** How the columns of a list are arranged by their headers. */
export type Arranging = {
  readonly onSort: (path: string, descending: boolean) => void;
  readonly onHide: (path: string) => void;
  readonly onGroup: (path: string) => void;
  readonly onPin: (path: string, on: boolean) => void;
  readonly onResize: (path: string, width: number) => void;
};

type Props = { columns: readonly Column[]; title: string; sort: readonly string[]; masked: ReadonlySet<string>; chosen: Chosen; onChooseAll: () => void; arranging: Arranging };

const onStartResize = (column: Column, onResize: Arranging['onResize']) => (event: PointerEvent) => {
  event.preventDefault();
  event.stopPropagation();
  const from = event.clientX;
  const target = event.currentTarget;
  target.setPointerCapture(event.pointerId);
  const move = (now: Event) => onResize(column.path, column.width + (now as globalThis.PointerEvent).clientX - from);
  target.addEventListener('pointermove', move);
  target.addEventListener('pointerup', () => target.removeEventListener('pointermove', move), { once: true });
};

/** The header row; drawn apart from the rows, since its menus cost more than they do. */
export const GridHead = memo(function GridHead({ columns, title, sort, masked, chosen, onChooseAll, arranging }: Props) {
  return (
    <div role="rowgroup" className="sticky top-0 z-10">
      <div role="row" aria-rowindex={1} className="flex h-[34px] w-max min-w-full border-b border-line bg-subtle text-meta font-medium text-fg3">
        <div role="columnheader" className="sticky left-0 z-[2] flex shrink-0 items-center justify-center bg-subtle" style={{ width: GUTTER }}>
          <Checkbox tabIndex={-1} aria-label={listTexts('selectLoaded')} mixed={chosen === 'some'} checked={chosen === 'all'} onChange={onChooseAll} />
        </div>
        {columns.map((column, at) => (
          <ColumnHead key={column.path} column={column} at={at} sort={sort.find((one) => one.replace(/^-/, '') === column.path)} sortable={!masked.has(column.path)} hideable={column.path !== title} arranging={arranging} />
        ))}
        <div aria-hidden="true" className="flex-1 bg-subtle" />
      </div>
    </div>
  );
});

type HeadProps = { column: Column; at: number; sort: string | undefined; sortable: boolean; hideable: boolean; arranging: Arranging };

const ColumnHead = memo(function ColumnHead({ column, at, sort, sortable, hideable, arranging }: HeadProps) {
  const { path, step: { field } } = column;
  const type = typeOf(field);
  const unit = type.unit?.(field);
  const name = `${column.step.label()}${unit ? `/${unit}` : ''}`;
  return (
    <div
      role="columnheader"
      aria-colindex={at + 2}
      aria-sort={sort ? (sort.startsWith('-') ? 'descending' : 'ascending') : 'none'}
      className={cx('group/head relative flex shrink-0 items-center bg-subtle', column.pinned && 'sticky z-[1]', column.last && 'border-r border-line')}
      style={column.pinned ? { width: column.width, left: column.left } : { width: column.width }}
    >
      <Menu
        trigger={
          <button type="button" tabIndex={-1} title={sortable ? name : `${name}: ${fieldTexts('masked')}`} className={cx('flex h-full w-full min-w-0 items-center gap-1 px-2.5 hover:text-fg data-[state=open]:bg-active', column.end && 'flex-row-reverse')}>
            <span className="truncate">{name}</span>
            {!sortable && <Lock size={12} />}
            {sort && (sort.startsWith('-') ? <ArrowDown size={13} /> : <ArrowUp size={13} />)}
          </button>
        }
      >
        <MenuItem disabled={!sortable} icon={<ArrowUp size={15} />} onSelect={() => arranging.onSort(path, false)}>{listTexts('sortAscending')}</MenuItem>
        <MenuItem disabled={!sortable} icon={<ArrowDown size={15} />} onSelect={() => arranging.onSort(path, true)}>{listTexts('sortDescending')}</MenuItem>
        {type.groups && sortable && <MenuItem onSelect={() => arranging.onGroup(path)}>{listTexts('groupBy')}</MenuItem>}
        <MenuLine />
        <MenuItem onSelect={() => arranging.onPin(path, !column.pinned)}>{listTexts(column.pinned ? 'unpin' : 'pin')}</MenuItem>
        {hideable && <MenuItem onSelect={() => arranging.onHide(path)}>{listTexts('hideColumn')}</MenuItem>}
      </Menu>
      <span onPointerDown={onStartResize(column, arranging.onResize)} title={listTexts('resize')} className="absolute -right-1 top-0 z-[3] h-full w-2 cursor-col-resize opacity-0 hover:opacity-100 after:absolute after:inset-y-1.5 after:left-[3px] after:w-0.5 after:rounded-full after:bg-ac" />
    </div>
  );
});
