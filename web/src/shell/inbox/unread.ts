import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { http } from '@/kernel/api';
import type { components } from '@/kernel/api/schema.gen';
import { announce } from '@/kernel/kit';
import { client } from '@/kernel/record';
import { shellTexts } from '../texts';

/** How many notices are unread, up to 99; `more` beyond. */
export type Unread = components['schemas']['NoticeCount'];

const queryKey = ['notices', 'count'];
export const unreadQuery = queryOptions({
  queryKey,
  queryFn: async ({ signal }) => {
    const now = await http.get<Unread>('/api/notices:count', undefined, signal);
    if (now.unread > (client.getQueryData<Unread>(queryKey)?.unread ?? now.unread)) announce(shellTexts('news'));
    return now;
  },
  staleTime: Infinity,
});

/** How many notices wait to be read; asked for once the page stands, and whenever something new is told of. */
export function useUnread(): Unread {
  const [enabled, enable] = useState(false);
  useEffect(() => {
    // the page comes first
    const look = setInterval(() => { if (client.isFetching() === 0) { clearInterval(look); enable(true); } }, 400);
    return () => clearInterval(look);
  }, []);
  return useQuery({ ...unreadQuery, enabled }).data ?? { unread: 0, more: false };
}
