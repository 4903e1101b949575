import { records, type Row } from '../api';
import { toast } from '../kit';
import { leaving, refresh } from './cache';
import { undo } from './change';
import { pageTexts as t } from './page/texts';

/** Moves a record to the recycle bin, with a way back; `leave` goes where it is no longer shown. */
export async function removeRecord(entity: string, row: Pick<Row, 'id' | 'version'>, title: string, leave: () => void): Promise<void> {
  leaving.add(row.id);
  try {
    const done = await records.remove(entity, row.id, row.version);
    leave();
    refresh(entity);
    toast.done(t('deleted', { title }), { undo: () => { leaving.delete(row.id); void undo(done.act, entity, row.id); } });
  } catch (error) {
    leaving.delete(row.id);
    toast.failed(error);
  }
}
