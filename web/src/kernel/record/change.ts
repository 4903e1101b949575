import { Problem, records, whenReached, type Row, type Value, type Values } from '../api';
import type { Catalog, Entity } from '../catalog';
import { sent, textOf } from '../field';
import { toast } from '../kit';
import { common, label } from '../text';
import { client, patch, refresh, withValues } from './cache';
import { recordTexts } from './texts';

/**
 * Changes fields of a record: shown at once, sent, confirmed with a way back. What the server refuses is put back with
 * its reason; where somebody else was faster, both values are shown. True when it was done.
 */
export async function changeRecord(catalog: Catalog, entity: Entity, row: Row, values: Values, version = row.version): Promise<boolean> {
  const before = Object.fromEntries(Object.keys(values).map((name) => [name, row.values[name]]));
  patch(entity.name, row.id, withValues(values));
  const names = Object.keys(values).map((name) => label(catalog.at(entity, name)?.field.label) || name).join(common('and'));
  try {
    const done = await records.change(entity.name, row.id, version, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, sent(value)])));
    patch(entity.name, row.id, withValues(done.values, done.version));
    void client.invalidateQueries({ queryKey: ['history', entity.name, row.id] });
    refresh(entity.name, false);
    toast.done(recordTexts('changed', { names }), { undo: () => void undo(done.act, entity.name, row.id) });
    return true;
  } catch (error) {
    if (error instanceof Problem && error.offline) {
      // what was typed stays and is sent when the server is back
      await whenReached();
      return changeRecord(catalog, entity, row, values, version);
    }
    patch(entity.name, row.id, withValues(before));
    const conflict = error instanceof Problem ? error.conflict : undefined;
    if (!conflict) {
      toast.failed(error);
      return false;
    }
    const name = Object.keys(values)[0] ?? '';
    const field = catalog.at(entity, name)?.field;
    const say = (value: unknown) => (field ? textOf({ field, value: value as Value, catalog }) : '') || '—';
    const fresh = await client.fetchQuery({ queryKey: ['record', entity.name, row.id], queryFn: () => records.get(entity.name, row.id), staleTime: 0 })
      // the line may be gone by now: what was refused says what stands
      .catch(() => ({ values: { ...before, ...(conflict.current as Values) }, version: row.version }));
    patch(entity.name, row.id, withValues(fresh.values, fresh.version));
    toast.failed(new Error(recordTexts('conflict', { field: names, theirs: say(fresh.values[name]), mine: say(values[name]) })), {
      action: { text: recordTexts('useMine'), do: () => void changeRecord(catalog, entity, { ...row, values: fresh.values }, values, Math.max(fresh.version, conflict.version)) },
    });
    return false;
  }
}

/** Takes an act back and reads again what it touched. */
export async function undo(act: string, entity: string, id?: string) {
  try {
    const undone = await records.undo(act);
    refresh(entity);
    if (id) void client.invalidateQueries({ queryKey: ['record', entity, id] });
    toast.done(undone.kept.length > 0 ? recordTexts('undoneInPart', { n: undone.kept.length }) : recordTexts('undone'));
  } catch (error) {
    toast.failed(error);
  }
}

/** Takes several acts back, the last one first. */
export async function undoAll(acts: readonly string[], entity: string) {
  if (acts.length === 1 && acts[0]) return undo(acts[0], entity);
  try {
    let kept = 0;
    for (const act of [...acts].reverse()) kept += (await records.undo(act)).kept.length;
    toast.done(kept > 0 ? recordTexts('undoneInPart', { n: kept }) : recordTexts('undone'));
  } catch (error) {
    toast.failed(error);
  }
  refresh(entity);
}
