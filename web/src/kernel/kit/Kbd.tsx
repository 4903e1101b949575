import { cx } from './cx';

/** A key to press, as `C` or `⌘K`. */
export const Kbd = ({ children, on }: { children: string; on?: boolean }) => (
  <kbd
    aria-hidden="true"
    className={cx(
      'inline-flex h-[18px] min-w-[18px] items-center justify-center rounded-chip px-1 font-sans text-micro font-medium max-md:hidden',
      on ? 'border border-white/30 text-white' : 'border border-line bg-bg text-fg3',
    )}
  >
    {children}
  </kbd>
);
