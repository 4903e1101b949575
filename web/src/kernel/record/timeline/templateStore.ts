import { useMemo } from 'react';
import { http } from '../../api';
import { toast } from '../../kit';
import { prefer, preferencesQuery, usePreferences, type Preferences } from '../../preference';
import { client } from '../cache';
import { templatesIn, wrongOf, withTemplate, type Template, type Wrong } from './templates';

const { queryKey } = preferencesQuery;

/** One's own templates, as far as they are known here. */
export function useTemplates(): readonly Template[] {
  const kept = usePreferences().screen.templates;
  return useMemo(() => templatesIn(kept), [kept]);
}

/** Reads them anew: another device may have changed them. */
export async function readTemplates(): Promise<readonly Template[]> {
  const now = await http.get<Preferences>('/api/preferences');
  client.setQueryData(queryKey, now);
  return templatesIn(now.screen.templates);
}

// one change after the other, each upon the newest
let last: Promise<unknown> = Promise.resolve();
function change<W extends Wrong>(to: (all: readonly Template[]) => readonly Template[] | W): Promise<W | 'failed' | undefined> {
  const turn = last.then(async () => {
    let now: readonly Template[];
    try {
      now = await readTemplates();
    } catch (error) {
      toast.failed(error);
      return 'failed';
    }
    const next = to(now);
    if (typeof next === 'string') return next;
    await prefer({ screen: { templates: next } });
    // what is refused has been told
    return JSON.stringify(templatesIn(client.getQueryData(queryKey)?.screen.templates)) === JSON.stringify(templatesIn(next)) ? undefined : 'failed';
  });
  last = turn.catch(() => undefined);
  return turn;
}

/** Keeps a new one or a changed one; says why it could not. */
export const keepTemplate = (one: Template) => change((all) => wrongOf(all, one) ?? withTemplate(all, one));

/** Takes one away; the way back puts it where it was. */
export async function removeTemplate(id: string): Promise<{ readonly removed: Template; readonly back: () => ReturnType<typeof keepTemplate> } | undefined> {
  let found: { at: number; one: Template } | undefined;
  const failed = await change((all) => {
    const at = all.findIndex((one) => one.id === id);
    const one = all[at];
    found = one && { at, one };
    return all.filter((other) => other.id !== id);
  });
  if (failed || !found) return undefined;
  const { at, one } = found;
  return { removed: one, back: () => change((all) => wrongOf(all, one) ?? [...all.slice(0, at), one, ...all.slice(at)]) };
}

export const myName = () => client.getQueryData<{ person: { name: string } }>(['session'])?.person.name ?? '';
