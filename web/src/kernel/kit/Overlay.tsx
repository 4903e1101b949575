import { Check, X } from 'lucide-react';
import { Dialog as RDialog, DropdownMenu, Popover as RPopover } from 'radix-ui';
import type { ReactNode } from 'react';
import { common } from '../text';
import { IconButton } from './Button';
import { cx } from './cx';
import { Kbd } from './Kbd';

const surface = 'z-40 rounded-card bg-bg text-fg shadow-3 anim-rise';
const item =
  'flex h-[30px] max-md:h-11 w-full cursor-default select-none items-center gap-2 rounded-ctl px-2 text-body text-fg outline-none data-[highlighted]:bg-hover data-[disabled]:text-fg4 [&>svg]:text-fg3';

/** A menu of commands under the given trigger. */
export function Menu({ trigger, children, align = 'start' }: { trigger: ReactNode; children: ReactNode; align?: 'start' | 'end' }) {
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align={align} sideOffset={4} collisionPadding={8} className={cx(surface, 'max-h-[70vh] min-w-44 overflow-y-auto p-1')}>
          {children}
        </DropdownMenu.Content>
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
};
export function Popover({ trigger, children, label, open, onOpenChange, align = 'start', className, anchored }: PopoverProps) {
  return (
    <RPopover.Root {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      {anchored ? <RPopover.Anchor asChild>{trigger}</RPopover.Anchor> : <RPopover.Trigger asChild>{trigger}</RPopover.Trigger>}
      <RPopover.Portal>
        <RPopover.Content aria-label={label} align={align} sideOffset={4} collisionPadding={8} className={cx(surface, 'max-w-[calc(100vw-16px)]', className)}>
          {children}
        </RPopover.Content>
      </RPopover.Portal>
    </RPopover.Root>
  );
}

type DialogProps = {
  open: boolean; onOpenChange: (open: boolean) => void; title: string; children: ReactNode;
  description?: string; footer?: ReactNode; width?: 400 | 640 | 960; locked?: boolean;
};
/** A dialog; `locked`: only its own buttons end it. */
export function Dialog({ open, onOpenChange, title, description, children, footer, width = 640, locked }: DialogProps) {
  const keep = (event: Event) => { if (locked) event.preventDefault(); };
  return (
    <RDialog.Root open={open} onOpenChange={onOpenChange}>
      <RDialog.Portal>
        <RDialog.Overlay className="anim-appear fixed inset-0 z-40 bg-scrim" />
        <RDialog.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          onEscapeKeyDown={keep}
          onPointerDownOutside={keep}
          className={cx(
            'anim-rise fixed left-1/2 top-[12vh] z-40 flex max-h-[80vh] w-full -translate-x-1/2 flex-col rounded-dialog bg-bg shadow-3',
            'max-md:inset-x-0 max-md:bottom-0 max-md:top-auto max-md:left-0 max-md:max-h-[92vh] max-md:translate-x-0 max-md:rounded-b-none',
            { 400: 'md:max-w-[400px]', 640: 'md:max-w-[640px]', 960: 'md:max-w-[960px]' }[width],
          )}
        >
          <header className="flex items-center gap-2 border-b border-line px-5 py-3">
            <RDialog.Title className="flex-1 text-head font-semibold">{title}</RDialog.Title>
            {!locked && <RDialog.Close asChild><IconButton label={common('close')} small><X size={16} /></IconButton></RDialog.Close>}
          </header>
          {description && <RDialog.Description className="px-5 pt-3 text-body text-fg2">{description}</RDialog.Description>}
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
          {footer && <footer className="flex justify-end gap-2 border-t border-line px-5 py-3">{footer}</footer>}
        </RDialog.Content>
      </RDialog.Portal>
    </RDialog.Root>
  );
}
