import { Slot } from 'radix-ui';
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { cx } from './cx';
import { Kbd } from './Kbd';

const WAIT = 400;
const GRACE = 200;
const GAP = 6;
const EDGE = 8;
/** More of a text than this is read where it stands whole. */
const MOST = 1_200;

/** What the element under the pointer or with the focus of a keyboard does; told by the one tip that the page has. */
export const Tooltip = ({ text, keys, children }: { text: string; keys?: string; children: ReactNode }) => <Slot.Root data-tip={text} data-tip-keys={keys}>{children}</Slot.Root>;

export const TooltipProvider = ({ children }: { children: ReactNode }) => <>{children}<Tip /></>;

/** Whether the element shows its text cut off. */
function isCut(element: Element): element is HTMLElement {
  if (!(element instanceof HTMLElement)) return false;
  const wide = element.scrollWidth > element.clientWidth;
  if (!wide && element.scrollHeight <= element.clientHeight + 1) return false;
  const style = getComputedStyle(element);
  return wide ? style.textOverflow === 'ellipsis' : style.webkitLineClamp !== 'none';
}
/** The text that is cut off at the element or about it, where the browser says nothing of its own. */
function cutAt(element: Element | null): HTMLElement | undefined {
  if (element?.closest('[title]')) return undefined;
  for (let at = element, i = 0; at && i < 4; at = at.parentElement, i++) if (isCut(at)) return at;
  return undefined;
}
/** The first text that is cut off in what has the focus: a button, a link, the cell of a grid. */
function cutIn(element: Element | null): HTMLElement | undefined {
  const cell = element?.getAttribute('aria-activedescendant');
  const place = cell ? document.getElementById(cell) : element?.matches('a, button, [data-card]') ? element : null;
  return place ? [place, ...place.querySelectorAll('span, p')].find(isCut) : undefined;
}
const toldBy = (element: HTMLElement | undefined) => element && (element.dataset.tip ?? (element.textContent.length > MOST ? `${element.textContent.slice(0, MOST)}…` : element.textContent));

/** The tip of whichever element is pointed at or shows its text cut off; it can be pointed at itself, and goes by Esc. */
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
    const soon = (next: () => HTMLElement | undefined, wait: number) => { clearTimeout(timer); timer = setTimeout(() => show(next()), wait); };
    const over = ({ target, pointerType }: PointerEvent) => {
      if (pointerType === 'touch' || !(target instanceof Element)) return;
      if (box.current?.contains(target) || shown?.contains(target)) return clearTimeout(timer);
      const tipped = target.closest<HTMLElement>('[data-tip]') ?? undefined;
      // what is cut off is measured only where one stays
      soon(() => cutAt(target) ?? tipped, shown ? (tipped ? 0 : 100) : tipped && Date.now() - hidden < GRACE ? 0 : WAIT);
    };
    // a focus given back by a menu or dialog after a click opens none
    const focus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
      const next = target.closest<HTMLElement>('[data-tip]') ?? cutIn(target);
      if (next) soon(() => next, 0);
    };
    // a grid keeps the focus while one goes from cell to cell
    const went = (event: KeyboardEvent) => { if (document.activeElement?.hasAttribute('aria-activedescendant') && /^(Arrow|Page|Home|End)/.test(event.key)) soon(() => cutIn(document.activeElement), WAIT); };
    const away = () => { clearTimeout(timer); if (shown) show(undefined); };
    const key = (event: KeyboardEvent) => { if (event.key === 'Escape') away(); };
    const heard: [string, (event: never) => void][] = [['pointerover', over], ['focusin', focus], ['focusout', away], ['pointerdown', away], ['keydown', key], ['keyup', went], ['scroll', away]];
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
    tip.style.top = `${top >= EDGE ? top : Math.max(EDGE, Math.min(at.bottom + GAP, innerHeight - own.height - EDGE))}px`;
    tip.style.left = `${Math.max(EDGE, Math.min(at.left + at.width / 2 - own.width / 2, innerWidth - own.width - EDGE))}px`;
    const before = target.getAttribute('aria-describedby');
    // read out as the description of its element alone; what is its name already is not said twice
    if (target.dataset.tip && target.getAttribute('aria-label') !== target.dataset.tip) target.setAttribute('aria-describedby', [before, 'tip'].filter(Boolean).join(' '));
    return () => { if (before === null) target.removeAttribute('aria-describedby'); else target.setAttribute('aria-describedby', before); };
  }, [target]);
  const text = toldBy(target);
  return text ? createPortal(
    <div ref={box} id="tip" aria-hidden="true" className={cx('anim-appear fixed left-0 top-0 z-50 flex items-center gap-2 rounded-ctl bg-bar px-2 py-1 text-meta text-bar-fg shadow-2', text.length > 200 ? 'max-w-[560px]' : 'max-w-80')}>
      {text}
      {target?.dataset.tip && target.dataset.tipKeys && <Kbd on>{target.dataset.tipKeys}</Kbd>}
    </div>,
    document.body,
  ) : null;
}
