import { useState } from 'react';
import type { Catalog, Entity, Field } from '@/kernel/catalog';
import { Chip, TextInput } from '@/kernel/kit';
import { label } from '@/kernel/text';
import type { DefinedField, Definitions } from './definitions';
import { FieldDialog } from './FieldDialog';
import { defineTexts } from './texts';

const traitsOf = (field: Field): string[] => [
  ...(field.required ? [defineTexts('trait.REQUIRED')] : []),
  ...(field.unique ? [defineTexts('trait.UNIQUE')] : []),
  ...(field.sensitive ? [defineTexts('trait.SENSITIVE')] : []),
];

/** All fields of an entity; those that administrators added can be changed. */
export function FieldTable({ entity, catalog, defined }: { entity: Entity; catalog: Catalog; defined: Definitions }) {
  const [text, setText] = useState('');
  const [changed, setChanged] = useState<DefinedField>();
  const sought = text.trim().toLowerCase();
  const fields = [...entity.fields].sort((a, b) => Number(b.custom ?? false) - Number(a.custom ?? false))
    .filter((field) => !sought || [field.label.zh, field.label.en, field.name].some((name) => name.toLowerCase().includes(sought)));
  const kindOf = (field: Field) => {
    const { kind } = field;
    const name = defineTexts(`kind.${kind.type}`);
    if (kind.type === 'link') return `${name} · ${label(catalog.find(kind.target)?.label)}`;
    if (kind.type === 'dictionary') return `${name} · ${label(catalog.dictionary(kind.dictionary)?.label)}`;
    return name;
  };
  return (
    <div className="flex flex-col gap-2">
      <TextInput type="search" aria-label={defineTexts('findField')} placeholder={defineTexts('findField')} value={text} onChange={(event) => setText(event.target.value)} className="max-w-56" />
      <ul aria-label={defineTexts('fieldOf', { entity: label(entity.label) })} className="overflow-hidden rounded-card border border-line">
        {fields.map((field) => {
          const own = defined.fields.find((one) => one.entity === entity.name && one.name === field.name);
          const inside = (
            <>
              <span className="flex min-w-0 items-center gap-2"><span className="truncate font-medium">{label(field.label)}</span>{own && <Chip hue="BLUE">{defineTexts('custom')}</Chip>}</span>
              <span className="truncate text-fg2">{kindOf(field)}</span>
              <span className="truncate text-meta text-fg3 max-md:hidden">{traitsOf(field).join(' · ')}</span>
              <code className="truncate text-meta text-fg3 max-md:hidden">{field.name}</code>
            </>
          );
          const row = 'grid min-h-9 w-full max-md:min-h-11 grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)] items-center gap-3 px-3 py-1.5 text-left md:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)_minmax(0,1fr)_minmax(0,1fr)]';
          return (
            <li key={field.name} className="border-b border-line last:border-b-0">
              {own ? <button type="button" onClick={() => setChanged(own)} className={`${row} hover:bg-hover`}>{inside}</button> : <div className={row}>{inside}</div>}
            </li>
          );
        })}
        {fields.length === 0 && <li className="px-3 py-4 text-fg3">{defineTexts('noFields')}</li>}
      </ul>
      {changed && <FieldDialog key={changed.name} entity={entity} catalog={catalog} defined={defined} given={changed} onClose={() => setChanged(undefined)} />}
    </div>
  );
}
