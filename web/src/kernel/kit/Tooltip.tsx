import { Tooltip as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Kbd } from './Kbd';

export const TooltipProvider = ({ children }: { children: ReactNode }) => (
  <Radix.Provider delayDuration={400} skipDelayDuration={200}>{children}</Radix.Provider>
);

export function Tooltip({ text, keys, children }: { text: string; keys?: string; children: ReactNode }) {
  return (
    <Radix.Root>
      {/* a focus given back by a menu or dialog after a click opens none */}
      <Radix.Trigger asChild onFocus={(event) => { if (!event.currentTarget.matches(':focus-visible')) event.preventDefault(); }}>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content sideOffset={6} collisionPadding={8} className="anim-appear z-50 flex max-w-80 items-center gap-2 rounded-ctl bg-bar px-2 py-1 text-meta text-bar-fg shadow-2">
          {text}
          {keys && <Kbd on>{keys}</Kbd>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
