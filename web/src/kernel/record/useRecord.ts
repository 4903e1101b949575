import { queryOptions, useQuery } from '@tanstack/react-query';
import { records } from '../api';

const recordQuery = (entity: string, id: string) =>
  queryOptions({ queryKey: ['record', entity, id], queryFn: ({ signal }) => records.get(entity, id, undefined, signal) });

/** A record with all of its fields that one may see. */
export const useRecord = (entity: string, id: string) => useQuery(recordQuery(entity, id));
