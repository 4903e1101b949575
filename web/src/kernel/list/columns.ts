import { columnOrderingFeature, columnPinningFeature, columnResizingFeature, columnSizingFeature, columnVisibilityFeature, tableFeatures, useTable, type ColumnDef } from '@tanstack/react-table';
import { useEffect, useMemo, useState } from 'react';
import type { Row } from '../api';
import { useCatalog, type Catalog, type Entity, type Step } from '../catalog';
import { typeOf } from '../field';
import { label } from '../text';
import type { View } from './view';

const features = tableFeatures({ columnOrderingFeature, columnPinningFeature, columnResizingFeature, columnSizingFeature, columnVisibilityFeature });
const none: Row[] = [];

const wide = (text: string) => [...text].reduce((sum, c) => sum + (c > '\u2e7f' ? 13 : 7.2), 0);
/** Wide enough for its header, and for the longest of its options. */
function widthOf(catalog: Catalog, step: Step): number {
  const type = typeOf(step.field);
  const header = wide(step.label()) + wide(type.unit?.(step.field) ?? '') + 44;
  const options = step.field.kind.type === 'multipleChoice' ? [] : catalog.options(step.field).map((one) => wide(label(one.label)) + 36);
  return Math.round(Math.min(Math.max(type.width, header, ...options), 320));
}

export type Column = { readonly path: string; readonly step: Step; readonly width: number; readonly pinned: boolean; readonly end: boolean };

const key = (entity: Entity, view: View) => `youke.widths.${entity.name}.${view.description.name}`;
function kept(entity: Entity, view: View): Record<string, number> {
  try {
    return JSON.parse(localStorage.getItem(key(entity, view)) ?? '{}') as Record<string, number>;
  } catch {
    return {};
  }
}

/** The columns of a list with their places and widths; widths are remembered for each view. */
export function useColumns(entity: Entity, view: View) {
  const catalog = useCatalog();
  const [columnSizing, setColumnSizing] = useState(() => kept(entity, view));
  useEffect(() => setColumnSizing(kept(entity, view)), [entity, view.description.name]); // eslint-disable-line react-hooks/exhaustive-deps -- the view's name alone
  useEffect(() => {
    if (Object.keys(columnSizing).length > 0) localStorage.setItem(key(entity, view), JSON.stringify(columnSizing));
  }, [columnSizing]); // eslint-disable-line react-hooks/exhaustive-deps -- written when widths change
  const paths = view.columns.join();
  const defs = useMemo<ColumnDef<typeof features, Row>[]>(
    () => paths.split(',').flatMap((path) => {
      const step = catalog.at(entity, path);
      return step ? [{ id: path, size: path === entity.title ? 228 : widthOf(catalog, step), minSize: 60, maxSize: 800 }] : [];
    }),
    [paths, catalog, entity],
  );
  const table = useTable({
    features,
    columns: defs,
    data: none,
    state: { columnSizing, columnPinning: { start: [entity.title], end: [] }, columnOrder: paths.split(',') },
    onColumnSizingChange: setColumnSizing,
  });
  const shown = [...table.getStartVisibleLeafColumns(), ...table.getCenterVisibleLeafColumns()];
  const signature = shown.map((column) => `${column.id}:${column.getSize()}`).join();
  const columns = useMemo<readonly Column[]>(
    () => signature.split(',').flatMap((one) => {
      const at = one.lastIndexOf(':');
      const path = one.slice(0, at);
      const step = catalog.at(entity, path);
      return step ? [{ path, step, width: Number(one.slice(at + 1)), pinned: path === entity.title, end: typeOf(step.field).align === 'end' }] : [];
    }),
    [signature, catalog, entity],
  );
  const resize = (path: string, width: number) => table.setColumnSizing((before) => ({ ...before, [path]: Math.max(60, Math.round(width)) }));
  return { columns, resize };
}
