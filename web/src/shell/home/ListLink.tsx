import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** To the list of what a number counts. */
export const ListLink = ({ entity, filter, sort, view, className, children }: { entity: string; filter?: string; sort?: string; view?: string; className?: string; children: ReactNode }) => (
  <Link to="/$entity" params={{ entity }} search={{ ...(view ? { view } : {}), ...(filter === undefined ? {} : { filter }), ...(sort ? { sort } : {}) }} className={className ?? 'font-semibold text-fg hover:underline'}>
    {children}
  </Link>
);

/** A part of the page with its head. */
export const Card = ({ title, note, right, children, className = '' }: { title: string; note?: ReactNode; right?: ReactNode; children: ReactNode; className?: string }) => (
  <section aria-label={title} className={`flex min-w-0 flex-col overflow-hidden rounded-panel border border-line bg-bg ${className}`}>
    <header className="flex h-11 shrink-0 items-center gap-2 px-4">
      <h3 className="text-body font-semibold">{title}</h3>
      {note !== undefined && <span className="num text-meta text-fg3">{note}</span>}
      <div className="ml-auto flex items-center text-meta text-fg3 max-md:*:min-h-11">{right}</div>
    </header>
    {children}
  </section>
);
