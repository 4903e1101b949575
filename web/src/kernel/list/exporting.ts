import { file } from '../api';
import type { Entity } from '../catalog';
import { announce, saveFile, toast } from '../kit';
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
