import { useQuery } from '@tanstack/react-query';
import { http } from '../api';
import { toast } from '../kit';
import { client } from './cache';
import { followTexts as t } from './follow.texts';

type Following = { readonly following: boolean };
const path = (entity: string, id: string) => `/api/${entity}/${id}/following`;
const keyOf = (entity: string, id: string) => ['following', entity, id] as const;

/** Whether the reader follows a record; undefined as long as that is not known. */
export const useFollowing = (entity: string, id: string): boolean | undefined =>
  useQuery({ queryKey: keyOf(entity, id), queryFn: ({ signal }) => http.get<Following>(path(entity, id), undefined, signal) }).data?.following;

let sent: Promise<unknown> = Promise.resolve();

/** Follows a record or ceases to: shown at once, told with a way back, put back where it could not be kept. */
export async function follow(entity: string, id: string, title: string, following: boolean): Promise<void> {
  const key = keyOf(entity, id);
  const show = (now: boolean) => client.setQueryData<Following>(key, { following: now });
  await client.cancelQueries({ queryKey: key });
  show(following);
  // pressed twice in a row: the last one holds
  const before = sent;
  const own = (async () => { await before; await http.put<Following>(path(entity, id), { following }); })();
  sent = own.catch(() => {});
  try {
    await own;
    toast.done(t(following ? 'followed' : 'unfollowed', { title }), { undo: () => void follow(entity, id, title, !following) });
  } catch (error) {
    show(!following);
    void client.invalidateQueries({ queryKey: key });
    toast.failed(error);
  }
}
