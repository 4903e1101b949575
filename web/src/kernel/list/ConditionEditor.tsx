import { Plus, X } from 'lucide-react';
import { useEffect, useId, useState, type FormEvent } from 'react';
import { records } from '../api';
import type { OneProblem } from '../api/problem';
import { useCatalog, type Entity, type Step } from '../catalog';
import { fieldTexts, invalid, typeOf, why, type OperatorName } from '../field';
import { Button, ChooseList, IconButton, Popover, Segmented, TextArea, TextInput, composing, cx, type Choice } from '../kit';
import { common, label } from '../text';
import { noValue, spans, TODAY, type Condition } from './cel';
import { Values, opName, type Chip } from './conditions';
import { filterTexts } from './filter.texts';
import { mistakeIn } from './gone';
import { Marked } from './Mistake';
import { listTexts } from './texts';

/** Chooses operator and value of one condition. */
export function Editor({ step, chip, onDone }: { step: Step; chip: Chip; onDone: (chip: Chip, close: boolean) => void }) {
  const catalog = useCatalog();
  const type = typeOf(step.field);
  const editing = type.editing;
  const target = step.field.kind.type === 'link' ? step.field.kind.target : '';
  const people = target !== '' && (catalog.find(target)?.fields.some((field) => field.name === 'login') ?? false);
  const nodes = target !== '' && catalog.find(target)?.fields.some((field) => field.kind.type === 'link' && field.kind.target === target && field.name === 'parent') === true;
  const operators: OperatorName[] = [...type.operators, ...(type.operators.includes(chip.op) || noValue.has(chip.op) ? [] : [chip.op]), ...(people ? (['mine'] as const) : []), ...(nodes ? (['myDepartments'] as const) : [])];
  const [text, setText] = useState(chip.values[0] === TODAY ? common('today') : chip.values[0] ?? '');
  const [error, setError] = useState('');
  const listed = editing?.by === 'list' && ['in', 'notIn', 'has', 'startsWith'].includes(chip.op);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const kind = step.field.kind.type;
    if (chip.op === 'lastDays' || chip.op === 'nextDays' || chip.op === 'longerAgo') {
      if (!/^\d{1,4}$/.test(text)) return setError(fieldTexts('wrongNumber'));
      return onDone({ ...chip, values: [text] }, true);
    }
    if (kind === 'date' && text.trim() === common('today')) return onDone({ ...chip, values: [TODAY] }, true);
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
          <button key={op} type="button" role="radio" aria-checked={op === chip.op} onClick={() => onDone({ ...chip, op, values: noValue.has(op) || (op === 'within') !== (chip.op === 'within') ? [] : chip.values }, noValue.has(op))} className={cx('h-6 max-md:h-10 rounded-ctl px-2 text-meta', op === chip.op ? 'bg-active font-medium text-fg' : 'text-fg2 hover:bg-hover')}>
            {opName(op)}
          </button>
        ))}
      </div>
      {noValue.has(chip.op) ? null : chip.op === 'within' ? (
        <ChooseList label={step.label()} chosen={chip.values} choices={spans.map((span) => ({ value: span, text: filterTexts(`span.${span}`) }))} onChoose={(span) => { if (span) onDone({ ...chip, values: [span] }, true); }} />
      ) : listed ? (
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

/** A condition written as text; what is wrong in it is told with its place before it is applied. */
export function Expression({ entity, text, problem, onDone }: { entity: Entity; text: string; problem?: OneProblem; onDone: (text: string) => void }) {
  const [draft, setDraft] = useState(text);
  const [wrong, setWrong] = useState(problem && { text, problem });
  const [busy, setBusy] = useState(false);
  const said = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const next = draft.trim();
    if (!next || busy) return;
    setBusy(true);
    // what cannot be asked now is asked with the list
    const mistake = await records.count(entity.name, { filter: next }, 1).then(() => undefined, mistakeIn);
    setBusy(false);
    if (mistake) setWrong({ text: next, problem: mistake });
    else onDone(next);
  };
  return (
    <form className="flex w-80 max-w-full flex-col gap-2 p-3" onSubmit={(event) => void submit(event)}>
      <TextArea autoFocus aria-label={listTexts('expression')} aria-invalid={wrong !== undefined} aria-describedby={said} value={draft} spellCheck={false} onChange={(event) => { setDraft(event.target.value); setWrong(undefined); }} />
      <div id={said} className="text-meta">
        {wrong ? <div role="alert" className="flex flex-col gap-1 text-red-text"><p>{wrong.problem.code === 'SYNTAX' ? wrong.problem.message : filterTexts('at', { problem: wrong.problem.message, n: (wrong.problem.offset ?? 0) + 1 })}</p><p className="text-fg2"><Marked text={wrong.text} problem={wrong.problem} /></p></div> : <p className="text-fg3">{listTexts('expressionHint')}</p>}
      </div>
      <Button small type="submit">{listTexts('apply')}</Button>
    </form>
  );
}

/** Fields that conditions can be about. */
const filterable = (entity: Entity): Choice[] =>
  entity.fields.filter((field) => field.visibility === 'SEEN' && typeOf(field).operators.length > 0).map((field) => ({ value: field.name, text: label(field.label) }));

/** A first condition on a field, still without a value. */
export function begun(entity: Entity, name: string): Chip | undefined {
  const field = entity.fields.find((one) => one.name === name);
  const op = field && typeOf(field).operators[0];
  return op && { kind: 'chip', path: name, op, values: [] };
}

type Group = Extract<Condition, { kind: 'group' }>;

/** Conditions of which any or all hold, groups within groups. */
export function GroupEditor({ entity, group, depth = 0, onChange, onRemove }: { entity: Entity; group: Group; depth?: number; onChange: (group: Group) => void; onRemove?: () => void }) {
  const [adding, setAdding] = useState(false);
  const set = (at: number, next: Condition | undefined) => onChange({ ...group, parts: next ? group.parts.map((one, i) => (i === at ? next : one)) : group.parts.filter((_, i) => i !== at) });
  return (
    <div className={cx('flex flex-col gap-1.5', depth === 0 ? 'w-[440px] max-w-full p-3' : 'rounded-card border border-line p-2')} role="group" aria-label={filterTexts(group.any ? 'any' : 'all')}>
      <div className="flex items-center gap-2">
        <Segmented label={filterTexts('how')} value={group.any ? 'any' : 'all'} onChange={(next) => onChange({ ...group, any: next === 'any' })} options={[{ value: 'any', text: filterTexts('any') }, { value: 'all', text: filterTexts('all') }]} />
        <span className="flex-1" />
        {onRemove && <IconButton small label={filterTexts('removeGroup')} onClick={onRemove}><X size={14} /></IconButton>}
      </div>
      {group.parts.map((part, at) => part.kind === 'group'
        ? <GroupEditor key={at} entity={entity} group={part} depth={depth + 1} onChange={(next) => set(at, next)} onRemove={() => set(at, undefined)} />
        : <Line key={at} entity={entity} condition={part} onChange={(next) => set(at, next)} onRemove={() => set(at, undefined)} />)}
      <div className="flex gap-1">
        <Popover label={filterTexts('add')} open={adding} onOpenChange={setAdding} trigger={<Button small look="plain" icon={<Plus size={15} />}>{filterTexts('add')}</Button>}>
          <ChooseList label={filterTexts('add')} chosen={[]} choices={filterable(entity)} onChoose={(name) => { const next = name ? begun(entity, name) : undefined; if (next) onChange({ ...group, parts: [...group.parts, next] }); setAdding(false); }} />
        </Popover>
        {depth < 2 && <Button small look="plain" icon={<Plus size={15} />} onClick={() => onChange({ ...group, parts: [...group.parts, { kind: 'group', any: !group.any, parts: [] }] })}>{filterTexts('addGroup')}</Button>}
      </div>
    </div>
  );
}

function Line({ entity, condition, onChange, onRemove }: { entity: Entity; condition: Exclude<Condition, Group>; onChange: (next: Condition) => void; onRemove: () => void }) {
  const catalog = useCatalog();
  const step = condition.kind === 'chip' ? catalog.at(entity, condition.path) : undefined;
  const [open, setOpen] = useState(false);
  const [fresh] = useState(condition.kind === 'chip' && !noValue.has(condition.op) && condition.values.length === 0);
  useEffect(() => {
    if (!fresh) return;
    // opened once the list of fields has gone, whose going would close it again
    const timer = setTimeout(() => setOpen(true));
    return () => clearTimeout(timer);
  }, [fresh]);
  const name = condition.kind === 'raw' ? condition.text : step?.label() ?? condition.path;
  return (
    <div className="flex items-center gap-1">
      <Popover
        label={name}
        open={open}
        onOpenChange={setOpen}
        trigger={
          <button type="button" className="flex h-[30px] max-md:h-11 min-w-0 flex-1 items-center gap-2 rounded-ctl border border-line2 bg-bg px-2 text-left text-body hover:bg-hover">
            <span className="shrink-0 text-fg3">{condition.kind === 'chip' ? name : null}</span>
            {condition.kind === 'chip' && step ? <><span className="shrink-0 text-fg3">{opName(condition.op)}</span><span className="min-w-0 truncate font-medium"><Values step={step} chip={condition} /></span></> : <span className="min-w-0 truncate">{name}</span>}
          </button>
        }
      >
        {condition.kind === 'chip' && step
          ? <Editor step={step} chip={condition} onDone={(chip, close) => { onChange(chip); if (close) setOpen(false); }} />
          : <Expression entity={entity} text={condition.kind === 'raw' ? condition.text : ''} onDone={(text) => { onChange({ kind: 'raw', text }); setOpen(false); }} />}
      </Popover>
      <IconButton small label={listTexts('removeFilter', { name })} onClick={onRemove}><X size={14} /></IconButton>
    </div>
  );
}

/** A condition more: on a field, a group, or as text. */
export function AddCondition({ entity, onAdd, onText }: { entity: Entity; onAdd: (condition: Condition) => void; onText: () => void }) {
  const item = 'flex h-[30px] w-full items-center rounded-ctl px-2 text-body text-fg2 hover:bg-hover max-md:h-11';
  return (
    <ChooseList
      label={listTexts('filter')}
      choices={filterable(entity)}
      chosen={[]}
      onChoose={(name) => { const next = name ? begun(entity, name) : undefined; if (next) onAdd(next); }}
      footer={
        <>
          <button type="button" className={item} onClick={() => onAdd({ kind: 'group', any: true, parts: [] })}>{filterTexts('newGroup')}</button>
          <button type="button" className={item} onClick={onText}>{listTexts('expression')}</button>
        </>
      }
    />
  );
}
