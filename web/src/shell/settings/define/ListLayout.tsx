import { useState } from 'react';
import type { Catalog, Entity } from '@/kernel/catalog';
import { Button, Select, toast } from '@/kernel/kit';
import { label } from '@/kernel/text';
import { Reorder } from '../Reorder';
import { define, type Definitions } from './definitions';
import { defineTexts } from './texts';

/** The columns of the lists that everybody has, in their order. */
export function ListLayout({ entity, catalog, defined }: { entity: Entity; catalog: Catalog; defined: Definitions }) {
  const [name, setName] = useState(entity.lists[0]?.name ?? '');
  const list = entity.lists.find((one) => one.name === name);
  const [columns, setColumns] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [busy, setBusy] = useState(false);
  if (!list) return null;
  const own = defined.lists.find((one) => one.entity === entity.name && one.name === name);
  const shown = columns[name] ?? list.columns;
  const textOf = (path: string) => catalog.at(entity, path)?.label() ?? path;
  const set = (next: readonly string[]) => setColumns((before) => ({ ...before, [name]: next }));
  const free = entity.fields.filter((field) => !shown.includes(field.name) && field.kind.type !== 'file');
  const save = async (back: boolean) => {
    setBusy(true);
    try {
      if (back) await define(defined.version, { remove: [{ part: 'list', entity: entity.name, name }] }, defineTexts('restored'));
      else await define(defined.version, { lists: [{ entity: entity.name, name, label: list.label, filter: list.filter, columns: shown, sort: list.sort }] }, defineTexts('listSaved', { name: label(list.label) }));
    } catch (error) {
      toast.failed(error);
    }
    setBusy(false);
  };
  return (
    <div className="flex max-w-xl flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <div className="mr-auto w-56"><Select label={defineTexts('list')} value={name} choices={entity.lists.map((one) => ({ value: one.name, text: label(one.label) }))} onChange={(next) => { if (next) setName(next); }} /></div>
        <Button reason={own ? undefined : defineTexts('isStandard')} onClick={() => void save(true)}>{defineTexts('standard')}</Button>
        <Button look="primary" disabled={busy || shown.length === 0} onClick={() => void save(false)}>{defineTexts('saveList')}</Button>
      </div>
      <Reorder label={label(list.label)} items={shown.map((path) => ({ key: path, text: textOf(path) }))} onOrder={set} onRemove={(path) => set(shown.filter((one) => one !== path))} />
      <div className="w-56"><Select label={defineTexts('addColumn')} value={null} none={defineTexts('addColumn')} choices={free.map((field) => ({ value: field.name, text: label(field.label) }))} onChange={(path) => { if (path) set([...shown, path]); }} /></div>
    </div>
  );
}
