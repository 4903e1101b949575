import { Skeleton } from '../kit';

/** Where rows will stand. */
export const SkeletonRows = () => (
  <div aria-hidden="true" className="min-h-0 flex-1 overflow-hidden">
    <div className="h-[34px] border-b border-line bg-subtle" />
    {[...Array(20).keys()].map((i) => (
      <div key={i} className="flex h-[37px] items-center gap-6 border-b border-line px-[52px]"><Skeleton className="h-3 w-40" /><Skeleton className="h-3 w-16" /><Skeleton className="h-3 w-24" /><Skeleton className="h-3 w-16" /></div>
    ))}
  </div>
);
