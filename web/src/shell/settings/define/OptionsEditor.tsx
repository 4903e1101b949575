import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import type { Hue } from '@/kernel/catalog';
import { Button, Chip, IconButton, Select, TextInput } from '@/kernel/kit';
import { label } from '@/kernel/text';
import { settingsTexts } from '../texts';
import type { DefinedOption } from './definitions';
import { defineTexts } from './texts';

const hues: Hue[] = ['GRAY', 'BLUE', 'TEAL', 'GREEN', 'AMBER', 'RED', 'VIOLET'];

/** Choices in their order, each with both names, a code that is kept, and a colour. */
export function OptionsEditor({ options, fixed, onOptions }: { options: readonly DefinedOption[]; fixed?: ReadonlySet<string>; onOptions: (options: DefinedOption[]) => void }) {
  const set = (at: number, change: Partial<DefinedOption>) => onOptions(options.map((one, i) => (i === at ? { ...one, ...change } : one)));
  const swap = (at: number, to: number) => {
    const next = [...options];
    const [one, other] = [next[at], next[to]];
    if (!one || !other) return;
    next[at] = other;
    next[to] = one;
    onOptions(next);
  };
  const add = () => {
    let n = options.length + 1;
    while (options.some((one) => one.code === `V${n}`)) n++;
    onOptions([...options, { code: `V${n}`, label: { zh: '', en: '' }, hue: 'GRAY' }]);
  };
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-1 text-meta text-fg3">{defineTexts('options')}</legend>
      {options.map((option, at) => {
        const name = label(option.label) || option.code;
        return (
          <div key={at} className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] items-center gap-2 border-b border-line pb-2 last:border-b-0 md:grid-cols-[minmax(0,1.2fr)_minmax(0,1.2fr)_minmax(0,1fr)_110px_auto] md:border-0 md:pb-0">
            <TextInput aria-label={`${defineTexts('optionZh')} ${at + 1}`} placeholder={defineTexts('optionZh')} value={option.label.zh} onChange={(event) => set(at, { label: { ...option.label, zh: event.target.value } })} />
            <TextInput aria-label={`${defineTexts('optionEn')} ${at + 1}`} placeholder={defineTexts('optionEn')} value={option.label.en} onChange={(event) => set(at, { label: { ...option.label, en: event.target.value } })} />
            <TextInput aria-label={`${defineTexts('optionCode')} ${at + 1}`} placeholder={defineTexts('optionCode')} disabled={fixed?.has(option.code) ?? false} value={option.code} onChange={(event) => set(at, { code: event.target.value })} />
            <Select label={`${defineTexts('optionHue')} ${at + 1}`} value={option.hue} choices={hues.map((hue) => ({ value: hue, text: defineTexts(`hue.${hue}`), show: <Chip hue={hue} dot>{defineTexts(`hue.${hue}`)}</Chip> }))} onChange={(hue) => set(at, { hue: hues.find((one) => one === hue) ?? 'GRAY' })} />
            <span className="flex justify-end max-md:col-span-2">
              <IconButton small label={`${name} ↑`} disabled={at === 0} onClick={() => swap(at, at - 1)}><ArrowUp size={14} /></IconButton>
              <IconButton small label={`${name} ↓`} disabled={at === options.length - 1} onClick={() => swap(at, at + 1)}><ArrowDown size={14} /></IconButton>
              <IconButton small label={settingsTexts('remove', { name })} onClick={() => onOptions(options.filter((_, i) => i !== at))}><X size={14} /></IconButton>
            </span>
          </div>
        );
      })}
      <Button small icon={<Plus size={14} />} onClick={add} className="self-start">{defineTexts('addOption')}</Button>
    </fieldset>
  );
}
