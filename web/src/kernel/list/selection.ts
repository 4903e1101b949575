import { useRef } from 'react';
import type { Row } from '../api';
import { announce } from '../kit';
import { listTexts } from './texts';

/** Chosen rows; `all`: everything that the list holds, also what was not read yet. */
export type Selection = { readonly ids: ReadonlySet<string>; readonly all: boolean };
export const nobody: Selection = { ids: new Set(), all: false };

export type Chosen = 'none' | 'some' | 'all';
export const everyone = (rows: readonly Row[]): Selection => ({ ids: new Set(rows.map((row) => row.id)), all: false });
export const howMany = (rows: readonly Row[], { ids, all }: Selection): Chosen =>
  rows.length > 0 && (all || (ids.size >= rows.length && rows.every((row) => ids.has(row.id)))) ? 'all' : ids.size > 0 ? 'some' : 'none';

/** Chooses single rows, and ranges from the row that was chosen last. */
export function useSelecting(rows: readonly Row[], selection: Selection, onSelect: (selection: Selection) => void) {
  const anchor = useRef(0);
  const toggle = (index: number, range: boolean) => {
    const ids = new Set(selection.all ? rows.map((row) => row.id) : selection.ids);
    const id = rows[index]?.id;
    if (!id) return;
    if (range) {
      const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)];
      for (let i = from; i <= to; i++) { const one = rows[i]?.id; if (one) ids.add(one); }
    } else {
      if (!ids.delete(id)) ids.add(id);
      anchor.current = index;
    }
    onSelect({ ids, all: false });
    announce(listTexts('selected', { n: ids.size }));
  };
  /** A range that goes on from here, if none was begun. */
  const beginAt = (row: number) => { if (selection.ids.size === 0) anchor.current = Math.max(0, row); };
  return { toggle, beginAt };
}
