import { X } from 'lucide-react';
import { Dialog as RDialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { common } from '../text';
import { IconButton } from './Button';
import { cx } from './cx';

type DialogProps = {
  open: boolean; onOpenChange: (open: boolean) => void; title: string; children: ReactNode;
  description?: string; footer?: ReactNode; width?: 400 | 640 | 960; locked?: boolean;
};
/** A dialog; `locked`: only its own buttons end it, and no key reaches what is behind it. */
export function Dialog({ open, onOpenChange, title, description, children, footer, width = 640, locked }: DialogProps) {
  const keep = (event: Event) => { if (locked) event.preventDefault(); };
  // the way back that a toast offers is no click beside the dialog; the toast is gone by the time this is asked
  const keepFrom = (event: CustomEvent<{ originalEvent: Event }>) => {
    const target = event.detail.originalEvent.target;
    if (locked || (target instanceof Element && (!target.isConnected || target.closest('[data-toasts]')))) event.preventDefault();
  };
  return (
    <RDialog.Root open={open} onOpenChange={onOpenChange}>
      <RDialog.Portal>
        <RDialog.Overlay className="anim-appear fixed inset-0 z-40 bg-scrim" />
        <RDialog.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          data-locked={locked}
          // a field that wants the focus has it by now; else it is the dialog's, not that of the button that closes it
          onOpenAutoFocus={(event) => { event.preventDefault(); if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus(); }}
          onEscapeKeyDown={keep}
          onPointerDownOutside={keepFrom}
          className={cx(
            'anim-rise fixed left-1/2 top-[12vh] z-40 flex max-h-[80vh] w-full -translate-x-1/2 flex-col rounded-dialog bg-bg shadow-3',
            // above the keyboard, wherever there is one
            'max-md:inset-x-0 max-md:bottom-[var(--keyboard,0px)] max-md:top-auto max-md:left-0 max-md:max-h-[min(92vh,var(--seen,92vh))] max-md:translate-x-0 max-md:rounded-b-none max-md:pb-[env(safe-area-inset-bottom)]',
            { 400: 'md:max-w-[400px]', 640: 'md:max-w-[640px]', 960: 'md:max-w-[960px]' }[width],
          )}
        >
          <header className="flex items-center gap-2 border-b border-line px-5 py-3">
            <RDialog.Title className="flex-1 text-head font-semibold">{title}</RDialog.Title>
            {!locked && <RDialog.Close asChild><IconButton label={common('close')} small><X size={16} /></IconButton></RDialog.Close>}
          </header>
          {description && <RDialog.Description className="px-5 pt-3 text-body text-fg2">{description}</RDialog.Description>}
          <div tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
          {footer && <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{footer}</footer>}
        </RDialog.Content>
      </RDialog.Portal>
    </RDialog.Root>
  );
}
