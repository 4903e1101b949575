import { Download, FileSpreadsheet, FileText } from 'lucide-react';
import { useState } from 'react';
import type { Entity } from '../catalog';
import { Button, Menu, MenuItem } from '../kit';
import { listTexts } from './texts';
import type { View } from './view';

/** Takes the list out as it stands; what does so is loaded when somebody asks. */
export const exportList = async (entity: Entity, view: View, format: 'csv' | 'xlsx'): Promise<void> => (await import('./exporting')).exportList(entity, view, format);

export function ExportMenu({ entity, view }: { entity: Entity; view: View }) {
  const [busy, setBusy] = useState(false);
  const take = (format: 'csv' | 'xlsx') => { setBusy(true); void exportList(entity, view, format).finally(() => setBusy(false)); };
  return (
    <Menu align="end" trigger={<Button look="plain" disabled={busy} icon={<Download size={15} />}>{listTexts('export')}</Button>}>
      <MenuItem icon={<FileSpreadsheet size={15} />} onSelect={() => take('xlsx')}>{listTexts('exportXlsx')}</MenuItem>
      <MenuItem icon={<FileText size={15} />} onSelect={() => take('csv')}>{listTexts('exportCsv')}</MenuItem>
    </Menu>
  );
}
