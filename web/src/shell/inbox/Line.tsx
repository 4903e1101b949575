import { Link } from '@tanstack/react-router';
import { PenLine } from 'lucide-react';
import { memo } from 'react';
import { useCatalog } from '@/kernel/catalog';
import { Avatar, Tooltip, cx } from '@/kernel/kit';
import { slotsOf } from '@/kernel/slots';
import { format, label } from '@/kernel/text';
import type { Notice } from './api';
import { said } from './say';
import { inboxTexts as t } from './texts';

const momentOf = (at: string) => (format.dayOf(at) === format.today() ? format.time(at) : format.dateTime(at));

/** One notice: whether it is new, who did what, about which record, when. The whole line opens the record. */
export const Line = memo(function Line({ notice, onOpen, onMark }: { notice: Notice; onOpen: (notice: Notice) => void; onMark: (notice: Notice) => void }) {
  const catalog = useCatalog();
  const entity = catalog.find(notice.entity);
  const { who, what } = said(catalog, notice);
  const Icon = slotsOf(notice.entity).icon;
  const title = notice.title || label(entity?.label) || notice.entity;
  const many = notice.cause === 'ASSIGNED' && (notice.records ?? 1) > 1;
  const text = t(notice.read ? 'notRead' : 'read');
  return (
    <div data-notice={notice.id} className="group flex border-b border-line pl-3 hover:bg-hover max-md:pl-0">
      <Tooltip text={text} keys="R">
        <button type="button" aria-label={text} onClick={() => onMark(notice)} className="mt-2 inline-flex size-6 shrink-0 items-center justify-center rounded-full max-md:mt-0 max-md:h-11 max-md:w-10">
          <span className={cx('size-2 rounded-full', notice.read ? 'border border-ctl opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 max-md:opacity-100' : 'bg-ac')} />
        </button>
      </Tooltip>
      <Link
        to={many ? '/$entity' : '/$entity/$id'}
        params={{ entity: notice.entity, id: notice.record }}
        search={many ? { filter: 'owner == me()', sort: '-changedAt' } : {}}
        onClick={() => onOpen(notice)}
        onAuxClick={(event) => { if (event.button === 1) onOpen(notice); }}
        className="flex min-w-0 flex-1 gap-2.5 py-2 pl-1 pr-4 focus-visible:-outline-offset-2 max-md:pl-0"
      >
        {!notice.read && <span className="sr-only">{t('unread')}</span>}
        {notice.author ? <Avatar name={who} round size={24} /> : <span aria-hidden="true" className="flex size-6 shrink-0 items-center justify-center rounded-full border border-line bg-bg text-fg3"><PenLine size={12} /></span>}
        <span className="min-w-0 flex-1">
          <span className="flex items-baseline gap-3">
            <span className={cx('line-clamp-2 min-w-0 flex-1 md:line-clamp-1', notice.read ? 'text-fg3' : 'text-fg2', notice.undoneBy && 'line-through decoration-fg3')}>
              <span className={notice.read ? 'text-fg2' : 'font-semibold text-fg'}>{who}</span> {what}{notice.undoneBy && <span className="sr-only"> ({t('undone')})</span>}
            </span>
            <span className="num shrink-0 text-meta text-fg3">{momentOf(notice.at)}</span>
          </span>
          <span className="flex min-w-0 items-center gap-1.5 text-fg3">
            {Icon && <Icon size={13} />}
            <span className={cx('truncate', !notice.read && 'text-fg')}>{title}</span>
            {many && <span className="shrink-0">{t('andMore')}</span>}
            {notice.in && notice.in !== notice.title && <><span aria-hidden="true">·</span><span className="max-w-[45%] shrink-0 truncate">{notice.in}</span></>}
          </span>
        </span>
      </Link>
    </div>
  );
});
