import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useCatalog, type Catalog, type Entity, type Step } from '../catalog';
import { typeOf } from '../field';
import { prefer, usePreferences } from '../preference';
import { slotsOf } from '../slots';
import { label } from '../text';
import type { View } from './view';

/** About how many pixels a text takes. */
export const wide = (text: string) => [...text].reduce((sum, c) => sum + (c > '\u2e7f' ? 13 : 7.2), 0);
/** Wide enough for its header, and for the longest of its options. */
function widthOf(catalog: Catalog, step: Step): number {
  const type = typeOf(step.field);
  const header = wide(step.label()) + wide(type.unit?.(step.field) ?? '') + 44;
  const options = step.field.kind.type === 'multipleChoice' ? [] : catalog.options(step.field).map((one) => wide(label(one.label)) + 36);
  // names of firms and of what is sold to them are longer than those of people
  const link = step.field.kind.type === 'link' && slotsOf(step.field.kind.target).avatar === 'square' ? 190 : 0;
  return Math.round(Math.min(Math.max(type.width, header, link, ...options), 320));
}

/** `left`: where a pinned column stands; it begins behind the column of numbers. */
export type Column = { readonly path: string; readonly step: Step; readonly width: number; readonly pinned: boolean; readonly left: number; readonly last: boolean; readonly end: boolean };

export const GUTTER = 40;
/** As many of the first columns as stand whole in so many pixels; the first always does. */
export function fitting(columns: readonly Column[], room: number): readonly Column[] {
  let taken = GUTTER;
  const from = columns.findIndex((column) => (taken += column.width) > room);
  return room === 0 || from < 0 ? columns : columns.slice(0, Math.max(1, from));
}

const LEAST = 60;
const MOST = 800;
const TITLE = 228;

export type Widths = Readonly<Record<string, number>>;
const kept = (value: unknown): Widths => (value && typeof value === 'object' ? (value as Widths) : {});

/** The columns of a list with their places and widths; widths are remembered for each view and person. */
export function useColumns(entity: Entity, view: View) {
  const catalog = useCatalog();
  const key = `widths ${entity.name} ${view.description.name}`;
  const remembered = kept(usePreferences().screen[key]);
  const [drawn, draw] = useState<{ key: string; widths: Widths }>({ key, widths: {} });
  const widths = drawn.key === key ? { ...remembered, ...drawn.widths } : remembered;
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), [key]);
  const signature = JSON.stringify([view.columns, view.pins, widths]);
  const columns = useMemo<readonly Column[]>(() => {
    let left = GUTTER;
    const pins = view.pins;
    return view.columns.flatMap((path, at) => {
      const step = catalog.at(entity, path);
      if (!step) return [];
      const width = Math.min(MOST, Math.max(LEAST, widths[path] ?? (path === entity.title ? TITLE : widthOf(catalog, step))));
      const pinned = at < pins;
      const column = { path, step, width, pinned, left, last: at === pins - 1, end: typeOf(step.field).align === 'end' };
      left += width;
      return [column];
    });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the signature says all of it
  }, [signature, catalog, entity]);
  const latest = useRef(widths);
  useEffect(() => { latest.current = widths; });
  const widen = useCallback((some: Widths) => {
    const next = { ...latest.current, ...Object.fromEntries(Object.entries(some).map(([path, width]) => [path, Math.max(LEAST, Math.round(width))])) };
    latest.current = next;
    draw({ key, widths: next });
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => void prefer({ screen: { [key]: next } }), 600);
  }, [key]);
  const resize = useCallback((path: string, width: number) => widen({ [path]: width }), [widen]);
  return { columns, resize, widen };
}
