import { useEffect, useRef } from 'react';

export const isMac = /Mac|iP(hone|ad)/.test(navigator.platform);
/** How a key with ⌘ or Ctrl is written here: `⌘K`, `Ctrl K`. */
export const withMod = (key: string) => (isMac ? `⌘${key}` : `Ctrl ${key}`);

/** While an input method composes, Enter ends a candidate and must never save. */
export const composing = (event: { isComposing?: boolean; keyCode?: number; nativeEvent?: { isComposing: boolean; keyCode: number } }): boolean => {
  const native = event.nativeEvent ?? event;
  return native.isComposing === true || native.keyCode === 229;
};

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName) ||
    (target instanceof HTMLInputElement && !/^(checkbox|radio|button)$/.test(target.type)));

let single = localStorage.getItem('youke.singleKeys') !== 'off';
const singleKeys = () => single;
/** Whether keys without ⌘ or Ctrl do anything; remembered on this device until the person's preference is known. */
export function setSingleKeys(on: boolean) {
  single = on;
  localStorage.setItem('youke.singleKeys', on ? 'on' : 'off');
}

type Handler = (event: KeyboardEvent) => void;
type Bound = { keys: Record<string, Handler>; within: boolean };
const stack: Bound[] = [];
let leader: { key: string; at: number } | undefined;

/** `mod+k`, `shift+x`, `c`, `?`, `escape`; after a leader `g h`. */
function name(event: KeyboardEvent): string {
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase();
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const shift = event.shiftKey && (key.length > 1 || (key >= 'a' && key <= 'z')) ? 'shift+' : '';
  return `${mod ? 'mod+' : ''}${event.altKey ? 'alt+' : ''}${shift}${key}`;
}

window.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || composing(event) || document.querySelector('[data-locked=true]')) return;
  const pressed = name(event);
  const plain = !pressed.startsWith('mod+');
  // while typing, ⌘Z is the text's
  if ((plain || pressed === 'mod+z') && typing(event.target)) return;
  // what has the focus is pressed by them
  if ((pressed === 'enter' || pressed === 'space') && event.target instanceof Element && event.target.closest('button,a,summary,[role=menuitem]')) return;
  if (plain && pressed.length <= 2 && !singleKeys()) return;
  const inDialog = event.target instanceof Element && event.target.closest('[role=dialog],[role=menu],[role=listbox]') !== null;
  const sought = leader && Date.now() - leader.at < 1200 ? [`${leader.key} ${pressed}`, pressed] : [pressed];
  leader = undefined;
  for (const wanted of sought) {
    for (let i = stack.length - 1; i >= 0; i--) {
      const bound = stack[i];
      if (!bound || (inDialog && ((!bound.within && plain) || pressed === 'mod+z'))) continue;
      const handler = bound.keys[wanted];
      if (handler) {
        event.preventDefault();
        handler(event);
        return;
      }
    }
  }
  if (pressed === 'g') leader = { key: 'g', at: Date.now() };
});

/** Keys that hold while the component stands; those bound last come first. Off while typing, unless with ⌘ or Ctrl. */
export function useKeys(keys: Record<string, Handler>, options: { enabled?: boolean; within?: boolean } = {}) {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  const { enabled = true, within = false } = options;
  useEffect(() => {
    if (!enabled) return;
    const bound: Bound = {
      within,
      keys: new Proxy({}, { get: (_, key) => latest.current[key as string] }) as Record<string, Handler>,
    };
    stack.push(bound);
    return () => void stack.splice(stack.indexOf(bound), 1);
  }, [enabled, within]);
}
