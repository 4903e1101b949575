import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Problem } from '@/kernel/api';
import type { Catalog, Dictionary } from '@/kernel/catalog';
import { Button, Chip, Dialog, FieldRow, TextInput, toast } from '@/kernel/kit';
import { common, label } from '@/kernel/text';
import { Loaded, Section } from '../Section';
import { settingsTexts } from '../texts';
import { define, nameFrom, useDefinitions, useWhole, type DefinedOption, type Definitions } from './definitions';
import { OptionsEditor } from './OptionsEditor';
import { defineTexts } from './texts';

/** What drop-downs offer. */
export default function DictionariesPage() {
  const definitions = useDefinitions();
  const whole = useWhole();
  return <Loaded of={definitions} ask="system">{(defined) => <Loaded of={whole} ask="system">{(catalog) => <Dictionaries defined={defined} catalog={catalog} />}</Loaded>}</Loaded>;
}

function Dictionaries({ defined, catalog }: { defined: Definitions; catalog: Catalog }) {
  const [open, setOpen] = useState<Dictionary | 'new'>();
  return (
    <Section title={settingsTexts('dictionaries')} hint={defineTexts('dictionariesHint')} actions={<Button look="primary" icon={<Plus size={15} />} onClick={() => setOpen('new')}>{defineTexts('addDictionary')}</Button>}>
      <ul className="overflow-hidden rounded-card border border-line">
        {catalog.json.dictionaries.map((one) => (
          <li key={one.name} className="border-b border-line last:border-b-0">
            <button type="button" onClick={() => setOpen(one)} className="grid min-h-10 w-full grid-cols-[minmax(0,200px)_auto_minmax(0,1fr)] items-center gap-3 px-3 py-1.5 text-left hover:bg-hover max-md:grid-cols-[minmax(0,1fr)_auto]">
              <span className="flex min-w-0 items-center gap-2"><span className="truncate font-medium">{label(one.label)}</span>{defined.dictionaries.some((own) => own.name === one.name) && <Chip hue="BLUE">{defineTexts('changed')}</Chip>}</span>
              <span className="num text-meta text-fg3">{defineTexts('entries', { n: one.entries.length })}</span>
              <span className="truncate text-meta text-fg3 max-md:hidden">{one.entries.map((entry) => label(entry.label)).join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
      {open && <DictionaryDialog key={open === 'new' ? 'new' : open.name} given={open === 'new' ? undefined : open} defined={defined} onClose={() => setOpen(undefined)} />}
    </Section>
  );
}

function DictionaryDialog({ given, defined, onClose }: { given: Dictionary | undefined; defined: Definitions; onClose: () => void }) {
  const [zh, setZh] = useState(given?.label.zh ?? '');
  const [en, setEn] = useState(given?.label.en ?? '');
  const [entries, setEntries] = useState<readonly DefinedOption[]>(given?.entries ?? [{ code: 'V1', label: { zh: '', en: '' }, hue: 'GRAY' }]);
  const [problem, setProblem] = useState<Problem>();
  const name = given?.name ?? nameFrom(en);
  const own = given && defined.dictionaries.some((one) => one.name === given.name);
  const send = async (change: Parameters<typeof define>[1], said: string) => {
    setProblem(undefined);
    try {
      await define(defined.version, change, said);
      onClose();
    } catch (error) {
      if (error instanceof Problem) setProblem(error);
      else toast.failed(error);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      width={960}
      title={given ? label(given.label) : defineTexts('addDictionary')}
      footer={
        <>
          {own && <Button className="mr-auto" onClick={() => void send({ remove: [{ part: 'dictionary', name }] }, defineTexts('dictionaryRemoved', { name: label({ zh, en }) }))}>{name.startsWith('x_') ? settingsTexts('delete') : defineTexts('standard')}</Button>}
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button look="primary" onClick={() => void send({ dictionaries: [{ name, label: { zh: zh.trim(), en: en.trim() }, entries }] }, defineTexts('dictionarySaved', { name: label({ zh, en }) }))}>{common('save')}</Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <div className="grid gap-4 md:grid-cols-2">
          <FieldRow label={settingsTexts('zh')} required>{(ids) => <TextInput {...ids} value={zh} onChange={(event) => setZh(event.target.value)} />}</FieldRow>
          <FieldRow label={settingsTexts('en')} required>{(ids) => <TextInput {...ids} value={en} onChange={(event) => setEn(event.target.value)} />}</FieldRow>
        </div>
        <OptionsEditor options={entries} onOptions={setEntries} fixed={new Set(given?.entries.map((entry) => entry.code))} />
        {problem && <ul role="alert" className="rounded-ctl bg-red-soft px-3 py-2 text-red-text">{problem.problems.map((one, at) => <li key={at}>{one.message}</li>)}</ul>}
      </div>
    </Dialog>
  );
}
