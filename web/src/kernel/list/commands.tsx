import { Kanban, Plus, Search, Table2, Upload, X } from 'lucide-react';
import { may, type Entity } from '../catalog';
import { useCommands } from '../command';
import { useKeys } from '../kit';
import { inText } from '../text';
import { exportList } from './ExportMenu';
import { boardOf } from './extensions';
import { listTexts } from './texts';
import type { ListSearch, View } from './view';
import { viewTexts } from './views.texts';

const toSearch = () => document.getElementById('list-search')?.focus();

type Props = { entity: Entity; view: View; go: (change: Partial<ListSearch>) => void; onCreate: () => void; onClear: () => void; onSave: () => void };

/** What is done on a list by keys and by name. */
export function useListCommands({ entity, view, go, onCreate, onClear, onSave }: Props) {
  useKeys({
    c: () => { if (may(entity, 'create')) onCreate(); },
    '/': toSearch,
  });

  useCommands([
    ...(may(entity, 'create') ? [{ name: `new ${entity.name}`, text: listTexts('new', { entity: inText(entity.label) }), keys: 'C', icon: <Plus size={16} />, run: onCreate }] : []),
    { name: 'search here', text: listTexts('searchHere'), keys: '/', icon: <Search size={16} />, run: toSearch },
    ...(view.filter || view.search ? [{ name: 'clear filters', text: listTexts('clearFilters'), icon: <X size={16} />, run: onClear }] : []),
    ...(boardOf(entity) ? [{ name: 'kind', text: listTexts(view.kind === 'board' ? 'table' : 'board'), icon: view.kind === 'board' ? <Table2 size={16} /> : <Kanban size={16} />, run: () => go({ kind: view.kind === 'board' ? 'table' : 'board' }) }] : []),
    { name: 'save view', text: viewTexts('new'), icon: <Table2 size={16} />, run: onSave },
    ...(may(entity, 'export') ? [{ name: 'export', text: listTexts('exportXlsx'), icon: <Upload size={16} />, run: () => void exportList(entity, view, 'xlsx') }] : []),
  ]);
}
