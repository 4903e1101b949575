import type { RefObject } from 'react';
import type { Row, Value } from '../api';
import { InlineEditor, typeOf, type Leave } from '../field';
import type { Column } from './columns';
import { HEAD } from './cursor';

type Props = {
  scroller: RefObject<HTMLElement | null>; row: Row; column: Column; item: number; height: number; first: string | undefined;
  onSave: (value: Value, leave: Leave) => void; onCancel: () => void;
};

/** The one editor of all cells, laid over that on which the cursor stands; a list of choices hangs below it. */
export function CellEditor({ scroller, row, column, item, height, first, onSave, onCancel }: Props) {
  const { field } = column.step;
  const by = typeOf(field).editing?.by;
  const below = by === 'list';
  return (
    <div
      className="absolute z-20"
      style={{
        left: column.pinned ? column.left + (scroller.current?.scrollLeft ?? 0) : column.left,
        top: HEAD + item * height + (below ? height : 0),
        width: below ? Math.max(200, column.width) : Math.max(column.width, by === 'long' ? 280 : 0),
        ...(below ? {} : { minHeight: height }),
      }}
    >
      <InlineEditor
        key={`${row.id} ${column.path}`}
        field={field}
        value={row.values[column.path]}
        first={first}
        className={below ? '' : 'h-full min-h-[inherit]'}
        onSave={onSave}
        onCancel={onCancel}
      />
    </div>
  );
}
