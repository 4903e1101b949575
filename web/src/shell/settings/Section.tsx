import { LockKeyhole } from 'lucide-react';
import type { ReactNode } from 'react';
import { Problem } from '@/kernel/api';
import { Empty, Failed, Skeleton, cx } from '@/kernel/kit';
import { settingsTexts } from './texts';

/** One section: its heading, a sentence, its commands, then what it holds. */
export const Section = ({ title, hint, actions, children, wide }: { title: string; hint?: ReactNode; actions?: ReactNode; children: ReactNode; wide?: boolean }) => (
  <div className={wide ? 'flex flex-col gap-4 p-5 max-md:p-4' : 'flex max-w-4xl flex-col gap-4 p-5 max-md:p-4'}>
    <header className={cx('flex flex-wrap items-start gap-2', !hint && !actions && 'bare max-md:sr-only')}>
      <div className="mr-auto min-w-0">
        <h2 className="text-title font-semibold max-md:sr-only">{title}</h2>
        {hint && <p className="max-w-2xl text-fg3">{hint}</p>}
      </div>
      {actions}
    </header>
    {children}
  </div>
);

/** A part of a section under a heading of its own. */
export const Part = ({ title, hint, actions, children }: { title: string; hint?: ReactNode; actions?: ReactNode; children?: ReactNode }) => (
  <section className="flex flex-col gap-2 border-t border-line pt-4 first:border-t-0 first:pt-0 max-md:[header.bare+&]:border-t-0 max-md:[header.bare+&]:pt-0">
    <div className="flex flex-wrap items-center gap-2">
      <div className="mr-auto min-w-0 max-md:w-full"><h3 className="text-head font-semibold">{title}</h3>{hint && <p className="text-fg3">{hint}</p>}</div>
      {actions}
    </div>
    {children}
  </section>
);

export const NoRight = ({ ask }: { ask: 'system' | 'access' }) => <Empty icon={<LockKeyhole />} title={settingsTexts('noRight')}>{settingsTexts(`ask.${ask}`)}</Empty>;

type Asked<T> = { readonly data: T | undefined; readonly error: unknown; readonly isError: boolean; readonly refetch: () => unknown };
/** What was asked for once it is there; till then its outline; refused, whom to ask. */
export function Loaded<T>({ of, ask, children }: { of: Asked<T>; ask: 'system' | 'access'; children: (data: T) => ReactNode }) {
  if (of.data !== undefined) return <>{children(of.data)}</>;
  if (of.isError) return of.error instanceof Problem && (of.error.status === 403 || of.error.status === 404) ? <NoRight ask={ask} /> : <Failed error={of.error} retry={() => void of.refetch()} />;
  return <div className="flex flex-col gap-3 p-5"><Skeleton className="h-8 w-60" /><Skeleton className="h-9" /><Skeleton className="h-9" /><Skeleton className="h-9" /></div>;
}
