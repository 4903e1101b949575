import { useState } from 'react';
import { stamped, type Entity } from '@/kernel/catalog';
import { Button, Select, toast } from '@/kernel/kit';
import { label } from '@/kernel/text';
import { Reorder } from '../Reorder';
import { define, type Definitions } from './definitions';
import { defineTexts } from './texts';

/** The groups of an entity's form with their fields, to be put in another order. */
export function FormLayout({ entity, defined }: { entity: Entity; defined: Definitions }) {
  const own = defined.forms.find((one) => one.entity === entity.name);
  const [groups, setGroups] = useState(() => (entity.form ?? []).map((group) => ({ ...group })));
  const [busy, setBusy] = useState(false);
  const placed = new Set(groups.flatMap((group) => group.fields));
  const free = entity.fields.filter((field) => !placed.has(field.name) && !stamped(field));
  const textOf = (name: string) => label(entity.fields.find((field) => field.name === name)?.label) || name;
  const set = (name: string, fields: readonly string[]) => setGroups((before) => before.map((group) => (group.name === name ? { ...group, fields } : group)));
  const save = async (back: boolean) => {
    setBusy(true);
    try {
      if (back) await define(defined.version, { remove: [{ part: 'form', entity: entity.name }] }, defineTexts('restored'));
      else await define(defined.version, { forms: [{ entity: entity.name, groups, left: free.map((field) => field.name) }] }, defineTexts('formSaved', { entity: label(entity.label) }));
    } catch (error) {
      toast.failed(error);
    }
    setBusy(false);
  };
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <p className="mr-auto text-fg3">{defineTexts('formHint')}</p>
        <Button reason={own ? undefined : defineTexts('isStandard')} onClick={() => void save(true)}>{defineTexts('standard')}</Button>
        <Button look="primary" disabled={busy} onClick={() => void save(false)}>{defineTexts('saveForm')}</Button>
      </div>
      <div className="grid gap-4 md:grid-cols-2">
        {groups.map((group) => (
          <section key={group.name} className="flex flex-col gap-2">
            <h3 className="text-head font-semibold">{label(group.label)}</h3>
            <Reorder label={label(group.label)} items={group.fields.map((name) => ({ key: name, text: textOf(name) }))} onOrder={(fields) => set(group.name, fields)} onRemove={(name) => set(group.name, group.fields.filter((one) => one !== name))} />
            {free.length > 0 && <Select label={defineTexts('into', { group: label(group.label) })} value={null} none={defineTexts('into', { group: label(group.label) })} choices={free.map((field) => ({ value: field.name, text: label(field.label) }))} onChange={(name) => { if (name) set(group.name, [...group.fields, name]); }} />}
          </section>
        ))}
      </div>
    </div>
  );
}
