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
