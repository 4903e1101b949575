import { memo } from 'react';
import type { Value } from '../api';
import { useCatalog } from '../catalog';
import { fieldTexts, show, textOf, typeOf, type Aggregate } from '../field';
import { Menu, MenuItem, cx } from '../kit';
import { common, format } from '../text';
import { GUTTER, type Column } from './columns';
import { listTexts } from './texts';

/** What stands below the columns: how many there are, and the totals that were asked for, by name as in `sum(amount)`. */
export type Footing = {
  readonly count: string;
  readonly totals: readonly string[];
  readonly values: Readonly<Record<string, unknown>> | undefined;
  readonly onTotals: (totals: readonly string[]) => void;
};

/** The last line of a list, which stays in sight. */
export const GridFoot = memo(function GridFoot({ columns, footing }: { columns: readonly Column[]; footing: Footing }) {
  return (
    <div className="sticky bottom-0 left-0 z-10 flex h-[38px] w-max min-w-full border-t border-line bg-subtle text-meta text-fg3" role="group" aria-label={common('more')}>
      <div className="sticky left-0 z-[1] flex shrink-0 items-center border-r border-transparent bg-subtle px-4" style={{ width: GUTTER + (columns[0]?.width ?? 0) }}><span className="num truncate">{footing.count}</span></div>
      {columns.slice(1).map((column) => (
        <div key={column.path} className={cx('flex shrink-0 items-center overflow-hidden whitespace-nowrap px-2.5', column.end && 'justify-end')} style={{ width: column.width }}><TotalCell column={column} footing={footing} /></div>
      ))}
    </div>
  );
});

/** The total that is asked for of a column, by name as in `sum(amount)`. */
export const totalOf = (column: Column, totals: readonly string[]): string | undefined => totals.find((one) => one.endsWith(`(${column.path})`));

/** A total as it stands below its column, or in the head of a group. */
export function Total({ column: { step: { field } }, value, alone }: { column: Column; value: Value; alone?: boolean | undefined }) {
  const catalog = useCatalog();
  if (value === undefined || value === null) return '—';
  return typeof value === 'string' && field.kind.type !== 'date' && field.kind.type !== 'instant' ? format.number(value, 1) : show({ field, value, catalog, cell: !alone });
}

/** How a column can be summed up. */
export const aggregatesOf = ({ step: { field } }: Column): readonly Aggregate[] =>
  field.visibility === 'MASKED' ? [] : typeOf(field).aggregates.filter((one) => one !== 'sum' || !field.exact);

/** What a total of a column is called, and its menu; `alone`: without a header that names its unit. */
export function TotalCell({ column, footing: { totals, values, onTotals }, alone }: { column: Column; footing: Footing; alone?: boolean }) {
  const catalog = useCatalog();
  const { field } = column.step;
  const aggregates = aggregatesOf(column);
  if (aggregates.length === 0) return null;
  const mine = totalOf(column, totals);
  const how = mine?.slice(0, mine.indexOf('(')) as Aggregate | undefined;
  const value = mine ? (values?.[mine] as Value) : undefined;
  const set = (next: Aggregate | undefined) => onTotals([...totals.filter((one) => one !== mine), ...(next ? [`${next}(${column.path})`] : [])]);
  return (
    <Menu
      align="end"
      trigger={
        <button type="button" title={textOf({ field, value, catalog })} className="inline-flex h-6 min-w-0 max-w-full items-center gap-1 rounded-ctl px-1 hover:bg-active max-md:h-10">
          <span className="sr-only">{listTexts('totalOf', { name: column.step.label() })}</span>
          {how ? <><span className="shrink-0">{fieldTexts(how)}</span> <b className="num min-w-0 truncate font-semibold text-fg"><Total column={column} value={value} alone={alone} /></b></> : <span className="opacity-0 hover:opacity-100">Σ</span>}
        </button>
      }
    >
      {aggregates.map((one) => <MenuItem key={one} checked={one === how} onSelect={() => set(one)}>{fieldTexts(one)}</MenuItem>)}
      <MenuItem checked={how === undefined} onSelect={() => set(undefined)}>{listTexts('noTotal')}</MenuItem>
    </Menu>
  );
}
