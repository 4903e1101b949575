import { Link, useNavigate } from '@tanstack/react-router';
import { ChevronDown, ChevronLeft, ChevronUp, Ellipsis, Eye, Link2, PenLine, Plus, Share2, Trash2, UserRoundPen } from 'lucide-react';
import { http, type One, type Ref } from '../../api';
import { startAction } from '../../action';
import { useCatalog, type ActionDescription, type Catalog, type Entity } from '../../catalog';
import { nameOf } from '../../field';
import { Avatar, Button, IconButton, Menu, MenuHead, MenuItem, MenuLine, toast } from '../../kit';
import type { RecordSearch } from '../../list/view';
import { slotsOf } from '../../slots';
import { common, format, inText, label } from '../../text';
import { StateChips } from '../Chips';
import { removeRecord } from '../remove';
import { sourcesOf } from '../timeline';
import { FollowButton, FollowItem } from './Follow';
import type { useNeighbours } from './neighbours';
import { addRelated, mayAdd } from './Related';
import { relationsOf } from './related';
import { pageTexts as t } from './texts';

export type Opened = 'share' | 'handTo' | 'why' | undefined;

/** Where one stands: the entity, the list one came from, the record and its place there. */
export function Breadcrumb({ entity, title, search, beside, onGo, phone, menu }: { entity: Entity; title: string; search: RecordSearch; beside: ReturnType<typeof useNeighbours>; onGo: (id: string) => void; phone: boolean; menu: React.ReactNode }) {
  const { tab: _, field: __, ...list } = search;
  const name = label(entity.many);
  if (phone) {
    return (
      <header className="flex h-12 shrink-0 items-center gap-1 border-b border-line px-2">
        <Link to="/$entity" params={{ entity: entity.name }} search={list} aria-label={t('back', { list: name })} className="flex h-11 items-center gap-1 px-2"><ChevronLeft size={20} /><span className="text-head">{name}</span></Link>
        <span className="flex-1" />
        <Neighbours beside={beside} onGo={onGo} />
        {menu}
      </header>
    );
  }
  return (
    <header className="flex h-12 shrink-0 items-center gap-1 border-b border-line px-4 text-head">
      <nav aria-label={t('where')} className="flex min-w-0 items-center gap-2">
        <Link to="/$entity" params={{ entity: entity.name }} className="shrink-0 text-fg2 hover:text-fg">{name}</Link>
        {beside.view && <><span className="text-fg4" aria-hidden="true">/</span><Link to="/$entity" params={{ entity: entity.name }} search={list} className="shrink-0 text-fg2 hover:text-fg">{label(beside.view.label)}</Link></>}
        {title && <><span className="text-fg4" aria-hidden="true">/</span><span className="truncate font-semibold" aria-current="page">{title}</span></>}
      </nav>
      <Neighbours beside={beside} onGo={onGo} />
      <span className="flex-1" />
      <IconButton label={t('copyLink')} onClick={() => void navigator.clipboard.writeText(location.href).then(() => toast.done(t('copied')), toast.failed)}><Link2 size={16} /></IconButton>
      {menu}
    </header>
  );
}

/** The place of a record in the list it was opened from, and the ways to those beside it. */
function Neighbours({ beside, onGo }: { beside: ReturnType<typeof useNeighbours>; onGo: (id: string) => void }) {
  if (beside.at < 0) return null;
  return (
    <>
      <span className="num ml-1 shrink-0 text-meta text-fg3">{format.number(beside.at + 1)}{beside.total !== undefined && ` / ${format.number(beside.total)}`}</span>
      <IconButton label={t('previous')} keys="K" disabled={!beside.previous} onClick={() => beside.previous && onGo(beside.previous)}><ChevronUp size={16} /></IconButton>
      <IconButton label={t('next')} keys="J" disabled={!beside.next} onClick={() => beside.next && onGo(beside.next)}><ChevronDown size={16} /></IconButton>
    </>
  );
}

/** Actions of a record that have no other place on its page, as far as one may do them here. */
const actionsOf = (entity: Entity, record: One): readonly ActionDescription[] => {
  const slots = slotsOf(entity.name);
  const placed = new Set([...(slots.placedActions ?? []), ...(slots.path && 'actions' in slots.path ? Object.values(slots.path.actions ?? {}) : [])]);
  return entity.actions.filter((action) => !placed.has(action.name) && record.allowed.includes(action.right) && (slots.doable?.[action.name]?.(record) ?? true));
};

/** The first record of another kind that an act made, to be opened next. */
async function madeBy(act: string, catalog: Catalog, entity: string): Promise<{ entity: string; id: string } | undefined> {
  const told = await http.get<{ changes: { entity: string; record: string; change: string }[] }>(`/api/acts/${act}`, { limit: 50 });
  const made = told.changes.find((change) => change.change === 'create' && change.entity !== entity && catalog.find(change.entity) && !catalog.find(change.entity)?.partOf)
    ?? told.changes.find((change) => change.change === 'create' && !catalog.find(change.entity)?.partOf);
  return made && { entity: made.entity, id: made.record };
}

export function useRecordActions(entity: Entity, record: One | undefined, title: string, search: RecordSearch) {
  const catalog = useCatalog();
  const navigate = useNavigate();
  const remove = async () => {
    if (!record) return;
    const { tab: _, field: __, ...list } = search;
    await removeRecord(entity.name, record, title, () => void navigate({ to: '/$entity', params: { entity: entity.name }, search: list }));
  };
  const run = (action: ActionDescription) => record && void startAction(entity, record, action, undefined, {
    then: (written) => void madeBy(written.act, catalog, entity.name).then((made) => { if (made) void navigate({ to: '/$entity/$id', params: made }); }, () => {}),
  });
  return { remove, run };
}

/** All further commands of a record. */
export function MoreMenu({ entity, record, open, onRemove, onRun, phone }: { entity: Entity; record: One; open: (what: Opened) => void; onRemove: () => void; onRun: (action: ActionDescription) => void; phone: boolean }) {
  const catalog = useCatalog();
  const navigate = useNavigate();
  // after the menu gave the focus back, so that the dialog takes it last
  const later = (what: Opened) => setTimeout(() => open(what), 50);
  const actions = phone ? actionsOf(entity, record) : actionsOf(entity, record).slice(2);
  const relations = phone ? creatable(catalog, entity, record) : [];
  return (
    <Menu align="end" trigger={<IconButton titled label={t('actions')}><Ellipsis size={16} /></IconButton>}>
      {actions.map((action) => <MenuItem key={action.name} onSelect={() => onRun(action)}>{label(action.label)}</MenuItem>)}
      {actions.length > 0 && <MenuLine />}
      {phone && <FollowItem entity={entity} record={record} title={titleOf(catalog, entity, record)} />}
      {record.allowed.includes('edit') && <MenuItem icon={<PenLine size={15} />} onSelect={() => void navigate({ to: '/$entity/$id/edit', params: { entity: entity.name, id: record.id } })}>{t('form')}</MenuItem>}
      {entity.owned && record.allowed.includes('transfer') && <MenuItem icon={<UserRoundPen size={15} />} keys="O" onSelect={() => later('handTo')}>{t('handTo')}</MenuItem>}
      {entity.owned && <MenuItem icon={<Share2 size={15} />} onSelect={() => later('share')}>{t('share')}</MenuItem>}
      <MenuItem icon={<Eye size={15} />} onSelect={() => later('why')}>{t('why')}</MenuItem>
      {relations.length > 0 && <MenuLine />}
      {relations.map((relation) => <MenuItem key={relation.collection.name} icon={<Plus size={15} />} onSelect={() => addRelated(relation, entity, record)}>{t('newOne', { entity: inText(relation.entity.label) })}</MenuItem>)}
      {record.allowed.includes('delete') && <><MenuLine /><MenuItem danger icon={<Trash2 size={15} />} onSelect={onRemove}>{t('delete')}</MenuItem></>}
    </Menu>
  );
}

/** What can be made for a record: what gathers on it, and what is written on its timeline. */
const creatable = (catalog: Catalog, entity: Entity, record: One) =>
  [...relationsOf(catalog, entity), ...sourcesOf(catalog, entity)].filter((relation) => mayAdd(relation, record));

/** Avatar, title, state, number, owner, and what can be done. */
export function Head({ entity, record, title, phone, making, onMaking, onEdit, onRun }: { entity: Entity; record: One; title: string; phone: boolean; making: boolean; onMaking: (open: boolean) => void; onEdit: (() => void) | undefined; onRun: (action: ActionDescription) => void }) {
  const catalog = useCatalog();
  const slots = slotsOf(entity.name);
  const number = entity.number && entity.number !== entity.title ? String(record.values[entity.number] ?? '') : '';
  const owner = entity.owned ? (record.values.owner as Ref | null)?.title : undefined;
  const line = [number, owner && t('ownedBy', { name: owner })].filter(Boolean).join(' · ');
  const relations = creatable(catalog, entity, record);
  const Icon = slots.icon;
  return (
    <div className="flex items-start gap-3">
      {slots.avatar ? <Avatar name={title} size={40} round={slots.avatar === 'round'} /> : Icon && <span aria-hidden="true" className="inline-flex size-10 shrink-0 items-center justify-center rounded-panel bg-active text-fg2"><Icon size={20} /></span>}
      <div className="flex min-h-10 min-w-0 flex-1 flex-col justify-center">
        <h1 title={title.length > 40 ? title : undefined} className="line-clamp-2 text-title font-semibold max-md:text-[17px] max-md:leading-6">{title}</h1>
        <div className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1.5 empty:hidden max-md:flex-col-reverse max-md:items-start">
          <StateChips entity={entity} record={record} />
          {line && <span className="text-meta text-fg3">{line}</span>}
        </div>
      </div>
      {!phone && (
        <div className="flex shrink-0 items-center gap-2">
          <FollowButton entity={entity} record={record} title={title} />
          {actionsOf(entity, record).slice(0, 2).map((action) => <Button key={action.name} onClick={() => onRun(action)}>{label(action.label)}</Button>)}
          {onEdit && <Button icon={<PenLine size={15} />} keys="E" onClick={onEdit}>{t('edit')}</Button>}
          {relations.length > 0 && (
            <Menu align="end" open={making} onOpenChange={onMaking} trigger={<Button look="primary" icon={<Plus size={15} />} keys="C">{t('new')}<ChevronDown size={14} /></Button>}>
              <MenuHead>{t('new')}</MenuHead>
              {relations.map((relation) => <MenuItem key={relation.collection.name} onSelect={() => addRelated(relation, entity, record)}>{label(relation.entity.label)}</MenuItem>)}
            </Menu>
          )}
        </div>
      )}
    </div>
  );
}

/** Where nothing is known of a record yet. */
export const titleOf = (catalog: Catalog, entity: Entity, record: One | undefined): string => (record ? nameOf(catalog, entity, record) : common('open'));
