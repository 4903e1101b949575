import { AtSign, CalendarPlus, SlidersHorizontal, X } from 'lucide-react';
import { useEffect, useRef, useState, type Ref } from 'react';
import { Problem, newKey, type One, type Value, type Values } from '../../api';
import { may, useCatalog, type Catalog, type Entity, type Field } from '../../catalog';
import { FieldInput, isEmpty, sent } from '../../field';
import { Button, IconButton, Kbd, TextInput, composing, cx, toast, withMod } from '../../kit';
import { label } from '../../text';
import { DayChoice } from './DayChoice';
import { emptyDraft, keepDraft, keptDraft, type Draft } from './draft';
import { aboutOf, type Source } from './entries';
import { begun, write } from './mention';
import { mentionTexts } from './mention.texts';
import { TemplateButton } from './TemplateButton';
import { timelineTexts as t } from './texts';
import { forget, onSent, same, send, unsentOf, useUnsent, type Unsent } from './unsent';
import { useAttach } from './useAttach';
import { Writing } from './Writing';

/** What an entry says of its own about what else it concerns: the account of the opportunity on which it is written. */
function context(source: Source, entity: Entity, record: One): Values {
  const values: Record<string, Value> = { [source.collection.link]: { id: record.id, title: String(record.values[entity.title] ?? '') } };
  for (const about of aboutOf(source)) {
    const own = entity.fields.find((field) => field.name === about.name && field.kind.type === 'link');
    if (own && !isEmpty(record.values[own.name])) values[about.name] = record.values[own.name];
  }
  return values;
}

/** Records offered for a link are those that belong to what the entry already names: people of the account. */
function narrowed(catalog: Catalog, field: Field, given: Values): string | undefined {
  const target = field.kind.type === 'link' ? catalog.find(field.kind.target) : undefined;
  const shared = target?.fields.find((one) => one.kind.type === 'link' && one.name !== field.name && one.name !== 'owner' && one.name in given && !isEmpty(given[one.name]));
  const value = shared && given[shared.name];
  return shared && value && typeof value === 'object' && 'id' in value ? `${shared.name} == ${value.id}` : undefined;
}

export type ComposerHandle = { write: (kind?: string) => void };

/** Writes a note, a call, a visit or a task on a record, with the next step in the same gesture; ⌘↵ posts. */
export function Composer({ entity, record, sources, handle, onPosted, first, focus }: {
  entity: Entity; record: One; sources: readonly Source[]; handle?: Ref<ComposerHandle>; onPosted?: () => void;
  /** The kind that is written unless a draft says otherwise. */
  first?: string | undefined; focus?: boolean;
}) {
  const catalog = useCatalog();
  const kinds = sources.filter((source) => source.slot.compose && may(source.entity, 'create'));
  const begin = first ?? kinds[0]?.entity.name ?? '';
  const [draft, setDraft] = useState<Draft>(() => keptDraft(entity.name, record.id) ?? emptyDraft(begin));
  const [restored] = useState(() => keptDraft(entity.name, record.id) !== undefined);
  const [withNext, showNext] = useState(() => draft.next !== '' || draft.nextOn !== null);
  const [withMore, showMore] = useState(() => Object.keys(draft.more).length > 0);
  const [busy, setBusy] = useState(false);
  const [key, setKey] = useState(() => unsentOf(entity.name, record.id)?.key ?? newKey());
  const waiting = useUnsent() > 0 && unsentOf(entity.name, record.id) !== undefined;
  const area = useRef<HTMLTextAreaElement>(null);
  const set = (change: Partial<Draft>) => {
    const next = { ...draft, ...change };
    // who writes on posts it by hand
    forget(key);
    setDraft(next);
    keepDraft(entity.name, record.id, next);
  };
  const source = kinds.find((one) => one.entity.name === draft.kind) ?? kinds[0];
  const todo = kinds.find((one) => one.slot.todo);
  const attach = useAttach(source, draft.file, (file) => set({ file }));
  useEffect(() => {
    const api: ComposerHandle = {
      write: (kind) => {
        if (kind && kinds.some((one) => one.entity.name === kind)) setDraft((before) => ({ ...before, kind, more: before.kind === kind ? before.more : {} }));
        area.current?.focus();
      },
    };
    if (typeof handle === 'function') handle(api);
    else if (handle) handle.current = api;
  });
  useEffect(() => onSent((sent) => {
    if (sent.entity !== entity.name || sent.id !== record.id) return;
    setKey(newKey());
    // what was written on meanwhile stays
    setDraft((now) => {
      if (!same(now, sent.draft)) return now;
      showNext(false);
      showMore(false);
      return emptyDraft(now.kind);
    });
  }), [entity.name, record.id]);
  if (!source?.slot.compose) return null;
  const { compose } = source.slot;
  const fieldOf = (of: Source, name: string) => of.entity.fields.find((field) => field.name === name);
  const due = todo && fieldOf(todo, todo.slot.todo?.due ?? '');
  const isTodo = source.slot.todo !== undefined;
  const given = context(source, entity, record);
  const more = compose.more.filter((name) => name !== source.slot.todo?.due).flatMap((name) => fieldOf(source, name) ?? []).filter((field) => field.name !== source.collection.link);
  // whoever may own an entry may be named in it
  const colleagues = fieldOf(source, 'owner');
  // a file goes with words: by themselves a next step takes none
  const ready = !attach.waits && (draft.text.trim() !== '' || (withNext && !isTodo && draft.next.trim() !== '' && !draft.file));

  const post = async () => {
    if (busy || !ready) { area.current?.focus(); return; }
    setBusy(true);
    const values = (of: Source, own: Values): Values =>
      Object.fromEntries(Object.entries({ ...context(of, entity, record), ...own }).filter(([, value]) => !isEmpty(value)).map(([name, value]) => [name, sent(value)]));
    const steps = [];
    const contact = draft.more;
    if (draft.text.trim()) {
      steps.push({ create: source.entity.name, values: values(source, { ...contact, ...attach.values, [compose.text]: draft.text.trim(), ...(source.slot.todo ? { [source.slot.todo.due]: draft.nextOn } : {}) }) });
    }
    if (!isTodo && todo?.slot.compose && todo.slot.todo && withNext && draft.next.trim()) {
      steps.push({ create: todo.entity.name, values: values(todo, { [todo.slot.compose.text]: draft.next.trim(), [todo.slot.todo.due]: draft.nextOn }) });
    }
    const next = draft.next.trim();
    try {
      await send({
        key, entity: entity.name, id: record.id, kinds: kinds.map((one) => one.entity.name), steps: steps as Unsent['steps'], draft,
        said: !isTodo && withNext && next ? t('postedWithNext', { next }) : t('posted'),
      });
      onPosted?.();
    } catch (error) {
      // without a connection the line below the text says what becomes of it
      if (error instanceof Problem && error.offline) return;
      if (error instanceof Problem) setKey(newKey());
      if (attach.expired(error)) return;
      toast.failed(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      aria-label={t('composer')}
      {...attach.hears}
      onSubmit={(event) => { event.preventDefault(); void post(); }}
      onKeyDown={(event) => {
        if (composing(event)) { if (event.key === 'Enter') { event.preventDefault(); event.stopPropagation(); } return; }
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) { event.preventDefault(); void post(); }
        if (event.key === 'Escape') { event.stopPropagation(); (document.activeElement as HTMLElement | null)?.blur(); }
      }}
      className="rounded-card border border-ctl bg-bg shadow-1 focus-within:border-ac"
    >
      <div role="radiogroup" aria-label={t('composer')} className="no-scrollbar flex gap-1 overflow-x-auto border-b border-line p-1.5">
        {kinds.map((one) => {
          const Icon = one.slot.icon;
          return (
            <button
              key={one.entity.name}
              type="button"
              role="radio"
              aria-checked={one === source}
              tabIndex={one === source ? 0 : -1}
              onClick={() => { set({ kind: one.entity.name, more: {} }); area.current?.focus(); }}
              onKeyDown={(event) => {
                const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
                const to = step && kinds[(kinds.indexOf(one) + step + kinds.length) % kinds.length];
                if (to) { event.preventDefault(); set({ kind: to.entity.name, more: {} }); (event.currentTarget.parentElement?.children[kinds.indexOf(to)] as HTMLElement | undefined)?.focus(); }
              }}
              className={cx('inline-flex h-[26px] shrink-0 items-center gap-1.5 rounded-ctl px-2 text-body max-md:h-11', one === source ? 'bg-active font-medium text-fg' : 'text-fg2 hover:bg-hover')}
            >
              <Icon size={15} />{one.slot.compose?.label()}
            </button>
          );
        })}
      </div>
      <Writing area={area} text={draft.text} hint={compose.hint()} onText={(text) => set({ text })} focus={focus} colleagues={colleagues} />
      {waiting ? <p role="status" className="px-3 pb-1 text-meta text-amber-text">{t('unsent')}</p> : restored && draft.text && <p className="px-3 pb-1 text-meta text-fg3">{t('draft')}</p>}
      {attach.line}
      {withMore && more.length > 0 && (
        <div className="grid gap-2 border-t border-line px-3 py-2 sm:grid-cols-2">
          {more.map((field) => (
            <label key={field.name} className="flex items-center gap-2 text-meta text-fg3">
              <span className="w-16 shrink-0 truncate" title={label(field.label)}>{label(field.label)}</span>
              <FieldInput field={field} value={draft.more[field.name] ?? given[field.name] ?? (field.preset?.value as Value) ?? null} narrow={narrowed(catalog, field, given)} onChange={(value) => set({ more: { ...draft.more, [field.name]: value } })} />
            </label>
          ))}
        </div>
      )}
      {withNext && !isTodo && due && (
        <div className="flex flex-wrap items-center gap-2 border-t border-line px-3 py-2">
          <TextInput autoFocus={draft.next === ''} aria-label={t('nextHint')} placeholder={t('nextHint')} value={draft.next} onChange={(event) => set({ next: event.target.value })} className="min-w-40 flex-1" />
          <span className="max-md:order-2"><DayChoice field={due} value={draft.nextOn} onChange={(nextOn) => set({ nextOn })} /></span>
          <IconButton small label={t('noNext')} className="max-md:order-1" onClick={() => { showNext(false); set({ next: '', nextOn: null }); }}><X size={15} /></IconButton>
        </div>
      )}
      {isTodo && due && <div className="px-2.5 pb-1"><DayChoice field={due} value={draft.nextOn} onChange={(nextOn) => set({ nextOn })} /></div>}
      <div className="flex flex-wrap items-center gap-1 px-1.5 pb-1.5">
        {colleagues && <IconButton small label={mentionTexts('mention')} keys="@" onClick={() => { if (area.current) write(area.current, begun(area.current.value, area.current.selectionStart)); }}><AtSign size={15} /></IconButton>}
        <TemplateButton area={area} about={{ entity, values: record.values }} source={source} kinds={kinds} values={{ ...given, ...draft.more }} />
        {due && !isTodo && !withNext && <Button look="plain" small type="button" icon={<CalendarPlus size={15} />} onClick={() => showNext(true)}>{t('next')}</Button>}
        {more.length > 0 && <IconButton small label={t('details')} aria-pressed={withMore} onClick={() => showMore(!withMore)}><SlidersHorizontal size={15} /></IconButton>}
        {attach.button}
        <Button look="primary" type="submit" small disabled={busy} {...(ready ? {} : { 'aria-disabled': true })} className="ml-auto max-md:h-11 max-md:px-5">{t('post')}<Kbd on>{withMod('↵')}</Kbd></Button>
      </div>
    </form>
  );
}
