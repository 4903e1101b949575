import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import type { Value } from '../api';
import { useCatalog, type Field } from '../catalog';
import { isEmpty, show, stepsOf } from '../field';
import { cx } from '../kit';
import { format } from '../text';
import type { Column } from './columns';
import { Total, totalOf } from './GridFoot';
import type { Group } from './items';
import { listTexts } from './texts';

type Props = { group: Group; field: Field | undefined; columns: readonly Column[]; totals: readonly string[]; rowIndex: number; top: number; height: number; open: boolean; onFold: (key: string) => void };

/** The value, or the step of values, that the rows of a group share. */
export function GroupName({ field, value }: { field: Field; value: Value }) {
  const catalog = useCatalog();
  const steps = stepsOf(field);
  if (isEmpty(value)) return <span className="text-fg3">{listTexts('emptyGroup')}</span>;
  return <span className="min-w-0 truncate">{steps ? steps.text(steps.of(value), field) : show({ field, value, catalog, cell: true })}</span>;
}

/** The head of a group: the value or step that its rows share, how many they are, and the totals of the list for them alone. */
export const GroupRow = memo(function GroupRow({ group: { key, value, figures }, field, columns, totals, rowIndex, top, height, open, onFold }: Props) {
  const reckoned = columns.slice(1).filter((column) => totalOf(column, totals));
  return (
    <div role="row" aria-rowindex={rowIndex + 2} className="absolute left-0 top-0 w-full border-b border-line bg-subtle" style={{ height, transform: `translateY(${top}px)` }}>
      <div role="gridcell" className="sticky left-0 z-[1] inline-flex h-full items-center gap-2 bg-subtle px-3" style={{ maxWidth: reckoned[0]?.left ?? '60vw' }}>
        <button type="button" tabIndex={-1} aria-expanded={open} aria-label={listTexts('fold')} className="inline-flex size-6 shrink-0 items-center justify-center rounded-ctl text-fg3 hover:bg-active" onClick={(event) => { event.stopPropagation(); onFold(key); }}>
          {open ? <ChevronDown size={15} /> : <ChevronRight size={15} />}
        </button>
        {field && <GroupName field={field} value={value} />}
        {figures && <span className="num text-meta text-fg3">{format.number(figures.count)}</span>}
      </div>
      {figures && reckoned.map((column) => (
        <div key={column.path} role="gridcell" className={cx('num absolute inset-y-0 flex items-center truncate px-2.5 text-meta font-medium text-fg2', column.end && 'justify-end')} style={{ left: column.left, width: column.width }}>
          <Total column={column} value={figures.totals[totalOf(column, totals) ?? ''] as Value} />
        </div>
      ))}
    </div>
  );
});
