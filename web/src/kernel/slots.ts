import type { ComponentType, ReactNode } from 'react';
import type { One, Row } from './api';
import type { Entity, Field } from './catalog';

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
  /** Field whose options are the lifecycle path. */
  path?: string;
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
export type Figure = { readonly field: string; readonly context?: (record: One) => ReactNode };

const slots = new Map<string, EntitySlots>();

/** Adds to what is known of an entity; what was registered before stays unless named again. */
export function register(entity: string, more: EntitySlots) {
  slots.set(entity, { ...slots.get(entity), ...more });
}

const nothing: EntitySlots = {};
export const slotsOf = (entity: string): EntitySlots => slots.get(entity) ?? nothing;
