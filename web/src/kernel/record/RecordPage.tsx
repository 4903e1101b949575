import { Link, getRouteApi } from '@tanstack/react-router';
import { useCatalog } from '../catalog';
import { Avatar, Empty, Failed, Skeleton } from '../kit';
import { useTitle } from '../page';
import { slotsOf } from '../slots';
import { label } from '../text';
import { StateChips } from './Chips';
import { FieldGroups } from './Fields';
import { recordTexts } from './texts';
import { useRecord } from './useRecord';

const route = getRouteApi('/app/$entity/$id');

/** The page of any record: its title, its state, its fields. */
export default function RecordPage() {
  const { entity: name, id } = route.useParams();
  const catalog = useCatalog();
  const entity = catalog.find(name);
  const record = useRecord(name, id);
  const title = entity && record.data ? String(record.data.values[entity.title] ?? record.data.values[entity.number ?? ''] ?? '') : '';
  useTitle(title);
  if (!entity) return <Empty title={recordTexts('gone')}>{recordTexts('goneHint')}</Empty>;
  const slots = slotsOf(name);
  return (
    <section className="flex h-full min-w-0 flex-col bg-bg">
      <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line px-4 text-head">
        <nav aria-label={label(entity.label)} className="flex min-w-0 items-center gap-2">
          <Link to="/$entity" params={{ entity: name }} className="text-fg2 hover:text-fg">{label(entity.label)}</Link>
          <span className="text-fg4" aria-hidden="true">/</span>
          <span className="truncate font-semibold">{title}</span>
        </nav>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto p-5">
        {record.isError ? (
          <Failed error={record.error} retry={() => void record.refetch()} />
        ) : record.data ? (
          <>
            <div className="flex items-start gap-3 pb-4">
              <Avatar name={title} size={40} round={slots.avatar === 'round'} />
              <div>
                <h1 className="text-title font-semibold max-md:text-[17px] max-md:leading-6">{title}</h1>
                <StateChips entity={entity} record={record.data} />
              </div>
            </div>
            <div className="max-w-3xl"><FieldGroups entity={entity} record={record.data} /></div>
          </>
        ) : (
          <div className="flex flex-col gap-3">{[...Array(10).keys()].map((i) => <Skeleton key={i} className="h-4 w-full max-w-xl" />)}</div>
        )}
      </div>
    </section>
  );
}
