import type { Entity } from '../catalog';
import type { View } from '../list/view';
import { boardSlot } from './slot';

const SUB = 18;
const FIGURES = 26;
const FOOT = 29;
const LINE = 20;
const FULL = 117;
/** As many lines more as a card takes and is still read at a glance. */
export const MOST = 4;

/** What a card shows below its title unless somebody chose otherwise. */
export function standardCard(entity: Entity): readonly string[] {
  const slot = boardSlot(entity.name);
  return [slot.under, entity.board?.sum, slot.date, slot.next?.on, slot.since, slot.person].filter((name): name is string => name !== undefined && entity.fields.some((field) => field.name === name));
}

/** How the cards of a board look: the parts that have a place of their own, lines for further fields, and their one height. */
export type Look = { readonly parts: ReadonlySet<string>; readonly lines: readonly string[]; readonly height: number };

export function lookOf(entity: Entity, view: View): Look {
  const slot = boardSlot(entity.name);
  const standard = standardCard(entity);
  const chosen = view.cards ?? standard;
  const parts = new Set(chosen.filter((name) => standard.includes(name)));
  const lines = chosen.filter((name) => !standard.includes(name)).slice(0, MOST);
  const any = (...names: (string | undefined)[]) => names.some((name) => name !== undefined && parts.has(name));
  const height = FULL - (any(slot.under) ? 0 : SUB) - (any(entity.board?.sum, slot.date) ? 0 : FIGURES) - (any(slot.next?.on, slot.since, slot.person) ? 0 : FOOT) + (lines.length > 0 ? lines.length * LINE + 4 : 0);
  return { parts, lines, height };
}
