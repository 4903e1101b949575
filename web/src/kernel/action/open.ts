import { Problem, records, type One, type Row, type Values, type Written } from '../api';
import type { ActionDescription, Asked, Entity, Field, Kind } from '../catalog';
import { sent } from '../field';
import { toast } from '../kit';
import { client, refresh, undo } from '../record';
import { label } from '../text';
import { actionTexts } from './texts';
import { openAction, type ActionWish } from './wish';

/** An input of an action as a field, so that the kinds of fields know how it is put in; lists and groups are none. */
export const fieldOf = (asked: Asked): Field | undefined =>
  asked.kind.type === 'list' || asked.kind.type === 'group' ? undefined
  : { name: asked.name, label: asked.label, kind: asked.kind as Kind, visibility: 'SEEN', required: asked.required ?? false };

/** Does the action; the record, its lists and its relations are read again. Throws what the server refuses. */
export async function act({ entity, row, action, values, then, done }: ActionWish): Promise<Written> {
  const input = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, sent(value)]));
  const written = await records.act(entity.name, row.id, row.version, action.name, input);
  // an action may touch other records than its own
  refresh(entity.name);
  void client.invalidateQueries({ predicate: ({ queryKey: [what] }) => what === 'record' || what === 'related' || what === 'board' || what === 'history' });
  toast.done(done ?? actionTexts('done', { action: label(action.label) }), { undo: () => void undo(written.act, entity.name, row.id) });
  then?.(written);
  return written;
}

// what has begun is not begun again before its answer is there
const started = new Set<string>();

/**
 * Starts an action: with what is given where that is enough; where the server says what is missing, a dialog asks for it.
 * Without `values` an action that has inputs asks first.
 */
export async function startAction(entity: Entity, row: Row | One, action: ActionDescription, values?: Values, more: Pick<ActionWish, 'then' | 'title' | 'done'> = {}): Promise<boolean> {
  const running = `${entity.name} ${row.id} ${action.name}`;
  if (started.has(running)) return false;
  const start: ActionWish = { entity, row, action, values: values ?? {}, ...more };
  if (values === undefined && action.input.length > 0) {
    openAction(start);
    return false;
  }
  started.add(running);
  try {
    await act(start);
    return true;
  } catch (error) {
    const missing = missingOf(error, action);
    if (missing.length > 0) openAction({ ...start, ask: missing, problem: error as Problem });
    else refused(error, entity, row);
    return false;
  } finally {
    started.delete(running);
  }
}

/** The inputs of the action that the server's refusal is about. */
export function missingOf(error: unknown, action: ActionDescription): readonly string[] {
  if (!(error instanceof Problem)) return [];
  const named = error.problems.flatMap((one) => [one.field, ...(Array.isArray(one.arguments?.missing) ? (one.arguments.missing as string[]) : [])]);
  return action.input.map((input) => input.name).filter((name) => named.includes(name));
}

/** Says why an action was refused; where somebody was faster, what stands now is read. */
export function refused(error: unknown, entity: Entity, row: Row) {
  const conflict = error instanceof Problem && (error.status === 409 || error.status === 412) && error.problems.some((one) => one.arguments && 'current' in one.arguments);
  if (conflict) void client.invalidateQueries({ queryKey: ['record', entity.name, row.id] });
  toast.failed(conflict ? new Error(actionTexts('changedSince')) : error);
}
