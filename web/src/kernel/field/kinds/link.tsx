import type { Ref, Value } from '../../api';
import { Avatar, cx } from '../../kit';
import { slotsOf } from '../../slots';
import { label } from '../../text';
import type { DisplayProps, FieldType } from '../types';

const ref = (value: Value) => value as Ref;
/** What a link is called; what it leads to where that has no name. */
const titleOf = ({ field, value, catalog }: Pick<DisplayProps, 'field' | 'value' | 'catalog'>) =>
  ref(value).title || (field.kind.type === 'link' && label(catalog.find(field.kind.target)?.label)) || label(field.label);

export const reference: FieldType = {
  width: 130,
  display: ({ field, value, catalog, cell }) => {
    const avatar = field.kind.type === 'link' ? slotsOf(field.kind.target).avatar : undefined;
    const title = titleOf({ field, value, catalog });
    return (
      <span className={cx('inline-flex min-w-0 max-w-full gap-1.5 align-top', cell ? 'items-center' : 'items-start')}>
        {avatar && <Avatar name={title} round={avatar === 'round'} />}
        <span className={cell ? 'truncate' : 'min-w-0'}>{title}</span>
      </span>
    );
  },
  text: titleOf,
  editing: {
    by: 'list',
    find: async (...asked) => (await import('./lookUp')).lookUp(...asked),
    chosen: (value) => (value ? [ref(value).id] : []),
    value: (codes, picked) => (codes[0] ? { id: codes[0], ...(picked ? { title: picked.text } : {}) } : null),
  },
  operators: ['in', 'notIn', 'filled', 'empty'],
  aggregates: [],
  groups: true,
  lanes: true,
};
