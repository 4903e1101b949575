import { useSyncExternalStore } from 'react';
import type { One, Values } from '../api';

/** A record to be made: of what, with what already filled in, and what happens then (else it is opened). */
export type FormWish = { readonly entity: string; readonly values?: Values; readonly then?: (record: One) => void };
let wish: FormWish | undefined;
const listeners = new Set<() => void>();

/** Opens the quick form over whatever page stands; from anywhere. */
export function openForm(next: FormWish | undefined) {
  wish = next;
  listeners.forEach((listener) => listener());
}
export const useFormWish = () =>
  useSyncExternalStore((listener) => { listeners.add(listener); return () => void listeners.delete(listener); }, () => wish);

/** What forms need to know of an entity beyond its description; names of fields. */
export type FormSlot = {
  /** Asked for in the quick form beside what is needed. */
  readonly quick?: readonly string[];
  /** Needed, but proposed by the server where nothing is given. */
  readonly proposed?: readonly string[];
};
const slots = new Map<string, FormSlot>();
export const registerFormSlot = (entity: string, slot: FormSlot) => void slots.set(entity, slot);
const nothing: FormSlot = {};
export const formSlot = (entity: string): FormSlot => slots.get(entity) ?? nothing;
