import { useId, useRef, useState, type RefObject } from 'react';
import type { Field } from '../../catalog';
import { Colleagues } from './Colleagues';
import { mentionAt, named, write, type Typed } from './mention';
import { mentionTexts as t } from './mention.texts';

/** The text of an entry. Behind an @ it offers `colleagues`, the field of whoever may be mentioned. */
export function Writing({ area, text, hint, onText, focus, colleagues }: {
  area: RefObject<HTMLTextAreaElement | null>; text: string; hint: string; onText: (text: string) => void; focus: boolean | undefined; colleagues: Field | undefined;
}) {
  const id = useId();
  const [typed, setTyped] = useState<Typed & { text: string }>();
  const [active, setActive] = useState<string>();
  const composed = useRef<number>(undefined);
  // where the list was closed by hand it stays closed
  const closed = useRef<number>(undefined);
  const look = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement, begins: boolean) => {
    const found = colleagues && selectionStart === selectionEnd ? mentionAt(value, selectionStart, composed.current) : undefined;
    if (closed.current !== found?.at) closed.current = undefined;
    const open = found && closed.current === undefined ? { ...found, text: value } : undefined;
    setTyped((before) => (open && (begins || before?.at === open.at) ? open : undefined));
  };
  const list = `${id}list`;
  const shown = typed?.text === text ? typed : undefined;
  return (
    <div className="relative">
      <label htmlFor={id} className="sr-only">{hint}</label>
      <textarea
        id={id}
        ref={area}
        rows={2}
        autoFocus={focus}
        value={text}
        placeholder={colleagues ? t('hint', { hint }) : hint}
        {...(colleagues ? { 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox' } : {})}
        {...(shown && active ? { 'aria-controls': list, 'aria-activedescendant': active } : {})}
        onChange={(event) => { onText(event.target.value); look(event.target, true); }}
        onSelect={(event) => look(event.currentTarget, false)}
        onBlur={() => setTyped(undefined)}
        onCompositionStart={(event) => { composed.current = event.currentTarget.selectionStart; }}
        onCompositionEnd={(event) => { composed.current = undefined; look(event.currentTarget, false); }}
        className="block min-h-14 w-full resize-none bg-transparent px-3 py-2 text-body outline-none [field-sizing:content] max-h-72"
      />
      {shown && colleagues && (
        <Colleagues
          area={area}
          field={colleagues}
          letters={shown.letters}
          list={list}
          onActive={setActive}
          onClose={() => { closed.current = shown.at; setTyped(undefined); }}
          onChoose={(name) => { if (area.current) write(area.current, named(area.current.value, shown, area.current.selectionStart, name)); }}
        />
      )}
    </div>
  );
}
