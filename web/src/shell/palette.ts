import { useSyncExternalStore } from 'react';

/** What stands over the page: the palette, or the list of keys. */
type Over = 'palette' | 'keys' | undefined;
let open: Over;
const listeners = new Set<() => void>();
export function setPalette(next: Over) {
  open = next;
  listeners.forEach((listener) => listener());
}
export const openPalette = () => setPalette('palette');
export const showKeys = () => setPalette('keys');
export const usePalette = () =>
  useSyncExternalStore((listener) => { listeners.add(listener); return () => void listeners.delete(listener); }, () => open);
