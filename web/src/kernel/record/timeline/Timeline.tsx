import { Link } from '@tanstack/react-router';
import { Eye, PenLine, Plus, Share2, Trash2, Undo2, type LucideIcon } from 'lucide-react';
import { Fragment, useState } from 'react';
import type { HistoryLine, Ref, Row, Value } from '../../api';
import { startAction } from '../../action';
import { useCatalog, type Entity } from '../../catalog';
import { isEmpty } from '../../field';
import { Button, Checkbox, Chip, Empty, Failed, Skeleton, cx, hueSoft } from '../../kit';
import { common, format } from '../../text';
import { Attached } from './Attached';
import { authorOf, changeText, nameOf } from './changeText';
import { Folded } from './Folded';
import { aboutOf, filesOf, groupOf, useTimeline, type Entry, type Source } from './entries';
import { timelineTexts as t } from './texts';

const who = (value: Value) => nameOf(value as Ref | null);
const momentOf = (at: string) => (format.dayOf(at) === format.today() ? format.time(at) : format.dateTime(at));

const marks: Record<HistoryLine['change'], LucideIcon> = { create: Plus, change: PenLine, delete: Trash2, restore: Undo2, share: Share2, reveal: Eye };

/** Ticks off something to be done, with a way back. */
export function Done({ source, row }: { source: Source; row: Row }) {
  const { todo } = source.slot;
  const action = source.entity.actions.find((one) => one.name === todo?.complete);
  const open = todo && row.values[todo.state] === todo.open;
  const title = String(row.values[source.entity.title] ?? '');
  if (!todo || !action) return null;
  return (
    <label className="mt-0.5 inline-flex shrink-0 max-md:-mx-3 max-md:-mb-3 max-md:-mt-2.5 max-md:p-3">
      <Checkbox aria-label={t('complete', { title })} checked={!open} disabled={!open || !row.allowed.includes(action.right)} onChange={() => void startAction(source.entity, row, action, {}, { done: t('completed') })} />
    </label>
  );
}

function Act({ entry, record }: { entry: Extract<Entry, { kind: 'act' }>; record: string }) {
  const { source, row, next } = entry;
  const { slot, entity } = source;
  const title = String(row.values[entity.title] ?? '');
  const text = slot.text && typeof row.values[slot.text] === 'string' ? String(row.values[slot.text]).trim() : '';
  const about = aboutOf(source).flatMap((field) => {
    const value = row.values[field.name] as Ref | null;
    return value && value.id !== record && field.kind.type === 'link' ? [{ field, value, target: field.kind.target }] : [];
  });
  // whom it was with stands in the sentence, the rest below it
  const person = about.find((one) => one.field.name === 'contact');
  const chips = about.filter((one) => one !== person);
  const detail = slot.detail?.(row);
  const due = slot.todo && row.values[slot.todo.due];
  const late = slot.todo && typeof due === 'string' && row.values[slot.todo.state] === slot.todo.open && due < format.today();
  const Icon = slot.icon;
  return (
    <li className="relative flex gap-2.5 pb-4 before:absolute before:bottom-0 before:left-3 before:top-7 before:w-px before:bg-line last:before:hidden">
      <span aria-hidden="true" className={cx('z-10 flex size-6 shrink-0 items-center justify-center rounded-full', hueSoft[slot.hue])}><Icon size={13} /></span>
      <div className="min-w-0 flex-1">
        <div className="flex items-baseline gap-2 pt-0.5">
          <p className="min-w-0 flex-1">
            <span className="font-medium">{who(row.values.owner as Value)}</span> <span className="text-fg2">{slot.verb(row)}</span>
            {person && <> <Link to="/$entity/$id" params={{ entity: person.target, id: person.value.id }} className="hover:underline">{person.value.title}</Link></>}
            {detail && <span className="text-fg2"> · {detail}</span>}
          </p>
          <Link to="/$entity/$id" params={{ entity: entity.name, id: row.id }} className="num shrink-0 text-meta text-fg3 hover:underline max-md:-my-3 max-md:py-3">{momentOf(entry.at)}<span className="sr-only"> {common('open')}: {title}</span></Link>
        </div>
        {slot.todo ? (
          <div className="mt-1 flex items-start gap-2">
            <Done source={source} row={row} />
            <span className="min-w-0 flex-1">{title}</span>
            {typeof due === 'string' && <span className={cx('num shrink-0 text-meta', late ? 'text-red-text' : 'text-fg3')}>{t('due', { on: format.date(due) })}</span>}
          </div>
        ) : (text || title || chips.length > 0 || next || filesOf(source).some((field) => !isEmpty(row.values[field.name]))) && (
          <div className="mt-1.5 rounded-card border border-line px-3 py-2">
            {title && !text.startsWith(title.replace(/…$/, '')) && <p className="font-medium">{title}</p>}
            {text && <Folded text={text} />}
            <Attached source={source} row={row} />
            {(chips.length > 0 || next) && (
              <div className="mt-1.5 flex flex-wrap gap-1.5">
                {chips.map((one) => <Link key={one.field.name} to="/$entity/$id" params={{ entity: one.target, id: one.value.id }} className="max-w-full max-md:-my-1 max-md:py-2.5"><Chip hue="BLUE" className="max-w-full hover:underline"><span className="truncate">{one.value.title}</span></Chip></Link>)}
                {next && <NextStep next={next} />}
              </div>
            )}
          </div>
        )}
      </div>
    </li>
  );
}

function NextStep({ next: { source, row } }: { next: { source: Source; row: Row } }) {
  const due = source.slot.todo && row.values[source.slot.todo.due];
  const done = source.slot.todo && row.values[source.slot.todo.state] !== source.slot.todo.open;
  return (
    <Link to="/$entity/$id" params={{ entity: source.entity.name, id: row.id }} className="max-w-full max-md:-my-1 max-md:py-2.5">
      <Chip className="max-w-full hover:underline"><span className={cx('truncate', done && 'line-through')}>{t('nextChip', { on: typeof due === 'string' ? format.date(due) : '', what: String(row.values[source.entity.title] ?? '') })}</span></Chip>
    </Link>
  );
}

function Changed({ entity, line }: { entity: Entity; line: HistoryLine }) {
  const catalog = useCatalog();
  const Mark = line.kind === 'UNDO' ? Undo2 : marks[line.change];
  return (
    <li className="relative flex gap-2.5 pb-4 before:absolute before:bottom-0 before:left-3 before:top-7 before:w-px before:bg-line last:before:hidden">
      <span aria-hidden="true" className="z-10 flex size-6 shrink-0 items-center justify-center rounded-full border border-line bg-bg text-fg3"><Mark size={12} /></span>
      <p className={cx('min-w-0 flex-1 pt-0.5', line.undoneBy && 'line-through decoration-fg3')}>
        <span className="font-medium">{authorOf(line)}</span> <span className="text-fg2">{changeText(catalog, entity, line)}</span>
        {line.undoneBy && <span className="sr-only"> ({t('undoneLine')})</span>}
      </p>
      <span className="num shrink-0 pt-0.5 text-meta text-fg3">{momentOf(line.at)}</span>
    </li>
  );
}

/** All that happened on a record as one read: what people wrote as cards, what changed as lines. */
export function Timeline({ entity, id, timeline }: { entity: Entity; id: string; timeline: ReturnType<typeof useTimeline> }) {
  const [only, setOnly] = useState<string>('all');
  const { entries, sources, pending, error, more } = timeline;
  const shown = entries.filter((entry) => only === 'all' || (entry.kind === 'change' ? only === 'changes' : only === entry.source.entity.name));
  const present = new Set(entries.map((entry) => (entry.kind === 'change' ? 'changes' : entry.source.entity.name)));
  const filters = [{ value: 'all', text: t('all') }, ...sources.map((source) => ({ value: source.entity.name, text: source.slot.compose?.label() ?? source.entity.name })), { value: 'changes', text: t('changes') }].filter((one) => one.value === 'all' || present.has(one.value));
  if (error && entries.length === 0) return <Failed error={error} />;
  if (pending && entries.length === 0) return <div className="flex flex-col gap-4 pt-4">{[...Array(6).keys()].map((i) => <span key={i} className="flex gap-2.5"><Skeleton className="size-6 rounded-full" /><Skeleton className="h-4 w-2/3" /></span>)}</div>;
  if (entries.length === 0) return <Empty title={t('empty')}>{t('emptyHint')}</Empty>;
  let before = '';
  return (
    <>
      {filters.length > 2 && (
        <div role="group" aria-label={t('show')} className="no-scrollbar -ml-2 flex overflow-x-auto pt-2">
          {filters.map((one) => <button key={one.value} type="button" aria-pressed={only === one.value} onClick={() => setOnly(one.value)} className="h-6 shrink-0 rounded-ctl px-2 text-meta text-fg3 hover:text-fg aria-pressed:font-medium aria-pressed:text-fg max-md:h-11">{one.text}</button>)}
        </div>
      )}
      <ol className="pt-1">
        {shown.map((entry) => {
          const group = groupOf(entry.at);
          const head = group !== before;
          before = group;
          return (
            <Fragment key={entry.key}>
              {head && <li className="py-2 text-meta text-fg3"><h2>{group}</h2></li>}
              {entry.kind === 'act' ? <Act entry={entry} record={id} /> : <Changed entity={entity} line={entry.line} />}
            </Fragment>
          );
        })}
      </ol>
      {more && <div className="flex justify-center pb-4"><Button small onClick={more}>{t('earlier')}</Button></div>}
    </>
  );
}

/** The last few entries in one line each, for the peek. */
export function LastEntries({ entity, id, most = 3 }: { entity: Entity; id: string; most?: number }) {
  const catalog = useCatalog();
  const { entries, pending } = useTimeline(entity, id, 10);
  if (pending && entries.length === 0) return <Skeleton className="h-9 w-full" />;
  if (entries.length === 0) return null;
  return (
    <ul className="divide-y divide-line rounded-card border border-line">
      {entries.slice(0, most).map((entry) => {
        const Icon = entry.kind === 'act' ? entry.source.slot.icon : marks[entry.line.change];
        const text = entry.kind === 'change' ? `${authorOf(entry.line)} ${changeText(catalog, entity, entry.line)}`
          : `${who(entry.row.values.owner as Value)} ${entry.source.slot.verb(entry.row)}${isEmpty(entry.row.values[entry.source.entity.title] as Value) ? '' : ` · ${String(entry.row.values[entry.source.entity.title])}`}`;
        return (
          <li key={entry.key} className="flex items-center gap-2.5 px-3 py-2">
            <span aria-hidden="true" className={cx('flex size-6 shrink-0 items-center justify-center rounded-full', entry.kind === 'act' ? hueSoft[entry.source.slot.hue] : 'border border-line text-fg3')}><Icon size={13} /></span>
            <span className="min-w-0 flex-1 truncate" title={text}>{text}</span>
            <span className="num shrink-0 text-meta text-fg3">{format.date(format.dayOf(entry.at))}</span>
          </li>
        );
      })}
    </ul>
  );
}
