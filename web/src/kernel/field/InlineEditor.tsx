import { useLayoutEffect, useRef, useState } from 'react';
import type { Value } from '../api';
import { useCatalog, type Field } from '../catalog';
import { ChooseList, composing, cx } from '../kit';
import { common, label } from '../text';
import { typeOf } from './registry';
import { why } from './show';
import { fieldTexts } from './texts';
import { invalid } from './types';

export type Leave = 'down' | 'right' | 'left' | 'stay';
type Props = {
  field: Field; value: Value; onSave: (value: Value, leave: Leave) => void; onCancel: () => void;
  /** The key that began it, as the first character of a new text. */
  first?: string | undefined; hint?: boolean; className?: string;
};

/** Edits one value where it stands, in a cell or a field row: Enter saves, Tab saves and goes on, Esc leaves it as it was. */
export function InlineEditor({ field, value, onSave, onCancel, first, hint, className }: Props) {
  const catalog = useCatalog();
  const editing = typeOf(field).editing;
  const [text, setText] = useState(() => first ?? (editing && 'format' in editing ? editing.format(value, field) : ''));
  const [error, setError] = useState<string | undefined>();
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const over = useRef(false);
  useLayoutEffect(() => {
    input.current?.focus();
    if (first === undefined) input.current?.select();
  }, [first]);
  if (!editing || editing.by === 'toggle' || editing.by === 'file') return null;
  const end = (next: Value, leave: Leave) => {
    if (over.current) return;
    over.current = true;
    onSave(next, leave);
  };
  if (editing.by === 'list') {
    const chosen = editing.chosen(value);
    return (
      <div
        className={cx('rounded-card bg-bg shadow-3', className)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') { event.stopPropagation(); onCancel(); }
          if (event.key === 'Tab') { event.preventDefault(); end(value, event.shiftKey ? 'left' : 'right'); }
        }}
        onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) onCancel(); }}
      >
        <ChooseList
          label={label(field.label)}
          chosen={chosen}
          start={first}
          several={editing.several ?? false}
          none={field.required || editing.several || chosen.length === 0 ? undefined : common('clear')}
          {...(editing.find ? { find: (typed: string, signal: AbortSignal) => editing.find?.(field, catalog, typed, signal) ?? Promise.resolve([]) } : { choices: editing.choices?.(field, catalog) ?? [] })}
          onChoose={(code, picked) => {
            if (code === null) end(null, 'stay');
            else if (editing.several) end(editing.value(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]), 'stay');
            else end(editing.value([code], picked), 'stay');
          }}
        />
      </div>
    );
  }
  const save = (leave: Leave) => {
    const parsed = editing.parse(text, field, value);
    if (parsed === invalid) setError(why(field));
    else end(parsed, leave);
  };
  const Tag = editing.by === 'long' ? 'textarea' : 'input';
  return (
    <div className={cx('relative flex items-center rounded-ctl bg-bg outline-2 -outline-offset-1', error ? 'outline-red-mark' : 'outline-ac', className)}>
      <Tag
        ref={input}
        aria-label={label(field.label)}
        aria-invalid={error !== undefined}
        inputMode={editing.inputMode}
        placeholder={editing.hint?.()}
        autoComplete="off"
        value={text}
        onChange={(event) => { setText(event.target.value); setError(undefined); }}
        onBlur={() => { if (!over.current) save('stay'); }}
        onKeyDown={(event) => {
          if (composing(event)) return;
          event.stopPropagation();
          if (event.key === 'Escape') { over.current = true; onCancel(); }
          else if (event.key === 'Enter' && (editing.by !== 'long' || event.metaKey || event.ctrlKey)) { event.preventDefault(); save('down'); }
          else if (event.key === 'Tab') { event.preventDefault(); save(event.shiftKey ? 'left' : 'right'); }
        }}
        className={cx('w-full min-w-0 bg-transparent px-2 text-body outline-none', editing.by === 'long' ? 'min-h-20 py-1.5' : 'h-full', typeOf(field).align === 'end' && !hint && 'text-right num')}
      />
      {hint && !error && editing.by !== 'long' && <span className="shrink-0 pr-2 text-meta text-fg3 max-md:hidden">{label(field.unit)} {fieldTexts('editHint')}</span>}
      {error && <span role="alert" className="absolute left-0 top-full z-20 mt-1 rounded-ctl bg-red-soft px-2 py-1 text-meta text-red-text shadow-2">{error}</span>}
    </div>
  );
}
