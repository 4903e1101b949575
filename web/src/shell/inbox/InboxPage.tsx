import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import { CheckCheck, Inbox } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { Problem } from '@/kernel/api';
import { useCatalog } from '@/kernel/catalog';
import { Button, Empty, Failed, Skeleton, TabStrip, announce, cx, toast, useKeys } from '@/kernel/kit';
import { TopBar, useTitle } from '@/kernel/page';
import { common, format, label } from '@/kernel/text';
import { placesTexts } from '../places.texts';
import { useSession } from '../session';
import { mark, markAll, noticesQuery, type Notice, type Only } from './api';
import { Notices } from './Notices';
import { inboxTexts as t } from './texts';
import { useUnread } from './unread';

const route = getRouteApi('/app/inbox');

/** What others did that one should know: wrote one's name, handed one a record, changed something that one follows. */
export default function InboxPage() {
  const { only } = route.useSearch();
  const navigate = useNavigate();
  const { unread, more } = useUnread();
  const asked = useInfiniteQuery(noticesQuery(only));
  const pages = asked.data?.pages;
  // what was read meanwhile leaves the unread ones
  const notices = useMemo(() => (pages ?? []).flatMap((page) => page.notices).filter((one) => !only || !one.read), [pages, only]);
  const newest = pages?.[0]?.notices[0]?.id;
  useTitle(placesTexts('inbox'));
  const readAll = async () => {
    if (!newest || unread === 0) return announce(t('readNothing'));
    try {
      const ids = await markAll(newest);
      if (ids.length > 0) toast.done(t('markedAll', { n: format.number(ids.length) }), { undo: () => void mark(false, ids).catch(toast.failed) });
    } catch (error) {
      toast.failed(error);
    }
  };
  useKeys({ 'shift+r': () => void readAll() });
  // who opens a record is not told that it could not be marked: it stays unread
  const onOpen = useCallback((notice: Notice) => { if (!notice.read) void mark(true, [notice.id]).catch(() => {}); }, []);
  const onMark = useCallback((notice: Notice) => void mark(!notice.read, [notice.id]).catch(toast.failed), []);
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = asked;
  const loadMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const tab = (value: Only, text: string, n = 0) => (
    <button type="button" role="tab" aria-selected={only === value} onClick={() => void navigate({ to: '/inbox', search: value ? { only: value } : {} })} className={cx('inline-flex h-7 shrink-0 items-center gap-1.5 whitespace-nowrap rounded-ctl px-2.5 text-body max-md:h-10', only === value ? 'bg-active font-medium text-fg' : 'text-fg2 hover:bg-hover')}>
      {text}{n > 0 && <span className="num text-meta font-normal text-fg3">{format.number(n)}{more && '+'}</span>}
    </button>
  );
  return (
    <section className="flex h-full flex-col bg-bg">
      <TopBar icon={<Inbox size={16} />} title={placesTexts('inbox')}>
        <Button icon={<CheckCheck size={15} />} keys="Shift+R" reason={unread === 0 ? t('readNothing') : undefined} onClick={() => void readAll()}>{t('readAll')}</Button>
      </TopBar>
      <div className="flex h-11 shrink-0 items-center border-b border-line px-4">
        <TabStrip label={t('which')} chosen={only ?? 'all'} className="gap-1">{tab(undefined, t('all'))}{tab('unread', t('unread'), unread)}</TabStrip>
      </div>
      {asked.isPending ? <Outline />
        : !pages ? <Failed error={asked.error} retry={() => void asked.refetch()} />
          : notices.length === 0 && !hasNextPage ? <Nothing only={only} />
            : <Notices key={only ?? 'all'} only={only} notices={notices} more={hasNextPage && !isFetching && !isFetchNextPageError} loadMore={loadMore} onOpen={onOpen} onMark={onMark} />}
      {isFetchNextPageError && (
        <p role="alert" className="flex shrink-0 items-center justify-center gap-3 border-t border-line py-1.5 text-fg2">
          {asked.error instanceof Problem ? asked.error.message : common('wrong')}<Button small onClick={loadMore}>{common('retry')}</Button>
        </p>
      )}
    </section>
  );
}

/** The lines to come, while they are asked for. */
const Outline = () => (
  <div className="flex flex-col gap-5 px-5 pt-5">
    {[...Array(8).keys()].map((i) => <span key={i} className="flex gap-2.5"><Skeleton className="size-6 rounded-full" /><span className="flex flex-1 flex-col gap-2"><Skeleton className="h-3.5 w-1/2" /><Skeleton className="h-3.5 w-2/3" /></span></span>)}
  </div>
);

/** What will come here, and by what. */
function Nothing({ only }: { only: Only }) {
  const { person } = useSession();
  const account = useCatalog().find('account');
  if (only) return <Empty icon={<CheckCheck />} title={t('noneUnread')} action={<Button asChild><Link to="/inbox" search={{}}>{t('showAll')}</Link></Button>}>{t('noneUnreadHint')}</Empty>;
  return <Empty icon={<Inbox />} title={t('empty')} action={account?.readable && <Button asChild><Link to="/$entity" params={{ entity: 'account' }}>{label(account.many)}</Link></Button>}>{t('emptyHint', { name: person.name })}</Empty>;
}
