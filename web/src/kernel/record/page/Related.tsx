import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Mail, Phone, Plus } from 'lucide-react';
import { useState } from 'react';
import { records, type One, type Row, type Value } from '../../api';
import { may, titleFields, useCatalog, type Entity, type KindName } from '../../catalog';
import { callTo, isEmpty, nameOf, reaches, show, textOf, typeOf } from '../../field';
import { openForm } from '../../form';
import { Avatar, Button, Empty, Failed, IconButton, Skeleton, TextInput, composing, cx, toast } from '../../kit';
import { listsOf } from '../../list/view';
import { slotsOf } from '../../slots';
import { format, inText, label } from '../../text';
import { client, refresh } from '../cache';
import { undo } from '../change';
import { Done, entriesQuery, type Source } from '../timeline';
import { cardOf, startOf, useRelated, useRelatedCount, type Relation } from './related';
import { pageTexts as t } from './texts';

/** Opens the form for a record that belongs to this one. */
export const addRelated = (relation: Relation, entity: Entity, record: One) =>
  openForm({ entity: relation.entity.name, values: startOf(relation, entity, record), then: () => refresh(relation.entity.name) });
/** Parts are made under the right to change what they are part of. */
export const mayAdd = (relation: Relation, record: One) => (relation.collection.parts ? record.allowed.includes('edit') : may(relation.entity, 'create'));

function CardRow({ relation, row }: { relation: Relation; row: Row }) {
  const catalog = useCatalog();
  const { entity } = relation;
  const card = cardOf(catalog, relation);
  const value = (name: string | undefined) => (name === undefined ? undefined : row.values[name] as Value);
  const field = (name: string | undefined) => (name === undefined ? undefined : catalog.at(entity, name)?.field);
  const say = (name: string | undefined) => { const of = field(name); return of && !isEmpty(value(name)) ? show({ field: of, value: value(name), catalog }) : null; };
  const titled = field(card.title);
  const title = (titled && titled.name !== entity.title && textOf({ field: titled, value: value(card.title), catalog })) || nameOf(catalog, entity, row);
  const { avatar } = slotsOf(entity.name);
  const reach = (kind: KindName) => entity.fields.filter((one) => one.kind.type === kind).map((one) => row.values[one.name] as Value).find(reaches);
  const phone = reach('phone');
  const mail = reach('mail');
  const icon = 'inline-flex size-6 items-center justify-center rounded-ctl text-fg2 hover:bg-hover hover:text-fg max-md:size-11';
  const sub = (card.sub ?? []).map((name) => { const of = field(name); return of && !isEmpty(value(name)) ? textOf({ field: of, value: value(name), catalog }) : ''; }).filter(Boolean).join(' ');
  const chips = (card.chips ?? []).map((name) => ({ name, shown: say(name) })).filter((one) => one.shown !== null);
  return (
    <li className="flex items-center gap-2.5 px-3 py-2">
      {avatar === 'round' && <Avatar name={title} round size={24} />}
      <div className="min-w-0 flex-1">
        <div className="flex items-center gap-2">
          <Link to="/$entity/$id" params={{ entity: entity.name, id: row.id }} className="min-w-0 truncate font-medium hover:underline" title={title}>{title}</Link>
          {avatar === 'round' && chips.map((one) => <span key={one.name}>{one.shown}</span>)}
          {card.end && <span className="num ml-auto shrink-0 font-medium">{say(card.end)}</span>}
        </div>
        {avatar === 'round' ? sub && <div className="truncate text-meta text-fg3">{sub}</div> : (chips.length > 0 || !isEmpty(value(card.meta)) || sub) && (
          <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-0.5 text-meta text-fg3">
            {chips.map((one) => <span key={one.name} className="min-w-0 truncate">{one.shown}</span>)}
            {sub && <span className="min-w-0 truncate">{sub}</span>}
            {card.meta && !isEmpty(value(card.meta)) && <span className="num ml-auto shrink-0">{label(field(card.meta)?.label)} {say(card.meta)}</span>}
          </div>
        )}
      </div>
      {phone && <a href={callTo(phone)} aria-label={t('call', { name: title })} className={icon}><Phone size={15} /></a>}
      {mail && <a href={`mailto:${String(mail)}`} aria-label={t('mail', { name: title })} className={icon}><Mail size={15} /></a>}
    </li>
  );
}

/** The first of what belongs to a record, beside its timeline. */
export function RelatedCards({ relation, entity, record, most = 3, onAll }: { relation: Relation; entity: Entity; record: One; most?: number; onAll?: () => void }) {
  const page = useRelated(relation, record.id, most);
  const count = useRelatedCount(relation, record.id, !page.isPending);
  const name = label(relation.collection.label);
  const n = count.data?.count;
  return (
    <section aria-label={name} className="pb-4">
      <header className="flex h-9 items-center gap-2">
        <h2 className="font-semibold">{name}</h2>
        <span className="num text-meta text-fg3">{n !== undefined && n > 0 && format.number(n)}</span>
        <span className="flex-1" />
        {mayAdd(relation, record) && <IconButton small label={t('add', { entity: name })} onClick={() => addRelated(relation, entity, record)}><Plus size={15} /></IconButton>}
      </header>
      {page.isPending ? <Skeleton className="h-14 w-full" /> : page.data && page.data.records.length > 0 ? (
        <ul className="divide-y divide-line rounded-card border border-line bg-bg">{page.data.records.map((row) => <CardRow key={row.id} relation={relation} row={row} />)}</ul>
      ) : <p className="text-meta text-fg3">{t('noneOf', { entity: name.toLowerCase() })}</p>}
      {onAll && n !== undefined && n > most && <button type="button" onClick={onAll} className="mt-1.5 text-meta text-ac-text hover:underline max-md:h-11">{t('seeAll', { n: format.number(n) })}</button>}
    </section>
  );
}

/** All that belongs to a record, by the columns of its list. */
export function RelatedTable({ relation, entity, record }: { relation: Relation; entity: Entity; record: One }) {
  const catalog = useCatalog();
  const list = listsOf(relation.entity)[0];
  const titled = relation.entity.title;
  const columns = [titled, ...(list?.columns ?? []).filter((path) => path !== titled && path !== relation.collection.link)].flatMap((path) => catalog.at(relation.entity, path) ?? []);
  const filter = `${relation.collection.link} == ${record.id}`;
  const page = useQuery({
    queryKey: ['related', relation.entity.name, 'table', relation.collection.link, record.id],
    queryFn: ({ signal }) => records.page(relation.entity.name, { filter, sort: list?.sort.join(',') ?? '', fields: [...new Set([...columns.map((step) => step.path), ...titleFields(relation.entity)])], limit: 100 }, signal),
  });
  const name = label(relation.collection.label);
  const add = mayAdd(relation, record) ? <Button icon={<Plus size={15} />} onClick={() => addRelated(relation, entity, record)}>{t('newOne', { entity: inText(relation.entity.label) })}</Button> : null;
  if (page.isError) return <Failed error={page.error} retry={() => void page.refetch()} />;
  if (page.isPending) return <div className="p-5"><Skeleton className="h-40 w-full" /></div>;
  if (page.data.records.length === 0) return <Empty title={t('noneOf', { entity: name.toLowerCase() })} action={add} />;
  return (
    <div className="p-5 max-md:px-4">
      <div className="mb-3 flex items-center gap-2">
        <Link to="/$entity" params={{ entity: relation.entity.name }} search={{ ...(list ? { view: list.name } : {}), filter }} className="inline-flex items-center text-ac-text hover:underline max-md:h-11">{t('inList')}</Link>
        <span className="flex-1" />
        {add}
      </div>
      <div tabIndex={0} role="region" aria-label={name} className="relative overflow-x-auto rounded-card border border-line">
        <table className="w-full border-collapse">
          <thead>
            <tr className="h-[34px] border-b border-line bg-subtle text-left text-meta text-fg3">
              {columns.map((step) => <th key={step.path} scope="col" className={cx('whitespace-nowrap px-3 font-medium', typeOf(step.field).align === 'end' && 'text-right')}>{step.label()}{typeOf(step.field).unit?.(step.field) && `/${typeOf(step.field).unit?.(step.field) ?? ''}`}</th>)}
            </tr>
          </thead>
          <tbody>
            {page.data.records.map((row) => (
              <tr key={row.id} className="h-9 border-b max-md:h-11 border-line last:border-0 hover:bg-hover">
                {columns.map((step, at) => (
                  <td key={step.path} className={cx('max-w-72 truncate whitespace-nowrap px-3', typeOf(step.field).align === 'end' && 'text-right')}>
                    {at === 0 ? <Link to="/$entity/$id" params={{ entity: relation.entity.name, id: row.id }} className="font-medium hover:underline max-md:inline-flex max-md:h-11 max-md:items-center">{relation.entity.englishTitle ? nameOf(catalog, relation.entity, row) : show({ field: step.field, value: row.values[step.path] as Value, catalog, cell: true, opens: true })}</Link>
                      : show({ field: step.field, value: row.values[step.path] as Value, catalog, cell: true })}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** What is open to be done on a record, soonest first; a line is added by typing it. */
export function Todos({ source, entity, record }: { source: Source; entity: Entity; record: One }) {
  const page = useQuery(entriesQuery(source, record.id, 25));
  const [adding, setAdding] = useState(false);
  const [text, setText] = useState('');
  const { todo, compose } = source.slot;
  if (!todo) return null;
  const rows = (page.data?.records ?? []).filter((row) => row.values[todo.state] === todo.open).sort((a, b) => String(a.values[todo.due] ?? '9').localeCompare(String(b.values[todo.due] ?? '9')));
  const add = async () => {
    if (!text.trim() || !compose) return setAdding(false);
    const start = startOf({ collection: source.collection, entity: source.entity }, entity, record);
    const links = Object.fromEntries(Object.entries(start).map(([name, value]) => [name, value && typeof value === 'object' && 'id' in value ? { id: value.id } : value] as const));
    try {
      const made = await records.create(source.entity.name, { ...links, [compose.text]: text.trim() });
      setText('');
      refresh(source.entity.name);
      void client.invalidateQueries({ queryKey: ['record', entity.name, record.id] });
      toast.done(`${t('newOne', { entity: inText(source.entity.label) })}: ${text.trim()}`, { undo: () => void undo(made.act, source.entity.name, made.id) });
    } catch (error) {
      toast.failed(error);
    }
  };
  return (
    <section aria-label={t('todo')} className="pb-4">
      <header className="flex h-9 items-center gap-2">
        <h2 className="font-semibold">{t('todo')}</h2>
        <span className="num text-meta text-fg3">{rows.length > 0 && rows.length}</span>
        <span className="flex-1" />
        {may(source.entity, 'create') && <IconButton small label={t('add', { entity: inText(source.entity.label) })} onClick={() => setAdding(true)}><Plus size={15} /></IconButton>}
      </header>
      {(rows.length > 0 || adding) && (
        <ul className="divide-y divide-line rounded-card border border-line bg-bg">
          {rows.map((row) => {
            const due = row.values[todo.due];
            const late = typeof due === 'string' && due <= format.today();
            return (
              <li key={row.id} className="flex items-start gap-2.5 px-3 py-2">
                <Done source={source} row={row} />
                <Link to="/$entity/$id" params={{ entity: source.entity.name, id: row.id }} className="min-w-0 flex-1 hover:underline">{String(row.values[source.entity.title] ?? '')}</Link>
                {typeof due === 'string' && <span className={cx('num shrink-0 text-meta', late ? 'text-red-text' : 'text-fg3')}>{Math.abs(format.daysUntil(due)) < 7 && format.daysUntil(due) > 1 ? format.weekday(due) : format.relative(due)}</span>}
              </li>
            );
          })}
          {adding && (
            <li className="p-1.5">
              <TextInput
                autoFocus
                aria-label={compose?.hint() ?? ''}
                placeholder={compose?.hint()}
                value={text}
                onChange={(event) => setText(event.target.value)}
                onBlur={() => { if (!text.trim()) setAdding(false); }}
                onKeyDown={(event) => {
                  if (composing(event)) return;
                  if (event.key === 'Enter') { event.preventDefault(); void add(); }
                  if (event.key === 'Escape') { event.stopPropagation(); setAdding(false); setText(''); }
                }}
              />
            </li>
          )}
        </ul>
      )}
      {rows.length === 0 && !adding && <p className="text-meta text-fg3">{t('noneOf', { entity: label(source.collection.label).toLowerCase() })}</p>}
    </section>
  );
}
