import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronRight, Network, Plus } from 'lucide-react';
import { useState, type CSSProperties } from 'react';
import { records, type Ref, type Row } from '@/kernel/api';
import { may, useCatalog, type Entity } from '@/kernel/catalog';
import { openForm } from '@/kernel/form';
import { Button, Chip, ChooseList, Empty, IconButton, Popover, cx, toast } from '@/kernel/kit';
import { refresh, undo } from '@/kernel/record';
import { format, label } from '@/kernel/text';
import { Loaded, NoRight, Section } from '../Section';
import { settingsTexts } from '../texts';
import { accessTexts } from './texts';

const nameOf = (row: Row) => String(row.values.name ?? '');
const parentOf = (row: Row) => (row.values.parent as Ref | null)?.id;

/** Who stands below whom. */
export default function OrganisationPage() {
  const entity = useCatalog().find('organisation');
  const nodes = useQuery({ queryKey: ['rows', 'organisation', 'settings'], enabled: entity?.readable ?? false, queryFn: ({ signal }) => records.page('organisation', { fields: ['name', 'kind', 'parent', 'manager'], sort: 'name', limit: 500 }, signal) });
  const heads = useQuery({ queryKey: ['totals', 'employee', 'settings'], enabled: entity?.readable ?? false, queryFn: ({ signal }) => records.totals('employee', { filter: "state != 'LEFT'" }, [], { by: 'department' }, signal), retry: false });
  if (!entity?.readable) return <NoRight ask="access" />;
  const counts = new Map((heads.data?.groups ?? []).map((group) => [(group.key as Ref | null)?.id, group.count]));
  return (
    <Section title={settingsTexts('organisation')} hint={accessTexts('organisationHint')} actions={may(entity, 'create') && <Button look="primary" icon={<Plus size={15} />} onClick={() => openForm({ entity: 'organisation', then: () => refresh('organisation') })}>{accessTexts('newNode')}</Button>}>
      <Loaded of={nodes} ask="access">
        {(found) => {
          const rows = found.records;
          const known = new Set(rows.map((row) => row.id));
          const roots = rows.filter((row) => { const parent = parentOf(row); return parent === undefined || !known.has(parent); });
          return rows.length === 0 ? <Empty icon={<Network />} title={accessTexts('noNodes')} /> : (
            <ul aria-label={accessTexts('tree')} className="overflow-hidden rounded-card border border-line">
              {roots.map((row) => <Node key={row.id} row={row} rows={rows} depth={0} entity={entity} counts={counts} />)}
            </ul>
          );
        }}
      </Loaded>
    </Section>
  );
}

/** A node and all below it. */
function family(rows: readonly Row[], id: string): ReadonlySet<string> {
  const found = new Set([id]);
  for (let grown = true; grown;) {
    grown = false;
    for (const row of rows) {
      const parent = parentOf(row);
      if (parent !== undefined && found.has(parent) && !found.has(row.id)) { found.add(row.id); grown = true; }
    }
  }
  return found;
}

function Node({ row, rows, depth, entity, counts }: { row: Row; rows: readonly Row[]; depth: number; entity: Entity; counts: ReadonlyMap<string | undefined, number> }) {
  const catalog = useCatalog();
  const [open, setOpen] = useState(true);
  const below = rows.filter((one) => parentOf(one) === row.id);
  const name = nameOf(row);
  const kind = entity.fields.find((field) => field.name === 'kind');
  const option = kind && catalog.options(kind).find((one) => one.code === row.values.kind);
  const manager = (row.values.manager as Ref | null)?.title;
  const count = counts.get(row.id);
  return (
    <li>
      <div className="flex min-h-10 items-center gap-2 border-b border-line pl-[calc(8px+var(--depth)*20px)] pr-3 max-md:gap-1 max-md:pl-[calc(var(--depth)*12px)] max-md:pr-1" style={{ '--depth': depth } as CSSProperties}>
        {below.length > 0 ? <IconButton small label={name} aria-expanded={open} onClick={() => setOpen(!open)}><ChevronRight size={14} className={cx(open && 'rotate-90')} /></IconButton> : <span className="size-6 shrink-0 max-md:size-10" />}
        <Link to="/$entity/$id" params={{ entity: 'organisation', id: row.id }} className="min-w-0 truncate font-medium hover:underline max-md:py-2.5">{name}</Link>
        {option && <Chip hue={option.hue}>{label(option.label)}</Chip>}
        <span className="ml-auto truncate text-meta text-fg3 max-md:hidden">{manager && accessTexts('manager', { name: manager })}{manager && count ? ' · ' : ''}{count ? accessTexts('people', { n: format.number(count) }) : ''}</span>
        {row.allowed.includes('edit') && <Move row={row} rows={rows} />}
        {may(entity, 'create') && <IconButton small label={accessTexts('below', { name })} className="max-md:ml-auto" onClick={() => openForm({ entity: 'organisation', values: { parent: { id: row.id, title: name } as Ref }, then: () => refresh('organisation') })}><Plus size={14} /></IconButton>}
      </div>
      {open && below.length > 0 && <ul>{below.map((one) => <Node key={one.id} row={one} rows={rows} depth={depth + 1} entity={entity} counts={counts} />)}</ul>}
    </li>
  );
}

function Move({ row, rows }: { row: Row; rows: readonly Row[] }) {
  const [open, setOpen] = useState(false);
  const name = nameOf(row);
  const own = family(rows, row.id);
  const move = async (to: string, toName: string) => {
    setOpen(false);
    try {
      const done = await records.change('organisation', row.id, row.version, { parent: { id: to } as Ref });
      refresh('organisation');
      toast.done(accessTexts('moved', { name, to: toName }), { undo: () => void undo(done.act, 'organisation', row.id) });
    } catch (error) {
      toast.failed(error);
    }
  };
  return (
    <Popover label={accessTexts('moveToOf', { name })} align="end" open={open} onOpenChange={setOpen} trigger={<Button small look="plain" className="max-md:hidden" aria-label={`${accessTexts('moveTo')} ${name}`}>{accessTexts('moveTo')}</Button>}>
      <ChooseList label={accessTexts('moveToOf', { name })} chosen={[parentOf(row) ?? '']} choices={rows.filter((one) => !own.has(one.id)).map((one) => ({ value: one.id, text: nameOf(one) }))} onChoose={(to, choice) => { if (to && choice) void move(to, choice.text); }} />
    </Popover>
  );
}
