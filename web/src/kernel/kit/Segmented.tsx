import { ToggleGroup } from 'radix-ui';
import type { ReactNode } from 'react';
import { Tooltip } from './Tooltip';

/** One of a few, all shown. */
export function Segmented<V extends string>({ value, onChange, label, options }: {
  value: V; onChange: (value: V) => void; label: string; options: readonly { value: V; text: string; icon?: ReactNode }[];
}) {
  return (
    <ToggleGroup.Root type="single" aria-label={label} value={value} onValueChange={(next) => { if (next) onChange(next as V); }} className="inline-flex h-[30px] items-center gap-0.5 rounded-card bg-active p-0.5 max-md:h-11">
      {options.map((option) => {
        const button = (
          <ToggleGroup.Item key={option.value} value={option.value} aria-label={option.text} className="inline-flex h-full min-w-[28px] items-center justify-center rounded-ctl px-2 text-body text-fg2 data-[state=on]:bg-bg data-[state=on]:text-fg data-[state=on]:shadow-1">
            {option.icon ?? option.text}
          </ToggleGroup.Item>
        );
        return option.icon ? <Tooltip key={option.value} text={option.text}>{button}</Tooltip> : button;
      })}
    </ToggleGroup.Root>
  );
}
