import { useMemo } from 'react';
import { useCatalog, type Entity } from '../catalog';
import { announce } from '../kit';
import type { Arranging } from './GridHead';
import { listTexts } from './texts';
import type { ListSearch, View } from './view';

/** What is done by the headers of columns, as changes of the address. */
export function useArranging(entity: Entity, view: View, go: (change: Partial<ListSearch>) => void, onResize: Arranging['onResize']): Arranging {
  const catalog = useCatalog();
  return useMemo<Arranging>(() => ({
    onSort: (path, down) => { go({ sort: `${down ? '-' : ''}${path}` }); announce(listTexts('sortBy', { name: catalog.at(entity, path)?.label() ?? path })); },
    onHide: (path) => go({ cols: view.columns.filter((one) => one !== path).join(','), ...(view.columns.indexOf(path) < view.pins ? { pins: String(view.pins - 1) } : {}) }),
    onGroup: (path) => go({ group: path }),
    onPin: (path, on) => {
      const others = view.columns.filter((one) => one !== path);
      const at = on ? view.pins : view.pins - 1;
      go({ cols: [...others.slice(0, at), path, ...others.slice(at)].join(','), pins: String(on ? view.pins + 1 : view.pins - 1) });
    },
    onResize,
  }), [go, onResize, catalog, entity, view]);
}
