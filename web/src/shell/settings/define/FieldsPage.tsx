import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Catalog, Entity } from '@/kernel/catalog';
import { Button, Segmented, Select, toast } from '@/kernel/kit';
import { label } from '@/kernel/text';
import { Loaded, Section } from '../Section';
import { settingsTexts } from '../texts';
import { define, useDefinitions, useWhole, type Definitions } from './definitions';
import { EntityDialog } from './EntityDialog';
import { FieldDialog } from './FieldDialog';
import { FieldTable } from './FieldTable';
import { FormLayout } from './FormLayout';
import { ListLayout } from './ListLayout';
import { defineTexts } from './texts';

/** Fields of an entity, and where they stand in its form and its lists. */
export default function FieldsPage() {
  const definitions = useDefinitions();
  const whole = useWhole();
  return (
    <Loaded of={definitions} ask="system">
      {(defined) => <Loaded of={whole} ask="system">{(catalog) => <Fields defined={defined} catalog={catalog} />}</Loaded>}
    </Loaded>
  );
}

function Fields({ defined, catalog }: { defined: Definitions; catalog: Catalog }) {
  const search = useSearch({ from: '/app/settings/$section' });
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'field' | 'entity'>();
  const entity = catalog.find(search.entity ?? 'account') ?? catalog.all()[0];
  const tab = search.tab === 'form' || search.tab === 'lists' ? search.tab : 'fields';
  const go = (change: { entity?: string; tab?: string }) => void navigate({ to: '/settings/$section', params: { section: 'fields' }, search: { ...search, ...change }, replace: true });
  if (!entity) return null;
  const own = defined.entities.find((one) => one.name === entity.name);
  const removeEntity = async () => {
    try {
      await define(defined.version, { remove: [{ part: 'entity', name: entity.name }] }, defineTexts('entityRemoved', { name: label(entity.label) }));
      go({ entity: 'account' });
    } catch (error) {
      toast.failed(error);
    }
  };
  return (
    <Section
      title={settingsTexts('fields')}
      hint={defineTexts('fieldsHint')}
      actions={<><Button icon={<Plus size={15} />} onClick={() => setDialog('entity')}>{defineTexts('addEntity')}</Button><Button look="primary" icon={<Plus size={15} />} onClick={() => setDialog('field')}>{defineTexts('addField')}</Button></>}
    >
      <div className="flex flex-wrap items-center gap-2">
        <div className="w-56 max-md:w-full">
          <Select label={defineTexts('entity')} value={entity.name} choices={catalog.all().map((one) => ({ value: one.name, text: label(one.label), hint: one.custom ? defineTexts('custom') : undefined }))} onChange={(name) => { if (name) go({ entity: name }); }} />
        </div>
        <Segmented label={settingsTexts('fields')} value={tab} onChange={(next) => go({ tab: next })} options={(['fields', 'form', 'lists'] as const).map((value) => ({ value, text: defineTexts(`tab.${value}`) }))} />
        {own && <Button look="plain" onClick={() => void removeEntity()}>{defineTexts('removeEntity')}</Button>}
      </div>
      <Body key={`${entity.name} ${defined.version}`} tab={tab} entity={entity} catalog={catalog} defined={defined} />
      {dialog === 'field' && <FieldDialog entity={entity} catalog={catalog} defined={defined} onClose={() => setDialog(undefined)} />}
      {dialog === 'entity' && <EntityDialog catalog={catalog} defined={defined} onClose={() => setDialog(undefined)} onAdded={(name) => go({ entity: name, tab: 'fields' })} />}
    </Section>
  );
}

function Body({ tab, entity, catalog, defined }: { tab: 'fields' | 'form' | 'lists'; entity: Entity; catalog: Catalog; defined: Definitions }) {
  switch (tab) {
    case 'fields':
      return <FieldTable entity={entity} catalog={catalog} defined={defined} />;
    case 'form':
      return <FormLayout entity={entity} defined={defined} />;
    case 'lists':
      return <ListLayout entity={entity} catalog={catalog} defined={defined} />;
  }
}
