import { Check } from 'lucide-react';
import { DropdownMenu, Popover as RPopover } from 'radix-ui';
import type { ReactNode } from 'react';
import { cx } from './cx';
import { Kbd } from './Kbd';
import { kitTexts } from './texts';

const surface = 'z-40 rounded-card bg-bg text-fg shadow-3 anim-rise';
const item =
  'flex h-[30px] max-md:h-11 w-full cursor-default select-none items-center gap-2 rounded-ctl px-2 text-body text-fg outline-none data-[highlighted]:bg-hover data-[disabled]:text-fg4 [&>svg]:text-fg3';

/** A menu of commands under the given trigger. The page behind it stays readable: it would be hidden with what has the focus. */
export function Menu({ trigger, children, align = 'start', open, onOpenChange }: { trigger: ReactNode; children: ReactNode; align?: 'start' | 'end'; open?: boolean; onOpenChange?: (open: boolean) => void }) {
  return (
    <DropdownMenu.Root modal={false} {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <div role="region" aria-label={kitTexts('menu')}>
          <DropdownMenu.Content align={align} sideOffset={4} collisionPadding={8} className={cx(surface, 'max-h-[70vh] min-w-44 overflow-y-auto p-1')}>
            {children}
          </DropdownMenu.Content>
        </div>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

type ItemProps = { icon?: ReactNode; keys?: string; danger?: boolean; disabled?: boolean; checked?: boolean; onSelect: () => void; children: ReactNode };
export function MenuItem({ icon, keys, danger, disabled, checked, onSelect, children }: ItemProps) {
  const inside = (
    <>
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {checked && <Check size={15} />}
      {keys && <Kbd>{keys}</Kbd>}
    </>
  );
  const className = cx(item, danger && 'text-red-text');
  return checked === undefined ? (
    <DropdownMenu.Item className={className} disabled={disabled ?? false} onSelect={onSelect}>{inside}</DropdownMenu.Item>
  ) : (
    <DropdownMenu.CheckboxItem className={className} checked={checked} disabled={disabled ?? false} onSelect={onSelect}>{inside}</DropdownMenu.CheckboxItem>
  );
}
export const MenuLine = () => <DropdownMenu.Separator className="my-1 h-px bg-line" />;
export const MenuHead = ({ children }: { children: ReactNode }) => (
  <DropdownMenu.Label className="px-2 py-1 text-meta text-fg3">{children}</DropdownMenu.Label>
);

type PopoverProps = {
  trigger: ReactNode; children: ReactNode; label: string; open?: boolean; onOpenChange?: (open: boolean) => void;
  align?: 'start' | 'center' | 'end'; className?: string; anchored?: boolean;
  /** When it has gone and the focus is about to go back to the trigger; what is prevented goes elsewhere. */
  onGone?: (event: Event) => void;
};
export function Popover({ trigger, children, label, open, onOpenChange, align = 'start', className, anchored, onGone }: PopoverProps) {
  return (
    <RPopover.Root {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      {anchored ? <RPopover.Anchor asChild>{trigger}</RPopover.Anchor> : <RPopover.Trigger asChild>{trigger}</RPopover.Trigger>}
      <RPopover.Portal>
        <RPopover.Content {...(onGone ? { onCloseAutoFocus: onGone } : {})} aria-label={label} align={align} sideOffset={4} collisionPadding={8} className={cx(surface, 'max-w-[calc(100vw-16px)]', className)}>
          {children}
        </RPopover.Content>
      </RPopover.Portal>
    </RPopover.Root>
  );
}
