import { Sigma } from 'lucide-react';
import { Button, Menu, MenuItem } from '../kit';
import { common } from '../text';
import type { Column } from './columns';
import { footTexts } from './foot.texts';
import { aggregatesOf, TotalCell, type Footing } from './GridFoot';

/** The last line of a list in a hand: how many there are, and the totals that were asked for. */
export function PhoneFoot({ columns, footing }: { columns: readonly Column[]; footing: Footing }) {
  const summable = columns.filter((column) => aggregatesOf(column).length > 0);
  const told = (column: Column) => footing.totals.some((one) => one.endsWith(`(${column.path})`));
  const more = summable.filter((column) => !told(column));
  return (
    <div role="group" aria-label={common('more')} className="no-scrollbar relative flex h-11 shrink-0 items-center gap-3 overflow-x-auto border-t border-line bg-subtle px-4 text-meta text-fg3 whitespace-nowrap">
      <span className="num shrink-0">{footing.count}</span>
      {summable.filter(told).map((column) => (
        <span key={column.path} className="flex shrink-0 items-center gap-1"><span aria-hidden="true">{column.step.label()}</span><TotalCell column={column} footing={footing} alone /></span>
      ))}
      {more.length > 0 && (
        <span className="ml-auto shrink-0">
          <Menu align="end" trigger={<Button small look="plain" icon={<Sigma size={15} />}>{footTexts('add')}</Button>}>
            {more.map((column) => <MenuItem key={column.path} onSelect={() => footing.onTotals([...footing.totals, `${aggregatesOf(column)[0] ?? 'sum'}(${column.path})`])}>{column.step.label()}</MenuItem>)}
          </Menu>
        </span>
      )}
    </div>
  );
}
