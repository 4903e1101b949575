import { ChevronDown, ChevronRight } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { Value } from '../api';
import type { Field } from '../catalog';
import type { Column } from './columns';
import { Total, totalOf } from './GridFoot';
import { GroupName } from './GroupRow';
import type { Group } from './items';
import { format } from '../text';

type Props = { group: Group; field: Field; columns: readonly Column[]; totals: readonly string[]; place: CSSProperties; open: boolean; onFold: (key: string) => void };

/** The head of a group in a hand: its value or step, how many records it has, and their totals; touched, it folds. */
export function PhoneGroup({ group, field, columns, totals, place, open, onFold }: Props) {
  const reckoned = columns.filter((column) => totalOf(column, totals));
  const Mark = open ? ChevronDown : ChevronRight;
  return (
    <li className="absolute left-0 top-0 w-full border-b border-line bg-subtle" style={place}>
      <button type="button" aria-expanded={open} onClick={() => onFold(group.key)} className="flex h-full w-full items-center gap-3 px-4 text-left active:bg-hover">
        <Mark size={16} className="shrink-0 text-fg3" />
        <span className="min-w-0 flex-1">
          <span className="flex items-center gap-2 font-medium"><GroupName field={field} value={group.value} />{group.figures && <span className="num shrink-0 text-meta font-normal text-fg3">{format.number(group.figures.count)}</span>}</span>
          {group.figures && reckoned.length > 0 && (
            <span className="mt-0.5 flex h-[22px] items-center gap-3 overflow-hidden whitespace-nowrap text-meta text-fg3">
              {reckoned.map((column) => <span key={column.path} className="shrink-0">{column.step.label()} <span className="num text-fg2"><Total column={column} value={group.figures?.totals[totalOf(column, totals) ?? ''] as Value} alone /></span></span>)}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}
