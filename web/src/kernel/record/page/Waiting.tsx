import { Skeleton } from '../../kit';

/** Where a record will stand. */
export const Waiting = () => (
  <div aria-hidden="true" className="p-5">
    <div className="flex gap-3"><Skeleton className="size-10" /><span className="flex flex-col gap-2"><Skeleton className="h-5 w-56" /><Skeleton className="h-4 w-72" /></span></div>
    <Skeleton className="mt-4 h-20 w-full" />
    <div className="mt-8 grid gap-5 md:grid-cols-3">{[...Array(9).keys()].map((i) => <Skeleton key={i} className="h-4 w-full" />)}</div>
  </div>
);
