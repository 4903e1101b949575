import { Slot } from 'radix-ui';
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Kbd } from './Kbd';

const WAIT = 400;
const GRACE = 200;
const GAP = 6;
const EDGE = 8;

/** What the element under the pointer or with the focus of a keyboard does; told by the one tip that the page has. */
export const Tooltip = ({ text, keys, children }: { text: string; keys?: string; children: ReactNode }) => <Slot.Root data-tip={text} data-tip-keys={keys}>{children}</Slot.Root>;

export const TooltipProvider = ({ children }: { children: ReactNode }) => <>{children}<Tip /></>;

/** The tip of whichever element is pointed at; it can be pointed at itself, and goes by Esc. */
function Tip() {
  const [target, setTarget] = useState<HTMLElement | undefined>();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown: HTMLElement | undefined;
    let hidden = 0;
    const show = (next: HTMLElement | undefined) => {
      if (shown && !next) hidden = Date.now();
      shown = next;
      setTarget(next);
    };
    const soon = (next: HTMLElement | undefined, wait: number) => { clearTimeout(timer); timer = setTimeout(() => show(next), wait); };
    const of = (event: Event) => (event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tip]') ?? undefined : undefined);
    const over = (event: PointerEvent) => {
      if (event.pointerType === 'touch') return;
      if (event.target instanceof Node && box.current?.contains(event.target)) return clearTimeout(timer);
      const next = of(event);
      if (next && next === shown) clearTimeout(timer);
      else if (next) soon(next, shown || Date.now() - hidden < GRACE ? 0 : WAIT);
      else if (shown) soon(undefined, 100);
      else clearTimeout(timer);
    };
    // a focus given back by a menu or dialog after a click opens none
    const focus = (event: FocusEvent) => { const next = of(event); if (next?.matches(':focus-visible')) soon(next, 0); };
    const away = () => { clearTimeout(timer); if (shown) show(undefined); };
    const key = (event: KeyboardEvent) => { if (event.key === 'Escape') away(); };
    const heard: [string, (event: never) => void][] = [['pointerover', over], ['focusin', focus], ['focusout', away], ['pointerdown', away], ['keydown', key], ['scroll', away]];
    for (const [name, hear] of heard) document.addEventListener(name, hear as EventListener, true);
    return () => { clearTimeout(timer); for (const [name, hear] of heard) document.removeEventListener(name, hear as EventListener, true); };
  }, []);
  useLayoutEffect(() => {
    const tip = box.current;
    if (!target || !tip) return;
    if (!target.isConnected) return setTarget(undefined);
    const at = target.getBoundingClientRect();
    const own = tip.getBoundingClientRect();
    const top = at.top - own.height - GAP;
    tip.style.top = `${top >= EDGE ? top : at.bottom + GAP}px`;
    tip.style.left = `${Math.max(EDGE, Math.min(at.left + at.width / 2 - own.width / 2, innerWidth - own.width - EDGE))}px`;
    const before = target.getAttribute('aria-describedby');
    // read out as the description of its element alone; what is its name already is not said twice
    if (target.getAttribute('aria-label') !== target.dataset.tip) target.setAttribute('aria-describedby', [before, 'tip'].filter(Boolean).join(' '));
    return () => { if (before === null) target.removeAttribute('aria-describedby'); else target.setAttribute('aria-describedby', before); };
  }, [target]);
  return target?.dataset.tip ? createPortal(
    <div ref={box} id="tip" aria-hidden="true" className="anim-appear fixed left-0 top-0 z-50 flex max-w-80 items-center gap-2 rounded-ctl bg-bar px-2 py-1 text-meta text-bar-fg shadow-2">
      {target.dataset.tip}
      {target.dataset.tipKeys && <Kbd on>{target.dataset.tipKeys}</Kbd>}
    </div>,
    document.body,
  ) : null;
}
