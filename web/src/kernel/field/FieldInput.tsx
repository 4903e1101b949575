import { ChevronDown } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import type { Value } from '../api';
import { useCatalog, type Field } from '../catalog';
import { ChooseList, Checkbox, Popover, TextArea, TextInput, cx, inputClass } from '../kit';
import { common, label } from '../text';
import { typeOf } from './registry';
import { isEmpty, show, why } from './show';
import { invalid } from './types';

const FileInput = lazy(() => import('./FileInput'));

type Props = {
  field: Field; value: Value; onChange: (value: Value) => void;
  /** Why it cannot be saved as it stands; `quiet`: not told before somebody tries. */
  onInvalid?: (message: string | undefined, quiet?: boolean) => void;
  /** Where the value stands on a page, rather than in a form. */
  inPlace?: boolean;
  /** A condition that records must meet to be offered by a look-up. */
  narrow?: string | undefined;
  id?: string; autoFocus?: boolean; disabled?: boolean; 'aria-invalid'?: boolean; 'aria-describedby'?: string | undefined;
};

/** The control of a field in a form: what its kind says of editing, drawn. */
export function FieldInput({ field, value, onChange, onInvalid, narrow, inPlace, ...rest }: Props) {
  const catalog = useCatalog();
  const [open, setOpen] = useState(false);
  const editing = typeOf(field).editing;
  const [draft, setDraft] = useState<string | undefined>();
  if (!editing) return <div className="py-1">{show({ field, value, catalog })}</div>;
  if (editing.by === 'file') return <Suspense fallback={<div className="min-h-[30px] max-md:min-h-11" />}><FileInput field={field} value={value} onChange={onChange} onInvalid={onInvalid} inPlace={inPlace} {...rest} /></Suspense>;
  if (editing.by === 'toggle') {
    const { id, disabled, autoFocus } = rest;
    return <label className="flex items-center self-start max-md:h-10 max-md:w-10"><Checkbox id={id} disabled={disabled} autoFocus={autoFocus} checked={value === true} onChange={(event) => onChange(event.target.checked)} /></label>;
  }
  if (editing.by === 'list') {
    const chosen = editing.chosen(value);
    const trigger = (
      <button type="button" {...rest} className={cx(inputClass, 'flex items-center gap-2 text-left')}>
        <span className="min-w-0 flex-1 truncate">{isEmpty(value) ? <span className="text-fg3">{field.required ? '' : common('none')}</span> : show({ field, value, catalog, cell: true })}</span>
        <ChevronDown size={15} className="text-fg3" />
      </button>
    );
    return (
      <Popover trigger={trigger} label={label(field.label)} open={open} onOpenChange={setOpen} className="w-[var(--radix-popover-trigger-width)] min-w-52">
        <ChooseList
          label={label(field.label)}
          chosen={chosen}
          several={editing.several ?? false}
          none={field.required || editing.several ? undefined : common('none')}
          {...(editing.find ? { find: (text: string, signal: AbortSignal) => editing.find?.(field, catalog, text, signal, narrow) ?? Promise.resolve([]) } : { choices: editing.choices?.(field, catalog) ?? [] })}
          onChoose={(code, picked) => {
            if (editing.several && code) onChange(editing.value(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]));
            else {
              onChange(code === null ? null : editing.value([code], picked));
              setOpen(false);
            }
          }}
        />
      </Popover>
    );
  }
  const Input = editing.by === 'long' ? TextArea : TextInput;
  const take = (text: string) => {
    setDraft(text);
    const parsed = editing.parse(text, field, value);
    onInvalid?.(parsed === invalid ? why(field) : undefined);
    if (parsed !== invalid) onChange(parsed);
  };
  return (
    <Input
      {...rest}
      inputMode={editing.inputMode}
      placeholder={editing.hint?.()}
      value={draft ?? editing.format(value, field)}
      onChange={(event: React.ChangeEvent<HTMLInputElement & HTMLTextAreaElement>) => take(event.target.value)}
      onBlur={() => setDraft(undefined)}
    />
  );
}

