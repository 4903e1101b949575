import { useSyncExternalStore } from 'react';
import { Problem, records, type newKey } from '../../api';
import { toast } from '../../kit';
import { client, refresh } from '../cache';
import { undo } from '../change';
import { keepDraft, keptDraft, person, type Draft } from './draft';
import { unsentTexts as t } from './unsent.texts';

/**
 * What was posted and may not have arrived: kept on this device until the server has answered, and sent again under the
 * same key, so that it is written once however often it is sent.
 */
export type Unsent = {
  readonly key: ReturnType<typeof newKey>; readonly entity: string; readonly id: string; readonly kinds: readonly string[];
  readonly steps: Parameters<typeof records.batch>[0]; readonly draft: Draft; readonly said: string;
};

const place = () => `youke.unsent.${person()}`;
const onTheWay = new Set<string>();
const listeners = new Set<() => void>();
const hearers = new Set<(sent: Unsent) => void>();
let text = '';
let all: readonly Unsent[] = [];
// where nothing can be kept on the device, it is kept as long as the page stands
let forbidden = false;

function read(): readonly Unsent[] {
  if (forbidden) return all;
  try {
    const kept = localStorage.getItem(place()) ?? '';
    if (kept !== text) { text = kept; all = kept ? JSON.parse(kept) as Unsent[] : []; }
  } catch {
    all = [];
  }
  return all;
}
function write(next: readonly Unsent[]) {
  try {
    if (next.length > 0) localStorage.setItem(place(), JSON.stringify(next));
    else localStorage.removeItem(place());
    read();
  } catch {
    forbidden = true;
    all = next;
  }
  told();
}
let count = 0;
function told() {
  count = read().filter((one) => !onTheWay.has(one.key)).length;
  listeners.forEach((listener) => listener());
}

export const unsentOf = (entity: string, id: string): Unsent | undefined => read().find((one) => one.entity === entity && one.id === id);
/** It is no longer sent by itself: it was sent, refused, or somebody writes on. */
export const forget = (key: string) => { if (read().some((one) => one.key === key)) write(read().filter((one) => one.key !== key)); };
/** Told of each that arrived. */
export const onSent = (hear: (sent: Unsent) => void) => { hearers.add(hear); return () => void hearers.delete(hear); };
/** How many wait for the connection. */
export const useUnsent = () => useSyncExternalStore((listener) => { listeners.add(listener); return () => void listeners.delete(listener); }, () => count);

/** Posts it; without a connection it stays to be sent later. Throws why it was not taken. */
export async function send(unsent: Unsent): Promise<void> {
  onTheWay.add(unsent.key);
  write([...read().filter((one) => one.key !== unsent.key), unsent]);
  try {
    const receipt = await records.batch(unsent.steps, unsent.key);
    onTheWay.delete(unsent.key);
    forget(unsent.key);
    const { entity, id } = unsent;
    if (same(keptDraft(entity, id), unsent.draft)) keepDraft(entity, id, undefined);
    hearers.forEach((hear) => hear(unsent));
    const touched = () => {
      for (const kind of unsent.kinds) refresh(kind);
      void client.invalidateQueries({ queryKey: ['record', entity, id] });
      void client.invalidateQueries({ queryKey: ['history', entity, id] });
    };
    touched();
    toast.done(unsent.said, { undo: () => void undo(receipt.act, entity, id).then(touched) });
  } catch (error) {
    onTheWay.delete(unsent.key);
    // what was refused stays as a draft
    if (error instanceof Problem && !error.offline && error.status < 500) forget(unsent.key);
    told();
    throw error;
  }
}

/** Sends all that waits, one after another; stops where the connection is away again. */
export async function sendUnsent(): Promise<void> {
  told();
  for (const one of read()) {
    if (onTheWay.has(one.key)) continue;
    try {
      await send(one);
    } catch (error) {
      if (error instanceof Problem && error.offline) return;
      toast.failed(error instanceof Error ? new Error(`${t('notTaken')} ${error.message}`) : error);
    }
  }
}

export const same = (a: Draft | undefined, b: Draft) => JSON.stringify(a) === JSON.stringify(b);
