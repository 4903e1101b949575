import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus, Route } from 'lucide-react';
import { records, type Ref, type Row } from '@/kernel/api';
import { may, titleIn, useCatalog, type Entity } from '@/kernel/catalog';
import { Button, Chip, Empty, toast } from '@/kernel/kit';
import { openForm } from '@/kernel/form';
import { refresh, undo } from '@/kernel/record';
import { format, label } from '@/kernel/text';
import { Reorder } from '../Reorder';
import { Loaded, NoRight, Part, Section } from '../Section';
import { settingsTexts } from '../texts';
import { StageDialog } from './StageDialog';
import { defineTexts } from './texts';
import { useState } from 'react';

/** Sales methods with their stages in order. */
export default function MethodsPage() {
  const catalog = useCatalog();
  const method = catalog.find('salesMethod');
  const stage = catalog.find('stage');
  const methods = useQuery({ queryKey: ['rows', 'salesMethod', 'settings'], enabled: method !== undefined, queryFn: ({ signal }) => records.page('salesMethod', { fields: ['*'], limit: 100, sort: 'name' }, signal) });
  const stages = useQuery({ queryKey: ['rows', 'stage', 'settings'], enabled: stage !== undefined, queryFn: ({ signal }) => records.page('stage', { fields: ['*'], limit: 500, sort: 'position' }, signal) });
  if (!method || !stage || !may(method, 'edit')) return <NoRight ask="system" />;
  return (
    <Loaded of={methods} ask="system">
      {(found) => (
        <Section title={settingsTexts('methods')} hint={defineTexts('methodsHint')} actions={may(method, 'create') && <Button look="primary" icon={<Plus size={15} />} onClick={() => openForm({ entity: 'salesMethod', then: () => refresh('salesMethod') })}>{defineTexts('addMethod')}</Button>}>
          {found.records.length === 0 && <Empty icon={<Route />} title={defineTexts('noMethods')} />}
          {found.records.map((row) => (
            <Part
              key={row.id}
              title={titleIn(method, row.values)}
              actions={<><Button small look="plain" asChild><Link to="/$entity/$id" params={{ entity: 'salesMethod', id: row.id }}>{defineTexts('openMethod', { name: titleIn(method, row.values) })}</Link></Button><Button small icon={<Plus size={14} />} onClick={() => openForm({ entity: 'stage', values: { method: { id: row.id, title: titleIn(method, row.values) } as Ref }, then: () => refresh('stage') })}>{defineTexts('addStage')}</Button></>}
            >
              <Loaded of={stages} ask="system">{(all) => <Stages entity={stage} rows={all.records.filter((one) => (one.values.method as Ref | null)?.id === row.id)} />}</Loaded>
            </Part>
          ))}
        </Section>
      )}
    </Loaded>
  );
}

function Stages({ entity, rows }: { entity: Entity; rows: readonly Row[] }) {
  const catalog = useCatalog();
  const [changed, setChanged] = useState<Row>();
  const [order, setOrder] = useState<readonly string[]>();
  const shown = order ? order.flatMap((id) => rows.find((row) => row.id === id) ?? []) : rows;
  const status = entity.fields.find((field) => field.name === 'status');
  const opportunity = catalog.find('opportunity');
  const reorder = async (ids: string[]) => {
    setOrder(ids);
    try {
      const done = await records.batch(ids.flatMap((id, at) => {
        const row = rows.find((one) => one.id === id);
        return row && Number(row.values.position) !== at + 1 ? [{ change: 'stage', id, values: { position: String(at + 1) } }] : [];
      }) as Parameters<typeof records.batch>[0]);
      refresh('stage');
      toast.done(settingsTexts('saved'), { undo: () => void undo(done.act ?? '', 'stage') });
    } catch (error) {
      toast.failed(error);
      setOrder(undefined);
    }
  };
  return (
    <>
      <Reorder
        label={defineTexts('stages')}
        items={shown.map((row) => {
          const option = status && catalog.options(status).find((one) => one.code === row.values.status);
          const asks = String(row.values.entryFields ?? '').split(/[,，\s]+/).filter(Boolean).map((name) => label(opportunity?.fields.find((field) => field.name === name)?.label) || name); // script-ok
          return {
            key: row.id,
            text: titleIn(entity, row.values),
            extra: (
              <>
                {asks.length > 0 && <span className="truncate text-meta text-fg3 max-md:hidden">{defineTexts('asks', { fields: asks.join(', ') })}</span>}
                <span className="num w-12 text-right text-fg2">{format.number(String(row.values.probability ?? 0), 0)}%</span>
                {option && <Chip hue={option.hue}>{label(option.label)}</Chip>}
                <Button small look="plain" aria-label={defineTexts('changeStage', { name: titleIn(entity, row.values) })} onClick={() => setChanged(row)}>{settingsTexts('edit')}</Button>
              </>
            ),
          };
        })}
        onOrder={(ids) => void reorder(ids)}
      />
      {changed && <StageDialog entity={entity} row={changed} title={titleIn(entity, changed.values)} onClose={() => setChanged(undefined)} />}
    </>
  );
}
