import type { KeyboardEvent, ReactNode } from 'react';
import { Tooltip } from './Tooltip';

const step: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** One of a few, all shown; chosen by click or arrow keys. */
export function Segmented<V extends string>({ value, onChange, label, options }: {
  value: V; onChange: (value: V) => void; label: string; options: readonly { value: V; text: string; icon?: ReactNode }[];
}) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const by = step[event.key];
    const at = options.findIndex((option) => option.value === value);
    const next = by && options[(at + by + options.length) % options.length];
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(next.value);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=radio]')[options.indexOf(next)]?.focus();
  };
  return (
    <div role="radiogroup" aria-label={label} onKeyDown={onKeyDown} className="no-scrollbar relative inline-flex h-[30px] max-w-full items-center gap-0.5 overflow-x-auto rounded-card bg-active p-0.5 max-md:h-11">
      {options.map((option) => {
        const on = option.value === value;
        const button = (
          <button key={option.value} type="button" role="radio" aria-checked={on} tabIndex={on ? 0 : -1} data-state={on ? 'on' : 'off'} aria-label={option.text} onClick={() => { if (!on) onChange(option.value); }} className="inline-flex h-full min-w-[28px] shrink-0 items-center justify-center whitespace-nowrap rounded-ctl px-2 focus-visible:-outline-offset-2 text-body text-fg2 data-[state=on]:bg-bg data-[state=on]:text-fg data-[state=on]:shadow-1">
            {option.icon ?? option.text}
          </button>
        );
        return option.icon ? <Tooltip key={option.value} text={option.text}>{button}</Tooltip> : button;
      })}
    </div>
  );
}
