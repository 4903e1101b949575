import { Check } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Hue } from '../../catalog';
import { Tooltip, cx, hueSoft } from '../../kit';
import { pageTexts as t } from './texts';

export type Step = { readonly key: string; readonly text: string; readonly hue?: Hue; /** What is still missing to enter it, in words. */ readonly missing?: string | undefined };

/** The way of a record in steps; a click moves it. `aside` are ends and pauses beside the way. */
export function Steps({ steps, aside = [], current, onStep, locked }: { steps: readonly Step[]; aside?: readonly Step[]; current: string | undefined; onStep: (key: string) => void; locked?: string | undefined }) {
  const at = steps.findIndex((step) => step.key === current);
  const strip = useRef<HTMLDivElement>(null);
  // on a phone the way is longer than the screen: where it stands comes into sight
  useEffect(() => {
    const now = strip.current?.querySelector<HTMLElement>('[aria-current=step]');
    if (strip.current && now) strip.current.scrollLeft = now.getBoundingClientRect().left - strip.current.getBoundingClientRect().left + strip.current.scrollLeft - 72;
  }, [current]);
  const one = (step: Step, className: string, content: ReactNode, shape?: string) => {
    const now = step.key === current;
    const hint = now ? '' : step.missing ? t('step.missing', { step: step.text, fields: step.missing }) : locked ?? t('step.move', { step: step.text });
    const button = (
      <button
        type="button"
        aria-current={now ? 'step' : undefined}
        aria-disabled={locked !== undefined || undefined}
        onClick={() => { if (!now && locked === undefined) onStep(step.key); }}
        className={cx('relative inline-flex h-7 min-w-16 flex-1 items-center justify-center gap-1 whitespace-nowrap px-4 text-meta max-md:h-11', !now && locked === undefined && 'hover:brightness-95', className)}
        style={shape ? { clipPath: shape } : undefined}
      >
        {content}
      </button>
    );
    return <li key={step.key} className="flex min-w-0 flex-1 max-md:flex-none">{hint ? <Tooltip text={hint}>{button}</Tooltip> : button}</li>;
  };
  return (
    <div ref={strip} className="no-scrollbar relative flex items-center gap-2 overflow-x-auto max-md:-mx-4 max-md:px-4">
      <ol aria-label={t('path')} className="flex min-w-0 flex-1 max-md:flex-none">
        {steps.map((step, i) => {
          const done = at >= 0 && i < at;
          const now = i === at;
          const shape = `polygon(0 0, ${i === steps.length - 1 ? '100% 0, 100% 100%' : 'calc(100% - 9px) 0, 100% 50%, calc(100% - 9px) 100%'}, 0 100%${i === 0 ? '' : ', 9px 50%'})`;
          return one(
            step,
            cx('-mr-1', now ? 'bg-ac font-medium text-white' : done ? 'bg-ac-soft text-ac-text' : 'bg-gray-soft text-fg2', i === 0 && 'rounded-l-ctl', i === steps.length - 1 && 'rounded-r-ctl'),
            <>
              {done && <Check size={13} />}
              <span className="truncate">{step.text}</span>
              {done && <span className="sr-only">{t('step.done', { step: '' })}</span>}
              {step.missing && !now && !done && <span className="size-1.5 shrink-0 rounded-full bg-amber-mark"><span className="sr-only">{t('step.missing', { step: step.text, fields: step.missing })}</span></span>}
            </>,
            shape,
          );
        })}
      </ol>
      {aside.length > 0 && (
        <ol className="flex shrink-0 gap-1">
          {aside.map((step) => one(step, cx('rounded-ctl !px-3', step.key === current ? cx(hueSoft[step.hue ?? 'GRAY'], 'font-medium') : 'text-fg3 hover:bg-hover'), step.text))}
        </ol>
      )}
    </div>
  );
}
