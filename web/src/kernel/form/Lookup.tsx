import { ChevronDown, Plus } from 'lucide-react';
import { Suspense, lazy, useRef, useState } from 'react';
import type { Ref, Value } from '../api';
import { may, titleIn, useCatalog, type Entity, type Field } from '../catalog';
import { isEmpty, show } from '../field';
import { ChooseList, Popover, cx, inputClass } from '../kit';
import { common, inText, label } from '../text';
import { lookUp, remember } from './recent';
import { formTexts } from './texts';

const QuickForm = lazy(() => import('./QuickCreate').then((module) => ({ default: module.QuickForm })));

type Props = {
  field: Field; target: Entity; value: Value; onChange: (value: Value) => void; required: boolean;
  id?: string; autoFocus?: boolean; 'aria-invalid'?: boolean; 'aria-describedby'?: string | undefined;
};

/** A link to another record: found by name, pinyin or number, the recent ones first; or made on the spot. */
export function Lookup({ field, target, value, onChange, required, ...rest }: Props) {
  const catalog = useCatalog();
  const [open, setOpen] = useState(false);
  const [making, setMaking] = useState<string | undefined>();
  const [text, setText] = useState('');
  const asked = useRef('');
  const wanted = useRef<string>(undefined);
  const button = useRef<HTMLButtonElement>(null);
  const choose = (ref: Ref | null, context?: string) => {
    if (ref) remember(target.name, { ...ref, context });
    onChange(ref);
    setOpen(false);
  };
  return (
    <>
      <Popover
        label={label(field.label)}
        open={open}
        onOpenChange={(next) => { setOpen(next); setText(''); }}
        // the form for a new one opens once the list has gone, so that nothing takes the focus from it
        onGone={(event) => {
          if (wanted.current === undefined) return;
          event.preventDefault();
          setMaking(wanted.current);
          wanted.current = undefined;
        }}
        className="w-[var(--radix-popover-trigger-width)] min-w-64"
        trigger={
          <button ref={button} type="button" {...rest} className={cx(inputClass, 'flex items-center gap-2 text-left')}>
            <span className="min-w-0 flex-1 truncate">{isEmpty(value) ? <span className="text-fg3">{required ? '' : common('none')}</span> : show({ field, value, catalog, cell: true })}</span>
            <ChevronDown size={15} className="text-fg3" />
          </button>
        }
      >
        <ChooseList
          label={label(field.label)}
          chosen={isEmpty(value) ? [] : [(value as Ref).id]}
          none={required ? undefined : common('none')}
          find={(typed, signal) => { asked.current = typed.trim(); setText(typed.trim()); return lookUp(catalog, field, target, typed, signal); }}
          onChoose={(id, picked) => choose(id === null ? null : { id, ...(picked ? { title: picked.text } : {}) } as Ref, picked?.hint)}
          footer={may(target, 'create') && (
            <button type="button" onClick={() => { wanted.current = asked.current; setOpen(false); }} className="flex h-[30px] w-full items-center gap-2 rounded-ctl px-2 text-left text-body text-ac-text hover:bg-hover max-md:h-11">
              <Plus size={15} /><span className="truncate">{text ? formTexts('newOf', { entity: inText(target.label), name: text }) : formTexts('newAny', { entity: inText(target.label) })}</span>
            </button>
          )}
        />
      </Popover>
      {making !== undefined && (
        // keys pressed in the dialog are its own, and not those of the form around this field
        <span className="contents" onKeyDown={(event) => event.stopPropagation()}><Suspense>
          <QuickForm
            wish={{ entity: target.name, values: making ? { [target.title]: making } : {}, then: (made) => choose({ id: made.id, title: titleIn(target, made.values) }) }}
            inner
            // the form goes on where it was left, once the dialog gave the focus up
            onClose={() => { setMaking(undefined); setTimeout(() => button.current?.focus(), 60); }}
          />
        </Suspense></span>
      )}
    </>
  );
}
