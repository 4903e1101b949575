import { Paperclip } from 'lucide-react';
import { records, type Ref, type Row, type Value, type Which } from '../../api';
import { contextIn, shownOf, titleFields, titleIn, type Entity } from '../../catalog';
import { Avatar, cx } from '../../kit';
import { slotsOf } from '../../slots';
import { label } from '../../text';
import type { DisplayProps, FieldType } from '../types';

const ref = (value: Value) => value as Ref;
/** What a link is called; what it leads to where that has no name. */
const titleOf = ({ field, value, catalog }: Pick<DisplayProps, 'field' | 'value' | 'catalog'>) =>
  ref(value).title || (field.kind.type === 'link' && label(catalog.find(field.kind.target)?.label)) || label(field.label);

/** By the words that are indexed, pinyin among them; names that are not, as the English one of a stage, by their letters. */
async function named(target: Entity, text: string, narrow: string | undefined, signal: AbortSignal): Promise<readonly Row[]> {
  const ask = async (which: Which) => (await records.page(target.name, { ...which, fields: shownOf(target), limit: 20 }, signal)).records;
  const bare = text ? target.fields.filter((field) => titleFields(target).includes(field.name) && !field.searched && field.kind.type === 'text' && field.visibility === 'SEEN') : [];
  const quoted = `'${text.replace(/[\\']/g, '\\$&')}'`;
  const letters = bare.map((field) => `${field.name}.contains(${quoted})`).join(' || ');
  const [byLetters, byWords] = await Promise.all([
    bare.length > 0 ? ask({ filter: narrow ? `(${narrow}) && (${letters})` : letters }) : [],
    text && !target.searched ? [] : ask({ search: text || undefined, filter: narrow }),
  ]);
  return [...byLetters, ...byWords.filter((row) => !byLetters.some((one) => one.id === row.id))];
}

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
    find: async (field, catalog, text, signal, narrow) => {
      const target = field.kind.type === 'link' ? catalog.find(field.kind.target) : undefined;
      if (!target) return [];
      const avatar = slotsOf(target.name).avatar;
      return (await named(target, text.trim(), narrow, signal)).map((row) => {
        const title = titleIn(target, row.values);
        return { value: row.id, text: title, hint: contextIn(target, row.values), show: <>{avatar && <Avatar name={title} round={avatar === 'round'} />}<span className="truncate">{title}</span></> };
      });
    },
    chosen: (value) => (value ? [ref(value).id] : []),
    value: (codes, picked) => (codes[0] ? { id: codes[0], ...(picked ? { title: picked.text } : {}) } : null),
  },
  operators: ['in', 'notIn', 'filled', 'empty'],
  aggregates: [],
  groups: true,
  lanes: true,
};

export const file: FieldType = {
  width: 140,
  display: (props) => <span className="inline-flex items-center gap-1"><Paperclip size={14} />{titleOf(props)}</span>,
  text: titleOf,
  operators: ['filled', 'empty'],
  aggregates: [],
};
