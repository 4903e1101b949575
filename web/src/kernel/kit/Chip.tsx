import type { ReactNode } from 'react';
import type { Hue } from '../catalog/types';
import { cx } from './cx';

export const hueSoft: Record<Hue, string> = {
  GRAY: 'bg-gray-soft text-gray-text', BLUE: 'bg-blue-soft text-blue-text', TEAL: 'bg-teal-soft text-teal-text',
  GREEN: 'bg-green-soft text-green-text', AMBER: 'bg-amber-soft text-amber-text', RED: 'bg-red-soft text-red-text',
  VIOLET: 'bg-violet-soft text-violet-text',
};
export const hueMark: Record<Hue, string> = {
  GRAY: 'bg-gray-mark', BLUE: 'bg-blue-mark', TEAL: 'bg-teal-mark', GREEN: 'bg-green-mark', AMBER: 'bg-amber-mark',
  RED: 'bg-red-mark', VIOLET: 'bg-violet-mark',
};

/** A state or category; nothing else is a chip. Where it `wraps`, a long one takes further lines. */
export const Chip = ({ hue = 'GRAY', dot, wraps, children, className }: { hue?: Hue; dot?: boolean; wraps?: boolean; children: ReactNode; className?: string }) => (
  <span className={cx('inline-flex items-center gap-1 rounded-chip px-1.5 text-meta font-medium', wraps ? 'min-h-5 max-w-full' : 'h-5 shrink-0 whitespace-nowrap', hueSoft[hue], className)}>
    {dot && <span className={cx('size-1.5 rounded-full', hueMark[hue])} />}
    {children}
  </span>
);
