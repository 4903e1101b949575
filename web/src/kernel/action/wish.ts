import { useSyncExternalStore } from 'react';
import type { Problem, Row, Values, Written } from '../api';
import type { ActionDescription, Entity } from '../catalog';

/** An action on a record that still asks for something: what is given so far, what is to be asked, and why. */
export type ActionWish = {
  readonly entity: Entity; readonly row: Row; readonly action: ActionDescription; readonly values: Values;
  /** Inputs that are asked for; all of the action's where undefined. */
  readonly ask?: readonly string[]; readonly problem?: Problem; /** Headline of the dialog, and what is said when it is done, where the action's name alone says too little. */
  readonly title?: string; readonly done?: string; readonly then?: (written: Written) => void;
};
let wish: ActionWish | undefined;
const listeners = new Set<() => void>();

/** Opens the dialog in which an action asks for its input; from anywhere. */
export function openAction(next: ActionWish | undefined) {
  wish = next;
  listeners.forEach((listener) => listener());
}
export const useActionWish = () =>
  useSyncExternalStore((listener) => { listeners.add(listener); return () => void listeners.delete(listener); }, () => wish);
