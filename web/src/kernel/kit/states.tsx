import type { ReactNode } from 'react';
import { Problem } from '../api';
import { common } from '../text';
import { Button } from './Button';
import { cx } from './cx';
import { kitTexts } from './texts';

export const Skeleton = ({ className }: { className?: string }) => <span aria-hidden="true" className={cx('anim-skeleton block rounded-chip bg-active', className)} />;

/** What belongs here and how to begin; `page` where it stands for a page of its own. */
export const Empty = ({ title, children, action, icon, page }: { title: string; children?: ReactNode; action?: ReactNode; icon?: ReactNode; page?: boolean }) => (
  <div className="flex flex-col items-center gap-2 px-6 py-16 text-center">
    {icon && <span className="text-fg4 [&>svg]:size-8">{icon}</span>}
    {page ? <h1 className="text-head font-semibold">{title}</h1> : <p className="text-head font-semibold">{title}</p>}
    {children && <div className="max-w-md text-body text-fg3">{children}</div>}
    {action && <div className="mt-2 flex gap-2">{action}</div>}
  </div>
);

/** What went wrong, in place, with a way to try again and the id that the log knows. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const problem = error instanceof Problem ? error : undefined;
  const title = problem?.offline ? kitTexts('offline') : error instanceof Error ? error.message : common('wrong');
  return (
    <div role="alert" className="flex flex-col items-center gap-2 px-6 py-16 text-center">
      <p className="text-body font-medium">{title}</p>
      {problem?.instance && <p className="select-all text-meta text-fg3">{common('trace', { id: problem.instance })}</p>}
      {retry && <Button onClick={retry}>{common('retry')}</Button>}
    </div>
  );
}
