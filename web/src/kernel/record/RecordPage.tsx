import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import { ChevronDown, ChevronUp, Eye, Share2, UserRoundPen } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { Problem } from '../api';
import { useCatalog, type Entity } from '../catalog';
import { useCommands } from '../command';
import { Button, Empty, Failed, useKeys, usePhone } from '../kit';
import type { RecordSearch } from '../list/view';
import { useTitle } from '../page';
import { Body } from './page/Body';
import { Breadcrumb, MoreMenu, titleOf, useRecordActions, type Opened } from './page/Header';
import { useNeighbours } from './page/neighbours';
import { pageTexts as t } from './page/texts';
import { Waiting } from './page/Waiting';
import { Reveals } from './Reveal';
import { recordTexts } from './texts';
import { useRecord } from './useRecord';

const Why = lazy(() => import('./page/Why'));
const Share = lazy(() => import('./page/Share'));
const HandTo = lazy(() => import('./page/HandTo'));
const route = getRouteApi('/app/$entity/$id');

/** The page of any record: how it stands, what it says, what happened, what belongs to it. */
export default function RecordPage() {
  const { entity: name, id } = route.useParams();
  const entity = useCatalog().find(name);
  return entity?.readable ? <Page key={name} entity={entity} id={id} /> : <Empty page title={recordTexts('gone')} action={<Button asChild><Link to="/">{recordTexts('toHome')}</Link></Button>}>{recordTexts('goneHint')}</Empty>;
}

function Page({ entity, id }: { entity: Entity; id: string }) {
  const search = route.useSearch();
  const navigate = useNavigate();
  const phone = usePhone();
  const catalog = useCatalog();
  const read = useRecord(entity.name, id);
  const record = read.data;
  const title = record ? titleOf(catalog, entity, record) : '';
  const beside = useNeighbours(entity, id, search);
  const [opened, open] = useState<Opened>();
  const { remove, run } = useRecordActions(entity, record, title, search);
  useTitle(title);
  const go = (to: string) => void navigate({ to: '/$entity/$id', params: { entity: entity.name, id: to }, search });
  const change = (next: Partial<RecordSearch>) => void navigate({
    to: '/$entity/$id', params: { entity: entity.name, id }, replace: true,
    search: Object.fromEntries(Object.entries({ ...search, ...next }).filter(([, value]) => value !== undefined)),
  });
  useKeys({
    j: () => beside.next && go(beside.next),
    k: () => beside.previous && go(beside.previous),
    o: () => { if (entity.owned && record?.allowed.includes('transfer')) open('handTo'); },
  });
  const about = (what: string) => t('about', { what, title });
  useCommands([
    ...(beside.next ? [{ name: 'next', text: t('next'), keys: 'J', icon: <ChevronDown size={16} />, run: () => beside.next && go(beside.next) }] : []),
    ...(beside.previous ? [{ name: 'previous', text: t('previous'), keys: 'K', icon: <ChevronUp size={16} />, run: () => beside.previous && go(beside.previous) }] : []),
    ...(entity.owned && record?.allowed.includes('transfer') ? [{ name: 'hand to', text: about(t('handTo')), keys: 'O', icon: <UserRoundPen size={16} />, run: () => open('handTo') }] : []),
    ...(entity.owned && record ? [{ name: 'share', text: about(t('share')), icon: <Share2 size={16} />, run: () => open('share') }] : []),
    ...(record ? [{ name: 'why', text: about(t('why')), icon: <Eye size={16} />, run: () => open('why') }] : []),
  ]);
  const menu = record && <MoreMenu entity={entity} record={record} open={open} onRemove={() => void remove()} onRun={run} phone={phone} />;
  return (
    <section className="flex h-full min-w-0 flex-col bg-bg">
      <Breadcrumb entity={entity} title={title} search={search} beside={beside} onGo={go} phone={phone} menu={menu} />
      {read.error instanceof Problem && read.error.status === 404 ? (
        <Empty page title={recordTexts('gone')} action={<Button asChild><Link to="/$entity" params={{ entity: entity.name }}>{recordTexts('toList')}</Link></Button>}>{recordTexts('goneHint')}</Empty>
      ) : read.isError ? <Failed error={read.error} retry={() => void read.refetch()} /> : record
        ? <Reveals key={id} entity={entity} record={record}><Body entity={entity} record={record} title={title} tab={search.tab} field={search.field} change={change} onRun={run} phone={phone} /></Reveals>
        : <Waiting />}
      <Suspense>
        {record && opened === 'why' && <Why entity={entity} record={record} onClose={() => open(undefined)} />}
        {record && opened === 'share' && <Share entity={entity} record={record} title={title} onClose={() => open(undefined)} />}
        {record && opened === 'handTo' && <HandTo entity={entity} record={record} onClose={() => open(undefined)} />}
      </Suspense>
    </section>
  );
}
