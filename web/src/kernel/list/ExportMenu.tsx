import { FileSpreadsheet, FileText, Upload } from 'lucide-react';
import { useState } from 'react';
import { file } from '../api';
import type { Entity } from '../catalog';
import { Button, Menu, MenuItem, announce, saveFile, toast } from '../kit';
import { label } from '../text';
import { listTexts } from './texts';
import { whichOf } from './useRows';
import type { View } from './view';

/** Takes the list out as it stands: its conditions, order and columns. */
export async function exportList(entity: Entity, view: View, format: 'csv' | 'xlsx'): Promise<void> {
  announce(listTexts('exporting'));
  try {
    const table = await file(`/api/${entity.name}:export`, { ...whichOf(view), sort: view.sort, fields: view.columns, format });
    const name = `${label(view.description.label)}.${format}`;
    saveFile(table, name);
    toast.done(listTexts('exported', { name }));
  } catch (error) {
    toast.failed(error);
  }
}

export function ExportMenu({ entity, view }: { entity: Entity; view: View }) {
  const [busy, setBusy] = useState(false);
  const take = (format: 'csv' | 'xlsx') => { setBusy(true); void exportList(entity, view, format).finally(() => setBusy(false)); };
  return (
    <Menu align="end" trigger={<Button look="plain" disabled={busy} icon={<Upload size={15} />}>{listTexts('export')}</Button>}>
      <MenuItem icon={<FileSpreadsheet size={15} />} onSelect={() => take('xlsx')}>{listTexts('exportXlsx')}</MenuItem>
      <MenuItem icon={<FileText size={15} />} onSelect={() => take('csv')}>{listTexts('exportCsv')}</MenuItem>
    </Menu>
  );
}
