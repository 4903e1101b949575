import { Bell, BellRing } from 'lucide-react';
import type { One } from '../../api';
import type { Entity } from '../../catalog';
import { Button, MenuItem, Tooltip, cx } from '../../kit';
import { followTexts as t } from '../follow.texts';
import { follow, useFollowing } from '../following';

type Props = { entity: Entity; record: One; title: string };

/** Whether one follows a record, and the way to begin and to cease. */
export function FollowButton({ entity, record, title }: Props) {
  const following = useFollowing(entity.name, record.id);
  const text = t(following ? 'following' : 'follow');
  const Icon = following ? BellRing : Bell;
  return (
    <Tooltip text={t(following ? 'unfollow' : 'follow.hint')} keys="W">
      <Button
        icon={<Icon size={15} />}
        aria-label={text}
        aria-pressed={following ?? false}
        // what is not known yet is not claimed
        className={cx('max-xl:px-2 max-xl:aria-pressed:bg-active', following === undefined && 'invisible')}
        onClick={() => void follow(entity.name, record.id, title, !following)}
      >
        <span className="max-xl:hidden">{text}</span>
      </Button>
    </Tooltip>
  );
}

/** The same in the menu of a phone. */
export function FollowItem({ entity, record, title }: Props) {
  const following = useFollowing(entity.name, record.id);
  const Icon = following ? BellRing : Bell;
  return <MenuItem icon={<Icon size={15} />} checked={following ?? false} disabled={following === undefined} onSelect={() => void follow(entity.name, record.id, title, !following)}>{t(following ? 'following' : 'follow')}</MenuItem>;
}
