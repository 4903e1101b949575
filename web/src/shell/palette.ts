import { useSyncExternalStore } from 'react';

let open = false;
const listeners = new Set<() => void>();
export function setPalette(next: boolean) {
  open = next;
  listeners.forEach((listener) => listener());
}
export const openPalette = () => setPalette(true);
export const usePalette = () =>
  useSyncExternalStore((listener) => { listeners.add(listener); return () => void listeners.delete(listener); }, () => open);
