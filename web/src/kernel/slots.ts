import type { ComponentType, ReactNode } from 'react';
import type { One, Row } from './api';
import type { Entity, Field, Hue } from './catalog';

/**
 * What the catalog's description of an entity cannot say. Modules in `src/entity/<name>` and `src/pack/<name>` register
 * here; the kernel asks here and knows no entity by name.
 */
export type EntitySlots = {
  icon?: ComponentType<{ size?: number }>;
  /** How its records are marked beside their title; none without. */
  avatar?: 'round' | 'square';
  /** Fields as chips beside the title of a record, five at most. */
  chips?: readonly string[];
  /** Key figures of the record page and the peek, in this order. */
  figures?: readonly Figure[];
  /** The steps of its life above the tabs: of a choice, or drawn by the entity itself. */
  path?: Path | ComponentType<RecordSlotProps>;
  /** Actions with a place of their own on the page, so that the header leaves them out. */
  placedActions?: readonly string[];
  /** Actions by name that make sense only for some records, apart from the right to do them. */
  doable?: Readonly<Record<string, (record: One) => boolean>>;
  /** Collections that come first: those shown beside the timeline and as the first tabs. */
  related?: readonly string[];
  /** How one stands in a list of related records; where nothing is said, its list's columns decide. */
  card?: Card;
  /** Stands on the timelines of the records that it links to. */
  timeline?: TimelineEntry;
  /** Hue of a value where the field says none, as red for what is overdue. */
  tone?: (field: Field, row: Row) => 'due' | undefined;
  /** Replaces or extends what stands above the tabs of a record. */
  recordHead?: ComponentType<RecordSlotProps>;
  /** A tab more on the record page. */
  recordTabs?: readonly { name: string; label: () => string; page: ComponentType<RecordSlotProps> }[];
  /** Line of context under a record's title in the palette, in look-ups and on related lists. */
  context?: (row: Row) => ReactNode;
};
export type RecordSlotProps = { entity: Entity; record: One };
/** A key figure: the value of a field, or what `show` makes of it, with a line of context. */
export type Figure = { readonly field: string; readonly label?: () => string; readonly show?: (record: One) => ReactNode; readonly context?: (record: One) => ReactNode };
/** Codes of a choice: in order, and those that end or pause the way; `actions` by code where rules set the field. */
export type Path = { readonly field: string; readonly steps: readonly string[]; readonly aside?: readonly string[]; readonly actions?: Readonly<Record<string, string>> };
/** Fields of a card: right of the title, below it, and below at the right. */
export type Card = { readonly end?: string; readonly chips?: readonly string[]; readonly meta?: string; readonly sub?: readonly string[] };
export type TimelineEntry = {
  readonly icon: ComponentType<{ size?: number }>;
  readonly hue: Hue;
  /** The instant by which it stands. */
  readonly at: string;
  /** What somebody did, as in 「林晓岚 致电」. */ // script-ok
  readonly verb: (row: Row) => string;
  /** Long text that is shown as a card. */
  readonly text?: string;
  /** Further fields that are read, and the words made of them. */
  readonly fields?: readonly string[];
  readonly detail?: (row: Row) => string;
  /** Something to be done by a day: open while the field says so, done by the action. */
  readonly todo?: { readonly state: string; readonly open: string; readonly due: string; readonly complete: string };
  /** How it is written: its place among the kinds, the field that takes the text, more that may be given at once. */
  readonly compose?: { readonly order: number; readonly label: () => string; readonly hint: () => string; readonly text: string; readonly more: readonly string[] };
};

const slots = new Map<string, EntitySlots>();

/** Adds to what is known of an entity; what was registered before stays unless named again. */
export function register(entity: string, more: EntitySlots) {
  slots.set(entity, { ...slots.get(entity), ...more });
}

const nothing: EntitySlots = {};
export const slotsOf = (entity: string): EntitySlots => slots.get(entity) ?? nothing;
