import { useState } from 'react';
import { Problem } from '@/kernel/api';
import type { Catalog, Entity } from '@/kernel/catalog';
import { Button, Checkbox, Dialog, FieldRow, Select, TextInput, toast } from '@/kernel/kit';
import { common, label } from '@/kernel/text';
import { settingsTexts } from '../texts';
import { define, nameFrom, rehearse, type Change, type DefinedField, type DefinedKind, type Definitions, type Trait } from './definitions';
import { KindEditor, kindNames, newKind, traitsFor } from './KindEditor';
import { defineTexts } from './texts';

type Props = { entity: Entity; catalog: Catalog; defined: Definitions; given?: DefinedField; onClose: () => void };

/** A field that is added, or one of the administrators' own that is changed. */
export function FieldDialog({ entity, catalog, defined, given, onClose }: Props) {
  const [zh, setZh] = useState(given?.label.zh ?? '');
  const [en, setEn] = useState(given?.label.en ?? '');
  const [name, setName] = useState(given?.name);
  const [kind, setKind] = useState<DefinedKind>(given?.kind ?? newKind('number', catalog));
  const [unit, setUnit] = useState({ zh: given?.unit?.zh ?? '', en: given?.unit?.en ?? '' });
  const [help, setHelp] = useState(given?.help?.zh ?? '');
  const [traits, setTraits] = useState<readonly Trait[]>(given?.traits ?? []);
  const groups = entity.form ?? [];
  const [group, setGroup] = useState<string | null>(groups[0]?.name ?? null);
  const [lists, setLists] = useState<readonly string[]>(entity.lists[0] ? [entity.lists[0].name] : []);
  const [problem, setProblem] = useState<Problem>();
  const [tried, setTried] = useState(false);
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const known = name ?? nameFrom(en);
  const fit = traitsFor(kind.type);

  const field = (): DefinedField => ({
    entity: entity.name, name: known, label: { zh: zh.trim(), en: en.trim() }, kind, traits: traits.filter((trait) => fit.includes(trait)),
    ...(unit.zh.trim() || unit.en.trim() ? { unit: { zh: unit.zh.trim() || unit.en.trim(), en: unit.en.trim() || unit.zh.trim() } } : {}),
    ...(help.trim() ? { help: { zh: help.trim(), en: given?.help?.zh === help.trim() ? given.help.en : help.trim() } } : {}),
  });
  const change = (): Change => given ? { fields: [field()] } : {
    fields: [field()],
    ...(group && groups.length > 0 ? { forms: [{ entity: entity.name, groups: groups.map((one) => ({ name: one.name, label: one.label, fields: one.name === group ? [...one.fields, known] : one.fields })), left: defined.forms.find((one) => one.entity === entity.name)?.left ?? [] }] } : {}),
    ...(lists.length > 0 ? { lists: entity.lists.filter((list) => lists.includes(list.name)).map((list) => ({ entity: entity.name, name: list.name, label: list.label, filter: list.filter, columns: [...list.columns, known], sort: list.sort })) } : {}),
  };
  const send = async (really: boolean) => {
    setTried(true);
    setChecked(false);
    setProblem(undefined);
    if (!zh.trim() || !en.trim() || !known) return;
    setBusy(true);
    try {
      if (really) {
        await define(defined.version, change(), defineTexts(given ? 'fieldChanged' : 'fieldAdded', { name: label({ zh, en }) }));
        onClose();
        return;
      }
      await rehearse(defined.version, change());
      setChecked(true);
    } catch (error) {
      if (error instanceof Problem) setProblem(error);
      else toast.failed(error);
    }
    setBusy(false);
  };
  const remove = async () => {
    try {
      await define(defined.version, { remove: [{ part: 'field', entity: entity.name, name: known }] }, defineTexts('fieldRemoved', { name: label({ zh, en }) }));
      onClose();
    } catch (error) {
      toast.failed(error);
    }
  };
  const empty = (text: string) => (tried && !text.trim() ? settingsTexts('needed') : undefined);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={given ? defineTexts('changeField', { name: label(given.label) }) : defineTexts('addFieldTo', { entity: label(entity.label) })}
      footer={
        <>
          {given && <Button look="danger" className="mr-auto" onClick={() => void remove()}>{defineTexts('removeField')}</Button>}
          <Button onClick={onClose} className="max-md:hidden">{common('cancel')}</Button>
          <Button disabled={busy} onClick={() => void send(false)}>{defineTexts('check')}</Button>
          <Button look="primary" disabled={busy} onClick={() => void send(true)}>{given ? common('save') : defineTexts('addField')}</Button>
        </>
      }
    >
      <form noValidate onSubmit={(event) => { event.preventDefault(); void send(true); }} className="grid gap-4 md:grid-cols-2">
        <FieldRow label={settingsTexts('zh')} required error={empty(zh)}>{(ids) => <TextInput {...ids} autoFocus value={zh} onChange={(event) => setZh(event.target.value)} />}</FieldRow>
        <FieldRow label={settingsTexts('en')} required error={empty(en)}>{(ids) => <TextInput {...ids} value={en} onChange={(event) => setEn(event.target.value)} />}</FieldRow>
        <FieldRow label={defineTexts('kind')} help={defineTexts('kindFixed')}>
          {(ids) => <Select {...ids} label={defineTexts('kind')} disabled={given !== undefined} value={kind.type} choices={kindNames.map((value) => ({ value, text: defineTexts(`kind.${value}`) }))} onChange={(type) => { const next = kindNames.find((one) => one === type); if (next) setKind(newKind(next, catalog)); }} />}
        </FieldRow>
        <FieldRow label={defineTexts('name')} help={defineTexts('nameHint')} error={empty(known)}>{(ids) => <TextInput {...ids} disabled={given !== undefined} value={known} onChange={(event) => setName(event.target.value)} />}</FieldRow>
        <KindEditor kind={kind} fixed={given !== undefined} catalog={catalog} onKind={setKind} />
        {(kind.type === 'number' || kind.type === 'formula') && (
          <>
            <FieldRow label={defineTexts('unitZh')}>{(ids) => <TextInput {...ids} value={unit.zh} onChange={(event) => setUnit({ ...unit, zh: event.target.value })} />}</FieldRow>
            <FieldRow label={defineTexts('unitEn')}>{(ids) => <TextInput {...ids} value={unit.en} onChange={(event) => setUnit({ ...unit, en: event.target.value })} />}</FieldRow>
          </>
        )}
        <div className="md:col-span-2"><FieldRow label={defineTexts('help')}>{(ids) => <TextInput {...ids} value={help} onChange={(event) => setHelp(event.target.value)} />}</FieldRow></div>
        <fieldset className="md:col-span-2">
          <legend className="pb-1 text-meta text-fg3">{defineTexts('traits')}</legend>
          <div className="flex flex-wrap gap-x-5 gap-y-1">{fit.map((trait) => <Box key={trait} text={defineTexts(`trait.${trait}`)} checked={traits.includes(trait)} onChange={(on) => setTraits(on ? [...traits, trait] : traits.filter((one) => one !== trait))} />)}</div>
        </fieldset>
        {!given && (
          <fieldset className="flex flex-col gap-2 rounded-card border border-line p-3 md:col-span-2">
            <legend className="px-1 text-meta text-fg3">{defineTexts('places')}</legend>
            {groups.length > 0 && <FieldRow label={defineTexts('formGroup')}>{(ids) => <Select {...ids} label={defineTexts('formGroup')} value={group} none={defineTexts('notOnForm')} choices={groups.map((one) => ({ value: one.name, text: label(one.label) }))} onChange={setGroup} />}</FieldRow>}
            <span className="text-meta text-fg3">{defineTexts('onLists')}</span>
            <div className="flex flex-wrap gap-x-5 gap-y-1">{entity.lists.map((list) => <Box key={list.name} text={label(list.label)} checked={lists.includes(list.name)} onChange={(on) => setLists(on ? [...lists, list.name] : lists.filter((one) => one !== list.name))} />)}</div>
          </fieldset>
        )}
        {problem && <ul role="alert" className="rounded-ctl bg-red-soft px-3 py-2 text-red-text md:col-span-2">{problem.problems.map((one, at) => <li key={at}>{one.message}</li>)}</ul>}
        {checked && <p role="status" className="rounded-ctl bg-green-soft px-3 py-2 text-green-text md:col-span-2">{defineTexts(given ? 'checkedEdit' : 'checked')}</p>}
        <button type="submit" className="sr-only" tabIndex={-1}>{common('save')}</button>
      </form>
    </Dialog>
  );
}

export const Box = ({ text, checked, onChange }: { text: string; checked: boolean; onChange: (on: boolean) => void }) => (
  <label className="flex items-center gap-2 max-md:h-10"><Checkbox checked={checked} onChange={(event) => onChange(event.target.checked)} />{text}</label>
);
