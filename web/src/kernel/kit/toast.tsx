import { X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Problem } from '../api';
import { common } from '../text';
import { kitTexts } from './texts';

type Toast = { id: number; text: ReactNode; bad: boolean; action: { text: string; do: () => void } | undefined; stay: boolean };
let shown: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();
const set = (next: readonly Toast[]) => {
  shown = next;
  listeners.forEach((listener) => listener());
};

// What can be taken back, the last one at the end.
let undos: readonly (() => void)[] = [];
/** Takes back what was done last, and what was done before it when asked again. */
export const undoLast = () => undos.at(-1)?.();

type Options = { undo?: (() => void) | undefined; action?: { text: string; do: () => void } | undefined; stay?: boolean };
const add = (text: ReactNode, bad: boolean, { undo, action, stay = false }: Options = {}) => {
  const id = ++last;
  const back: (() => void) | undefined = undo && (() => { undos = undos.filter((one) => one !== back); toast.close(id); undo(); });
  if (back) undos = [...undos.slice(-19), back];
  set([...shown.slice(-2), { id, text, bad, action: back ? { text: common('undo'), do: back } : action, stay }]);
  return id;
};

/** Says that something was done, with a way back; or that it failed. Read out to those who listen. */
export const toast = {
  done: (text: ReactNode, options?: Options) => add(text, false, options),
  failed: (error: unknown, options?: Options) =>
    add(error instanceof Problem && error.offline ? kitTexts('offline') : error instanceof Error && error.message ? error.message : common('wrong'), true, { stay: true, ...options }),
  close: (id: number) => set(shown.filter((one) => one.id !== id)),
};

const LASTS = 5000;

function One({ toast: one }: { toast: Toast }) {
  const [held, hold] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => toast.close(one.id), one.stay ? LASTS * 2 : LASTS);
    return () => clearTimeout(timer);
  }, [held, one.id, one.stay]);
  return (
    <div
      onMouseEnter={() => hold(true)}
      onMouseLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
      className="anim-rise pointer-events-auto flex min-h-10 max-w-[min(480px,calc(100vw-24px))] items-center gap-3 rounded-panel bg-bar py-0.5 pl-4 pr-2 text-body text-bar-fg shadow-3"
    >
      {one.bad && <span className="size-2 shrink-0 rounded-full bg-red-mark" />}
      <span className="min-w-0 flex-1 whitespace-pre-line py-1.5">{one.text}</span>
      {one.action && (
        <button type="button" className="rounded-ctl px-2 py-1 font-medium max-md:min-h-10 max-md:px-3 text-bar-fg underline-offset-2 hover:underline" onClick={() => { one.action?.do(); toast.close(one.id); }}>
          {one.action.text}
        </button>
      )}
      <button type="button" aria-label={common('close')} className="rounded-ctl p-1 text-bar-fg2 max-md:flex max-md:size-10 max-md:items-center max-md:justify-center hover:text-bar-fg" onClick={() => toast.close(one.id)}>
        <X size={15} />
      </button>
    </div>
  );
}

/** Where toasts appear, and what is only read out: the one polite region of the page, and one for what failed. */
export function Toasts() {
  const all = useSyncExternalStore((listener) => { listeners.add(listener); return () => void listeners.delete(listener); }, () => shown);
  const region = (bad: boolean) => (
    // told to be live in so many words: what an open dialog hides from readers leaves out such regions
    <div role={bad ? 'alert' : 'status'} aria-live={bad ? 'assertive' : 'polite'} className="flex flex-col items-center gap-2">
      {all.filter((one) => one.bad === bad).map((one) => <One key={one.id} toast={one} />)}
      {!bad && <p id="announce" className="sr-only" />}
    </div>
  );
  return <div data-toasts className="pointer-events-none fixed inset-x-0 bottom-5 z-50 flex flex-col items-center gap-2 max-md:bottom-[calc(5rem+var(--keyboard,0px))] max-md:in-[body:has([role=dialog])]:bottom-auto max-md:in-[body:has([role=dialog])]:top-3">{region(true)}{region(false)}</div>;
}
