import { Suspense, lazy, type ComponentProps } from 'react';
import { Skeleton } from '../kit';
import { registerBoard, type ListBody } from '../list/extensions';

const Board = lazy(() => import('./Board'));
const CardFields = lazy(() => import('./CardFields'));

function LazyBoard(props: ComponentProps<ListBody>) {
  return <Suspense fallback={<BoardSkeleton />}><Board {...props} /></Suspense>;
}

export const BoardSkeleton = () => (
  <div aria-hidden="true" className="flex min-h-0 flex-1 gap-2 overflow-hidden bg-app px-4 py-3">
    {[3, 2, 4, 1, 2].map((cards, at) => (
      <div key={at} className="flex w-[212px] shrink-0 flex-col gap-2">
        <Skeleton className="h-[42px] w-full" />
        {[...Array(cards).keys()].map((card) => <Skeleton key={card} className="h-[117px] w-full rounded-card" />)}
      </div>
    ))}
  </div>
);

registerBoard(LazyBoard, CardFields);
