import { ArrowDown, ArrowUp, MoreHorizontal, Plus, Trash2 } from 'lucide-react';
import { IconButton, Menu, MenuItem, MenuLine } from '../kit';
import { sheetTexts } from './texts';

/** What is done with a whole line, by its place. */
export function RowMenu({ row, last, onInsert, onMove, onRemove }: { row: number; last: boolean; onInsert: () => void; onMove: (by: 1 | -1) => void; onRemove: () => void }) {
  return (
    <Menu align="end" trigger={<IconButton small label={sheetTexts('rowMenu', { n: row + 1 })}><MoreHorizontal size={15} /></IconButton>}>
      <MenuItem icon={<Plus size={15} />} onSelect={onInsert}>{sheetTexts('above')}</MenuItem>
      <MenuItem icon={<ArrowUp size={15} />} keys="Alt ↑" disabled={row === 0} onSelect={() => onMove(-1)}>{sheetTexts('up')}</MenuItem>
      <MenuItem icon={<ArrowDown size={15} />} keys="Alt ↓" disabled={last} onSelect={() => onMove(1)}>{sheetTexts('down')}</MenuItem>
      <MenuLine />
      <MenuItem icon={<Trash2 size={15} />} danger onSelect={onRemove}>{sheetTexts('remove')}</MenuItem>
    </Menu>
  );
}
