import { infiniteQueryOptions, type InfiniteData } from '@tanstack/react-query';
import { http } from '@/kernel/api';
import type { components } from '@/kernel/api/schema.gen';
import { client } from '@/kernel/record';
import { unreadQuery, type Unread } from './unread';

type Schemas = components['schemas'];
export type Page = Schemas['Notices'];
/** That somebody did something that one is told of: why one is told, about which record, and what was done as history tells it. */
export type Notice = Page['notices'][number];
export type Only = 'unread' | undefined;

type Pages = InfiniteData<Page, string>;

export const noticesQuery = (only: Only) => infiniteQueryOptions({
  queryKey: ['notices', 'list', only ?? 'all'],
  initialPageParam: '',
  queryFn: ({ pageParam, signal }) => http.get<Page>('/api/notices', { before: pageParam || undefined, limit: 50, unread: only === 'unread' }, signal),
  getNextPageParam: (page: Page) => page.next,
  staleTime: 0,
});

/** The pages with those notices read or unread; the same object where nothing differs. */
export function marked(pages: Pages, is: (notice: Notice) => boolean, read: boolean): Pages {
  const differs = (notice: Notice) => notice.read !== read && is(notice);
  return pages.pages.some((page) => page.notices.some(differs))
    ? { ...pages, pages: pages.pages.map((page) => (page.notices.some(differs) ? { ...page, notices: page.notices.map((one) => (differs(one) ? { ...one, read } : one)) } : page)) }
    : pages;
}

const lists = { queryKey: ['notices', 'list'] };
/** The server takes no more at once. */
const MOST = 500;
let last = 0;

/** Marks notices here at once and then there; told which ones became so. What fails is taken back. */
async function send(read: boolean, is: (notice: Notice) => boolean, which: readonly Omit<Schemas['NoticeMarks'], 'read'>[], count: (before: Unread) => Unread): Promise<readonly string[]> {
  const turn = ++last;
  const reading = client.isFetching(lists) > 0;
  await client.cancelQueries({ queryKey: ['notices'] });
  const changed = new Set<string>();
  const before = client.getQueryData(unreadQuery.queryKey);
  client.setQueriesData<Pages>(lists, (pages) => {
    for (const page of pages?.pages ?? []) for (const one of page.notices) if (one.read !== read && is(one)) changed.add(one.id);
    return pages && marked(pages, is, read);
  });
  client.setQueryData(unreadQuery.queryKey, before && count(before));
  try {
    const done: string[] = [];
    let left = 0;
    for (const part of which) {
      const answer = await http.patch<Schemas['NoticesMarked']>('/api/notices', { read, ...part });
      done.push(...answer.notices);
      left = answer.unread;
    }
    // of several on their way the last one knows
    if (turn === last) {
      if (left < 99) client.setQueryData(unreadQuery.queryKey, { unread: left, more: false });
      else void client.invalidateQueries(unreadQuery);
    }
    return done;
  } catch (error) {
    client.setQueriesData<Pages>(lists, (pages) => pages && marked(pages, (one) => changed.has(one.id), !read));
    client.setQueryData(unreadQuery.queryKey, before);
    void client.invalidateQueries(unreadQuery);
    throw error;
  } finally {
    if (reading) void client.invalidateQueries(lists);
  }
}

/** Marks single notices as read or unread. */
export const mark = (read: boolean, ids: readonly string[]): Promise<readonly string[]> => {
  const which = new Set(ids);
  const parts = Array.from({ length: Math.ceil(ids.length / MOST) }, (_, i) => ({ notices: ids.slice(i * MOST, (i + 1) * MOST) }));
  return send(read, (one) => which.has(one.id), parts, ({ unread, more }) => {
    const then = more ? unread : Math.max(0, unread + (read ? -ids.length : ids.length));
    return { unread: Math.min(99, then), more: more || then > 99 };
  });
};

/** Marks all up to the newest that is shown as read: what comes meanwhile stays unread. */
export const markAll = (newest: string): Promise<readonly string[]> => send(true, () => true, [{ until: newest }], () => ({ unread: 0, more: false }));
