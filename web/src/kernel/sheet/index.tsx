import { Suspense, lazy } from 'react';
import type { One } from '../api';
import type { Collection, Entity } from '../catalog';
import { Skeleton } from '../kit';
import { sheetOf } from './slot';

const Sheet = lazy(() => import('./Sheet'));

/** Whether the parts of a record are edited as in a sheet. */
export const hasSheet = (collection: Collection): boolean => collection.parts && sheetOf(collection.entity) !== undefined;

export function LinesSheet({ whole, record, entity, collection }: { whole: Entity; record: One; entity: Entity; collection: Collection }) {
  const slot = sheetOf(entity.name);
  return slot ? <Suspense fallback={<div className="p-5"><Skeleton className="h-40 w-full" /></div>}><Sheet key={record.id} whole={whole} record={record} entity={entity} collection={collection} slot={slot} /></Suspense> : null;
}
