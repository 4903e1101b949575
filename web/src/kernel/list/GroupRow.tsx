import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import { useCatalog, type Field } from '../catalog';
import { isEmpty, show, typeOf } from '../field';
import { format } from '../text';
import type { Group } from './items';
import { listTexts } from './texts';

type Props = { group: Group; field: Field | undefined; rowIndex: number; top: number; height: number; open: boolean; onFold: (key: string) => void };

/** The head of a group: the value that its rows share, and how many they are. */
export const GroupRow = memo(function GroupRow({ group, field, rowIndex, top, height, open, onFold }: Props) {
  const catalog = useCatalog();
  const day = field && typeOf(field).day;
  return (
    <div role="row" aria-rowindex={rowIndex + 2} className="absolute left-0 top-0 w-full border-b border-line bg-subtle" style={{ height, transform: `translateY(${top}px)` }}>
      <div role="gridcell" className="sticky left-0 inline-flex h-full items-center gap-2 px-3">
        <button type="button" tabIndex={-1} aria-expanded={open} aria-label={listTexts('fold')} className="inline-flex size-6 items-center justify-center rounded-ctl text-fg3 hover:bg-active" onClick={(event) => { event.stopPropagation(); onFold(group.key); }}>
          {open ? <ChevronDown size={15} /> : <ChevronRight size={15} />}
        </button>
        {field && (isEmpty(group.value) ? <span className="text-fg3">{listTexts('emptyGroup')}</span> : <span className="max-w-[50vw] truncate">{day ? format.month(day(group.value)) : show({ field, value: group.value, catalog, cell: true })}</span>)}
        {group.count !== undefined && <span className="num text-meta text-fg3">{format.number(group.count)}</span>}
      </div>
    </div>
  );
});
