import { format } from '@/kernel/text';

/** How many wait for somebody; in red, and nothing where there are none. */
export const Red = ({ n = 0, more }: { n?: number | undefined; more?: boolean | undefined }) =>
  (n > 0 ? <span className="num rounded-chip bg-red-soft px-1.5 text-meta font-medium text-red-text">{format.number(n)}{more && '+'}</span> : null);
