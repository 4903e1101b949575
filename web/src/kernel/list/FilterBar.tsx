import { useQuery } from '@tanstack/react-query';
import { Plus, Search, X } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { records } from '../api';
import { useCatalog, type Entity, type Field, type Step } from '../catalog';
import { fieldTexts, invalid, textOf, typeOf, useRegions, regionName, why, type OperatorName } from '../field';
import { Button, ChooseList, Popover, TextArea, TextInput, composing, cx, usePhone, type Choice } from '../kit';
import { common, label } from '../text';
import { fromCel, joined, type Condition } from './cel';
import { listTexts } from './texts';
import type { View } from './view';

type Chip = Extract<Condition, { kind: 'chip' }>;
const noValue: ReadonlySet<OperatorName> = new Set(['filled', 'empty', 'yes', 'no', 'mine', 'myDepartments']);
const opName = (op: OperatorName) => fieldTexts(`op.${op}` as 'op.is');

function LinkTitle({ entity, id }: { entity: string; id: string }) {
  const catalog = useCatalog();
  const title = catalog.find(entity)?.title ?? 'name';
  const query = useQuery({ queryKey: ['title', entity, id], queryFn: ({ signal }) => records.get(entity, id, [title], signal), staleTime: 300_000 });
  return <>{query.data ? String(query.data.values[title] ?? '') : `#${id}`}</>;
}
function RegionTitle({ code }: { code: string }) {
  return <>{regionName(code, useRegions()) || code}</>;
}

function OneValue({ field, value }: { field: Field; value: string }) {
  const catalog = useCatalog();
  const kind = field.kind;
  if (kind.type === 'link') return <LinkTitle entity={kind.target} id={value} />;
  if (kind.type === 'region') return <RegionTitle code={value} />;
  if (kind.type === 'money') return <>{textOf({ field, value: { amount: value, currency: 'CNY' }, catalog })}</>;
  return <>{textOf({ field, value: kind.type === 'multipleChoice' ? [value] : value, catalog }) || value}</>;
}

function Values({ step, chip }: { step: Step; chip: Chip }) {
  return (
    <>
      {chip.values.slice(0, 3).map((value, i) => (
        <span key={value}>{i > 0 && '、'/* script-ok */}<OneValue field={step.field} value={value} /></span>
      ))}
      {chip.values.length > 3 && ` +${chip.values.length - 3}`}
    </>
  );
}

/** Chooses operator and value of one condition. */
function Editor({ step, chip, onDone }: { step: Step; chip: Chip; onDone: (chip: Chip, close: boolean) => void }) {
  const catalog = useCatalog();
  const type = typeOf(step.field);
  const editing = type.editing;
  const target = step.field.kind.type === 'link' ? step.field.kind.target : '';
  const people = target !== '' && (catalog.find(target)?.fields.some((field) => field.name === 'login') ?? false);
  const nodes = target !== '' && catalog.find(target)?.fields.some((field) => field.kind.type === 'link' && field.kind.target === target && field.name === 'parent') === true;
  const operators: OperatorName[] = [...type.operators, ...(people ? (['mine'] as const) : []), ...(nodes ? (['myDepartments'] as const) : [])];
  const [text, setText] = useState(chip.values[0] ?? '');
  const [error, setError] = useState('');
  const listed = editing?.by === 'list' && ['in', 'notIn', 'has', 'startsWith'].includes(chip.op);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const kind = step.field.kind.type;
    if (chip.op === 'lastDays' || chip.op === 'nextDays') {
      if (!/^\d{1,4}$/.test(text)) return setError(fieldTexts('wrongNumber'));
      return onDone({ ...chip, values: [text] }, true);
    }
    if (editing && 'parse' in editing) {
      const parsed = editing.parse(text, step.field, null);
      if (parsed === invalid || parsed === null) return setError(why(step.field));
      return onDone({ ...chip, values: [kind === 'money' ? (parsed as { amount: string }).amount : String(parsed)] }, true);
    }
    return onDone({ ...chip, values: [text] }, true);
  };
  return (
    <div className="w-64">
      <div className="flex flex-wrap gap-1 border-b border-line p-2" role="radiogroup" aria-label={step.label()}>
        {operators.map((op) => (
          <button key={op} type="button" role="radio" aria-checked={op === chip.op} onClick={() => onDone({ ...chip, op, values: noValue.has(op) ? [] : chip.values }, noValue.has(op))} className={cx('h-6 rounded-ctl px-2 text-meta', op === chip.op ? 'bg-active font-medium text-fg' : 'text-fg2 hover:bg-hover')}>
            {opName(op)}
          </button>
        ))}
      </div>
      {noValue.has(chip.op) ? null : listed ? (
        <ChooseList
          label={step.label()}
          chosen={chip.values}
          several={chip.op !== 'startsWith' && chip.op !== 'has'}
          {...(editing.find ? { find: (typed: string, signal: AbortSignal): Promise<readonly Choice[]> => editing.find?.(step.field, catalog, typed, signal) ?? Promise.resolve([]) } : { choices: editing.choices?.(step.field, catalog) ?? [] })}
          onChoose={(code) => {
            if (code === null) return;
            if (chip.op === 'startsWith' || chip.op === 'has') onDone({ ...chip, values: [code] }, true);
            else onDone({ ...chip, values: chip.values.includes(code) ? chip.values.filter((one) => one !== code) : [...chip.values, code] }, false);
          }}
        />
      ) : (
        <form onSubmit={submit} className="flex flex-col gap-2 p-2">
          <TextInput autoFocus aria-label={listTexts('value')} aria-invalid={error !== ''} placeholder={editing && 'hint' in editing ? editing.hint?.() : undefined} value={text} onChange={(event) => { setText(event.target.value); setError(''); }} onKeyDown={(event) => { if (composing(event) && event.key === 'Enter') event.preventDefault(); }} />
          {error && <p role="alert" className="text-meta text-red-text">{error}</p>}
          <Button small type="submit">{listTexts('apply')}</Button>
        </form>
      )}
    </div>
  );
}

function ConditionChip({ entity, condition, onChange, onRemove, startOpen }: { entity: Entity; condition: Condition; onChange: (condition: Condition) => void; onRemove: () => void; startOpen: boolean }) {
  const catalog = useCatalog();
  const [open, setOpen] = useState(startOpen);
  const step = condition.kind === 'chip' ? catalog.at(entity, condition.path) : undefined;
  const name = condition.kind === 'chip' ? step?.label() ?? condition.path : condition.text;
  const part = 'h-full px-2 inline-flex items-center';
  return (
    <span className="inline-flex h-[26px] shrink-0 items-center rounded-ctl border border-line2 bg-bg text-meta shadow-1 max-md:h-9">
      <Popover
        label={name}
        open={open}
        onOpenChange={(next) => {
          setOpen(next);
          if (!next && condition.kind === 'chip' && condition.values.length === 0 && !noValue.has(condition.op)) onRemove();
        }}
        trigger={
          <button type="button" className="inline-flex h-full items-center rounded-l-ctl hover:bg-hover">
            <span className="sr-only">{listTexts('editFilter', { name })}</span>
            {condition.kind === 'raw' || !step ? (
              <span className={cx(part, 'max-w-72 truncate font-medium')} title={name}>{name}</span>
            ) : (
              <>
                <span className={cx(part, 'border-r border-line text-fg3')}>{step.label()}</span>
                <span className={cx(part, 'text-fg3', !noValue.has(condition.op) && 'border-r border-line')}>{opName(condition.op)}</span>
                {!noValue.has(condition.op) && <span className={cx(part, 'max-w-60 truncate font-medium text-fg')}><Values step={step} chip={condition} /></span>}
              </>
            )}
          </button>
        }
      >
        {condition.kind === 'chip' && step ? (
          <Editor step={step} chip={condition} onDone={(chip, close) => { onChange(chip); if (close) setOpen(false); }} />
        ) : (
          <Expression text={condition.kind === 'raw' ? condition.text : ''} onDone={(text) => { onChange({ kind: 'raw', text }); setOpen(false); }} />
        )}
      </Popover>
      <button type="button" aria-label={listTexts('removeFilter', { name })} onClick={onRemove} className="inline-flex h-full w-6 items-center justify-center rounded-r-ctl border-l border-line text-fg3 hover:bg-hover hover:text-fg">
        <X size={13} />
      </button>
    </span>
  );
}

function Expression({ text, onDone }: { text: string; onDone: (text: string) => void }) {
  const [draft, setDraft] = useState(text);
  return (
    <form className="flex w-80 flex-col gap-2 p-3" onSubmit={(event) => { event.preventDefault(); if (draft.trim()) onDone(draft.trim()); }}>
      <TextArea autoFocus aria-label={listTexts('expression')} value={draft} spellCheck={false} onChange={(event) => setDraft(event.target.value)} />
      <p className="text-meta text-fg3">{listTexts('expressionHint')}</p>
      <Button small type="submit">{listTexts('apply')}</Button>
    </form>
  );
}

type Props = { entity: Entity; view: View; onFilter: (filter: string) => void; onSearch: (text: string) => void; onReset: () => void };

/** The conditions of the list as chips, the text that is sought, and the way back to the view as it was saved. */
export function FilterBar({ entity, view, onFilter, onSearch, onReset }: Props) {
  const catalog = useCatalog();
  const phone = usePhone();
  const [conditions, setConditions] = useState<readonly Condition[]>(() => fromCel(view.filter, catalog, entity));
  const [fresh, setFresh] = useState(-1);
  const [adding, setAdding] = useState(false);
  const [byText, setByText] = useState(false);
  const told = useRef(view.filter);
  useEffect(() => {
    if (told.current === view.filter) return;
    told.current = view.filter;
    setConditions(fromCel(view.filter, catalog, entity));
    setFresh(-1);
  }, [view.filter, catalog, entity]);
  const complete = (one: Condition) => one.kind === 'raw' || noValue.has(one.op) || one.values.length > 0;
  const set = (next: readonly Condition[]) => {
    setConditions(next);
    const cel = joined(next.filter(complete), catalog, entity);
    if (cel !== told.current) {
      told.current = cel;
      onFilter(cel);
    }
  };
  const fields: Choice[] = entity.fields
    .filter((field) => field.visibility === 'SEEN' && typeOf(field).operators.length > 0)
    .map((field) => ({ value: field.name, text: label(field.label) }));
  return (
    <div className="no-scrollbar flex h-11 shrink-0 items-center gap-2 overflow-x-auto border-b border-line bg-bg px-4">
      <SearchBox text={view.search} onSearch={onSearch} />
      {conditions.map((condition, at) => (
        <ConditionChip
          key={`${at} ${condition.kind === 'chip' ? condition.path : 'raw'}`}
          entity={entity}
          condition={condition}
          startOpen={at === fresh}
          onChange={(next) => set(conditions.map((one, i) => (i === at ? next : one)))}
          onRemove={() => set(conditions.filter((_, i) => i !== at))}
        />
      ))}
      <Popover
        label={listTexts('filter')}
        open={adding}
        onOpenChange={(open) => { setAdding(open); setByText(false); }}
        trigger={<Button look="plain" small icon={<Plus size={15} />}>{listTexts('filter')}</Button>}
      >
        {byText ? (
          <Expression text="" onDone={(text) => { set([...conditions, { kind: 'raw', text }]); setAdding(false); }} />
        ) : (
          <ChooseList
            label={listTexts('filter')}
            choices={fields}
            chosen={[]}
            onChoose={(name) => {
              const step = name ? catalog.at(entity, name) : undefined;
              const op = step && typeOf(step.field).operators[0];
              if (!step || !op) return;
              setFresh(conditions.length);
              set([...conditions, { kind: 'chip', path: step.path, op, values: [] }]);
              setAdding(false);
            }}
            footer={<button type="button" className="flex h-[30px] w-full items-center rounded-ctl px-2 text-body text-fg2 hover:bg-hover" onClick={() => setByText(true)}>{listTexts('expression')}</button>}
          />
        )}
      </Popover>
      {view.changed && (
        <div className="ml-auto flex shrink-0 items-center gap-2 pl-4">
          {!phone && <span className="text-meta text-fg3">{listTexts('changed')}</span>}
          <Button look="plain" small onClick={onReset}>{listTexts('reset')}</Button>
        </div>
      )}
    </div>
  );
}

function SearchBox({ text, onSearch }: { text: string; onSearch: (text: string) => void }) {
  const [draft, setDraft] = useState(text);
  const told = useRef(text);
  const latest = useRef(onSearch);
  useEffect(() => { latest.current = onSearch; });
  useEffect(() => {
    if (text !== told.current) { told.current = text; setDraft(text); }
  }, [text]);
  useEffect(() => {
    if (draft === told.current) return;
    const timer = setTimeout(() => { told.current = draft; latest.current(draft); }, 200);
    return () => clearTimeout(timer);
  }, [draft]);
  return (
    <span className="relative shrink-0">
      <Search size={14} className="pointer-events-none absolute left-2 top-1/2 -translate-y-1/2 text-fg3" />
      <input
        id="list-search"
        type="search"
        aria-label={listTexts('searchHere')}
        placeholder={common('search')}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (composing(event)) return;
          if (event.key === 'Escape') { setDraft(''); event.currentTarget.blur(); }
          if (event.key === 'ArrowDown') { event.preventDefault(); document.querySelector<HTMLElement>('[role=grid]')?.focus(); }
        }}
        className="h-[26px] w-36 rounded-ctl border border-ctl bg-bg pl-7 pr-1 text-body focus:w-56 max-md:h-9"
      />
    </span>
  );
}
