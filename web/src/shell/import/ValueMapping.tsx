import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useCatalog, type Catalog, type Field } from '@/kernel/catalog';
import { Button, Dialog, IconButton, Select, TextInput, composing } from '@/kernel/kit';
import { common, label } from '@/kernel/text';
import { importTexts } from './texts';

type Values = Readonly<Record<string, string>>;
const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase();
const several = /[,，;；、|/\n]/; // script-ok

/** Whether texts of the column can stand for other texts, and which are not understood as they are. */
function unknownOf(catalog: Catalog, field: Field, samples: readonly string[], values: Values): string[] {
  const options = catalog.options(field);
  if (options.length === 0) return [];
  const known = new Set(options.flatMap((option) => [plain(option.code), plain(option.label.zh), plain(option.label.en)]));
  const texts = field.kind.type === 'multipleChoice' ? [...new Set(samples.flatMap((sample) => sample.split(several)))] : samples;
  return texts.filter((text) => text.trim() !== '' && !known.has(plain(text)) && values[text.trim()] === undefined);
}

/** Texts of one column that stand for others: GTXPro is GTX Pro. */
export function ValueMapping({ column, field, samples, values, onValues }: { column: string; field: Field; samples: readonly string[]; values: Values; onValues: (values: Values) => void }) {
  const catalog = useCatalog();
  const [open, setOpen] = useState(false);
  const mapped = Object.keys(values).length;
  if (mapped === 0 && !['text', 'choice', 'multipleChoice', 'dictionary', 'link', 'boolean', 'region'].includes(field.kind.type)) return null;
  const unknown = unknownOf(catalog, field, samples, values);
  return (
    <>
      <Button look="plain" small onClick={() => setOpen(true)} className="w-full justify-start max-md:-ml-2 max-md:h-10">
        {unknown.length > 0 ? <span className="text-amber-text">{importTexts('unknownValues', { n: unknown.length })}</span> : mapped > 0 ? importTexts('mappedValues', { n: mapped }) : importTexts('values')}
      </Button>
      {open && <ValuesDialog column={column} field={field} unknown={unknown} values={values} onValues={onValues} onClose={() => setOpen(false)} />}
    </>
  );
}

function ValuesDialog({ column, field, unknown, values, onValues, onClose }: { column: string; field: Field; unknown: readonly string[]; values: Values; onValues: (values: Values) => void; onClose: () => void }) {
  const [draft, setDraft] = useState<Record<string, string>>(() => ({ ...Object.fromEntries(unknown.map((text) => [text.trim(), ''])), ...values }));
  const [text, setText] = useState('');
  const add = () => { if (text.trim()) setDraft((before) => ({ ...before, [text.trim()]: before[text.trim()] ?? '' })); setText(''); };
  const done = () => { onValues(Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== ''))); onClose(); };
  return (
    <Dialog open onOpenChange={onClose} title={importTexts('valuesOf', { column })} description={importTexts('valuesHint')} footer={<><Button onClick={onClose}>{common('cancel')}</Button><Button look="primary" onClick={done}>{common('save')}</Button></>}>
      <div className="flex flex-col gap-2">
        <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_30px] gap-2 text-meta text-fg3"><span>{importTexts('text')}</span><span>{importTexts('standsFor')}</span></div>
        {Object.entries(draft).map(([from, to]) => (
          <div key={from} className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_30px] items-center gap-2">
            <span className="truncate" title={from}>{from}</span>
            <ValueChoice field={field} text={from} value={to} onChange={(value) => setDraft((before) => ({ ...before, [from]: value }))} />
            <IconButton small label={importTexts('remove', { name: from })} onClick={() => setDraft(({ [from]: _, ...rest }) => rest)}><X size={15} /></IconButton>
          </div>
        ))}
        <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-2 pt-1">
          <TextInput aria-label={importTexts('addValue')} placeholder={importTexts('addValue')} value={text} onChange={(event) => setText(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter' && !composing(event)) { event.preventDefault(); add(); } }} />
          <Button icon={<Plus size={15} />} onClick={add}>{importTexts('addValue')}</Button>
        </div>
      </div>
    </Dialog>
  );
}

/** What one text stands for: an option, yes or no, or whatever the records are called by. */
export function ValueChoice({ field, text, value, onChange }: { field: Field; text: string; value: string; onChange: (value: string) => void }) {
  const catalog = useCatalog();
  const name = importTexts('standsForOf', { text });
  const options = field.kind.type === 'boolean' ? [{ value: 'true', text: common('yes') }, { value: 'false', text: common('no') }] : catalog.options(field).map((option) => ({ value: option.code, text: label(option.label) }));
  return options.length > 0
    ? <Select label={name} value={value || null} none={importTexts('asItIs')} choices={options} onChange={(next) => onChange(next ?? '')} />
    : <TextInput aria-label={name} placeholder={importTexts('asItIs')} value={value} onChange={(event) => onChange(event.target.value)} />;
}
