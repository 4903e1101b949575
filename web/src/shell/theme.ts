import { useSyncExternalStore } from 'react';

export type Theme = 'light' | 'dark' | 'system';
const KEY = 'youke.theme';
const listeners = new Set<() => void>();
const system = matchMedia('(prefers-color-scheme: dark)');

const stored = (): Theme => {
  const value = localStorage.getItem(KEY);
  return value === 'light' || value === 'dark' ? value : 'system';
};
let theme: Theme = stored();

function show() {
  document.documentElement.classList.toggle('dark', theme === 'dark' || (theme === 'system' && system.matches));
  document.querySelector('meta[name=theme-color]')?.setAttribute('content', getComputedStyle(document.documentElement).getPropertyValue('--app').trim());
  listeners.forEach((listener) => listener());
}
system.addEventListener('change', show);

export function setTheme(next: Theme) {
  theme = next;
  localStorage.setItem(KEY, next);
  show();
}
/** Takes over the person's theme where none was chosen on this device. */
export function followTheme(preferred: Theme) {
  if (localStorage.getItem(KEY) !== null || preferred === theme) return;
  theme = preferred;
  show();
}
export const useTheme = () =>
  useSyncExternalStore((listener) => { listeners.add(listener); return () => void listeners.delete(listener); }, () => theme);
