import { ChevronDown } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { ChooseList, type Choice } from './Choose';
import { cx } from './cx';
import { inputClass } from './inputs';
import { Popover } from './Overlay';
import { kitTexts } from './texts';

type Props = {
  value: string | null; onChange: (value: string | null) => void; choices: readonly Choice[]; label: string;
  /** What stands for no choice; without it one must be made. */
  none?: string | undefined; className?: string; disabled?: boolean; footer?: ReactNode;
  id?: string; 'aria-invalid'?: boolean; 'aria-describedby'?: string | undefined;
};

/** One of many, found by typing; named by `label` where no label element points to it. */
export function Select({ value, onChange, choices, label, none, className, footer, id, ...rest }: Props) {
  const [open, setOpen] = useState(false);
  const chosen = choices.find((choice) => choice.value === value);
  const trigger = (
    <button type="button" id={id} aria-label={`${label}: ${chosen?.text ?? none ?? kitTexts('choose')}`} {...rest} className={cx(inputClass, 'flex items-center gap-2 text-left', className)}>
      <span className={cx('min-w-0 flex-1 truncate', !chosen && 'text-fg3')}>{chosen ? chosen.show ?? chosen.text : none ?? kitTexts('choose')}</span>
      <ChevronDown size={15} className="text-fg3" />
    </button>
  );
  return (
    <Popover trigger={trigger} label={label} open={open} onOpenChange={setOpen} className="w-[var(--radix-popover-trigger-width)] min-w-56">
      <ChooseList label={label} choices={choices} chosen={value === null ? [] : [value]} none={none} footer={footer} onChoose={(next) => { onChange(next); setOpen(false); }} />
    </Popover>
  );
}
