import { useState } from 'react';
import { Problem } from '@/kernel/api';
import type { Catalog } from '@/kernel/catalog';
import { Button, Dialog, FieldRow, TextInput, toast } from '@/kernel/kit';
import { common, label } from '@/kernel/text';
import { settingsTexts } from '../texts';
import { define, nameFrom, type Definitions } from './definitions';
import { Box } from './FieldDialog';
import { defineTexts } from './texts';

const rights = ['read', 'create', 'edit', 'delete', 'import', 'export'];

/** An entity of the administrators' own, with who may use it. */
export function EntityDialog({ catalog, defined, onClose, onAdded }: { catalog: Catalog; defined: Definitions; onClose: () => void; onAdded: (name: string) => void }) {
  const [zh, setZh] = useState('');
  const [en, setEn] = useState('');
  const [many, setMany] = useState('');
  const [name, setName] = useState<string>();
  const [owned, setOwned] = useState(true);
  const [numbering, setNumbering] = useState('');
  const [roles, setRoles] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const known = name ?? nameFrom(en);
  const save = async () => {
    setTried(true);
    setProblem(undefined);
    if (!zh.trim() || !en.trim() || !known) return;
    try {
      const grants = roles.flatMap((role) => rights.map((right) => ({ role, right, scope: 'ALL' })));
      await define(defined.version, { entities: [{ name: known, label: { zh: zh.trim(), en: en.trim() }, ...(many.trim() ? { many: many.trim() } : {}), owned, ...(numbering.trim() ? { numbering: numbering.trim() } : {}), grants }] }, defineTexts('entityAdded', { name: label({ zh, en }) }));
      onAdded(known);
      onClose();
    } catch (error) {
      if (error instanceof Problem) setProblem(error);
      else toast.failed(error);
    }
  };
  const empty = (text: string) => (tried && !text.trim() ? settingsTexts('needed') : undefined);
  return (
    <Dialog open onOpenChange={onClose} title={defineTexts('addEntity')} footer={<><Button onClick={onClose}>{common('cancel')}</Button><Button look="primary" onClick={() => void save()}>{defineTexts('addEntity')}</Button></>}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); void save(); }} className="grid gap-4 md:grid-cols-2">
        <FieldRow label={settingsTexts('zh')} required error={empty(zh)}>{(ids) => <TextInput {...ids} autoFocus value={zh} onChange={(event) => setZh(event.target.value)} />}</FieldRow>
        <FieldRow label={settingsTexts('en')} required error={empty(en)}>{(ids) => <TextInput {...ids} value={en} onChange={(event) => setEn(event.target.value)} />}</FieldRow>
        <FieldRow label={defineTexts('many')} help={defineTexts('manyHint')}>{(ids) => <TextInput {...ids} value={many} onChange={(event) => setMany(event.target.value)} />}</FieldRow>
        <FieldRow label={defineTexts('name')} help={defineTexts('nameHint')} error={empty(known)}>{(ids) => <TextInput {...ids} value={known} onChange={(event) => setName(event.target.value)} />}</FieldRow>
        <FieldRow label={defineTexts('numbering')} help={defineTexts('numberingHint', { pattern: 'SB-{yyyy}{0000}' })}>{(ids) => <TextInput {...ids} value={numbering} onChange={(event) => setNumbering(event.target.value)} />}</FieldRow>
        <div className="md:col-span-2"><Box text={defineTexts('owned')} checked={owned} onChange={setOwned} /></div>
        <fieldset className="md:col-span-2">
          <legend className="pb-1 text-meta text-fg3">{defineTexts('grants')}</legend>
          <p className="pb-2 text-meta text-fg3">{defineTexts('grantsHint')}</p>
          <div className="grid gap-1 md:grid-cols-2">{catalog.json.roles.map((role) => <Box key={role.name} text={label(role.label)} checked={roles.includes(role.name)} onChange={(on) => setRoles(on ? [...roles, role.name] : roles.filter((one) => one !== role.name))} />)}</div>
        </fieldset>
        {problem && <ul role="alert" className="rounded-ctl bg-red-soft px-3 py-2 text-red-text md:col-span-2">{problem.problems.map((one, at) => <li key={at}>{one.message}</li>)}</ul>}
      </form>
    </Dialog>
  );
}
