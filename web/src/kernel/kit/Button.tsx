import { Slot } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';
import { Kbd } from './Kbd';
import { Tooltip } from './Tooltip';

type Look = 'primary' | 'outline' | 'plain' | 'danger';
const looks: Record<Look, string> = {
  primary: 'bg-ac text-white hover:bg-ac-hover font-medium',
  outline: 'bg-bg text-fg border border-line2 shadow-1 hover:bg-hover font-medium',
  plain: 'text-fg2 hover:bg-hover hover:text-fg',
  danger: 'bg-bg text-red-text border border-line2 shadow-1 hover:bg-red-soft font-medium',
};

type Props = ComponentProps<'button'> & {
  look?: Look;
  small?: boolean;
  icon?: ReactNode;
  keys?: string;
  /** Why it cannot be pressed now; it is shown as a tooltip. */
  reason?: string | undefined;
  asChild?: boolean;
};

/** At most one primary button in a region. */
export function Button({ look = 'outline', small, icon, keys, reason, asChild, onClick, className, children, ...rest }: Props) {
  const Root = asChild ? Slot.Root : 'button';
  const button = (
    <Root
      type={asChild ? undefined : 'button'}
      {...rest}
      {...(reason ? { 'aria-disabled': true } : {})}
      // the second half of a double click asks for nothing again
      onClick={(event: React.MouseEvent<HTMLButtonElement>) => { if (reason || (!asChild && event.detail > 1)) event.preventDefault(); else onClick?.(event); }}
      className={cx(
        'inline-flex shrink-0 items-center justify-center gap-1.5 whitespace-nowrap rounded-ctl text-body transition-colors duration-[120ms] disabled:opacity-50 aria-disabled:opacity-50',
        small ? 'h-[26px] px-2 max-md:h-10 max-md:px-3' : 'h-[30px] px-2.5 max-md:h-11 max-md:px-4',
        looks[look],
        className,
      )}
    >
      {asChild ? children : <>{icon}{children}{keys && <Kbd on={look === 'primary'}>{keys}</Kbd>}</>}
    </Root>
  );
  return reason ? <Tooltip text={reason}>{button}</Tooltip> : button;
}

type IconProps = Omit<ComponentProps<'button'>, 'children'> & {
  label: string; keys?: string; small?: boolean; outline?: boolean; children: ReactNode;
  /** Told by the browser: where a tooltip would stand over a menu or take the Esc of a dialog. */
  titled?: boolean;
};

/** An icon alone; its label is read out and shown as tooltip. */
export function IconButton({ label, keys, small, outline, titled, className, children, ...rest }: IconProps) {
  const button = (
    <button
      type="button"
      aria-label={label}
      {...(titled ? { title: label } : {})}
      {...rest}
      className={cx(
        'inline-flex shrink-0 items-center justify-center rounded-ctl text-fg2 transition-colors duration-[120ms] hover:bg-hover hover:text-fg disabled:text-fg4 aria-pressed:bg-active aria-pressed:text-fg data-[state=open]:bg-active',
        small ? 'size-6 max-md:size-10' : 'size-[30px] max-md:size-11',
        outline && 'border border-line2 bg-bg shadow-1',
        className,
      )}
    >
      {children}
    </button>
  );
  return titled ? button : <Tooltip text={label} {...(keys ? { keys } : {})}>{button}</Tooltip>;
}
