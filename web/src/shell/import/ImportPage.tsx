import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Upload } from 'lucide-react';
import { useCatalog, type Catalog, type Entity } from '@/kernel/catalog';
import { Button, Chip, Empty, Failed, Select, Skeleton } from '@/kernel/kit';
import { TopBar, useTitle } from '@/kernel/page';
import { format, label } from '@/kernel/text';
import { countsOf, imports, isOver, type ImportJob } from './api';
import { importTexts } from './texts';

/** Parts are imported by whoever may import their whole. */
export const importable = (catalog: Catalog, entity: Entity): boolean => {
  const whole = entity.partOf === undefined ? entity : catalog.find(entity.partOf);
  return whole !== undefined && whole.rights.import !== undefined;
};

/** What to import, and what was imported earlier, running ones among them. */
export default function ImportPage() {
  const catalog = useCatalog();
  const navigate = useNavigate();
  useTitle(importTexts('title'));
  const entities = catalog.all().filter((entity) => importable(catalog, entity));
  const choices = entities.map((entity) => ({ value: entity.name, text: label(entity.many) }));
  return (
    <section className="flex h-full flex-col bg-bg">
      <TopBar icon={<Upload size={16} />} title={importTexts('title')}>
        {choices.length > 0 && (
          <div className="w-52 max-md:w-40"><Select label={importTexts('chooseEntity')} value={null} none={importTexts('into')} choices={choices} onChange={(entity) => { if (entity) void navigate({ to: '/import/$entity', params: { entity } }); }} /></div>
        )}
      </TopBar>
      <div className="min-h-0 flex-1 overflow-y-auto p-5 max-md:p-4">
        {choices.length === 0 ? <Empty icon={<Upload />} title={importTexts('noRight')}>{importTexts('noRightHint')}</Empty> : <Earlier />}
      </div>
    </section>
  );
}

function Earlier() {
  const catalog = useCatalog();
  const jobs = useInfiniteQuery({
    queryKey: ['imports'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => imports.jobs(pageParam || undefined, signal),
    getNextPageParam: (page) => (page.jobs.length < 50 ? undefined : page.jobs.at(-1)?.id),
    refetchInterval: (query) => (query.state.data?.pages.some((page) => page.jobs.some((job) => !isOver(job))) ? 1500 : false),
    staleTime: 0,
  });
  if (jobs.isError) return <Failed error={jobs.error} retry={() => void jobs.refetch()} />;
  if (jobs.isPending) return <div className="flex flex-col gap-3"><Skeleton className="h-9" /><Skeleton className="h-9" /><Skeleton className="h-9" /></div>;
  const all = jobs.data.pages.flatMap((page) => page.jobs).filter((job) => job.kind === 'IMPORT');
  if (all.length === 0) return <Empty icon={<Upload />} title={importTexts('nothingYet')}>{importTexts('nothingYetHint')}</Empty>;
  return (
    <>
      <h2 className="pb-2 text-head font-semibold">{importTexts('earlier')}</h2>
      <ul className="overflow-hidden rounded-card border border-line">
        {all.map((job) => <Line key={job.id} job={job} entity={label(catalog.find(job.parameters.entity)?.many) || job.parameters.entity} />)}
      </ul>
      {jobs.hasNextPage && <Button className="mt-3" onClick={() => void jobs.fetchNextPage()}>{importTexts('showMore')}</Button>}
    </>
  );
}

const hues = { WAITING: 'GRAY', RUNNING: 'BLUE', DONE: 'GREEN', FAILED: 'RED', CANCELLED: 'AMBER' } as const;

function Line({ job, entity }: { job: ImportJob; entity: string }) {
  const counts = countsOf(job);
  const told = ([['created', counts.created], ['changed', counts.changed], ['refused', counts.refused]] as const).filter(([, n]) => n > 0);
  return (
    <li className="border-b border-line last:border-b-0">
      <Link
        to="/import/$entity"
        params={{ entity: job.parameters.entity }}
        search={{ upload: job.parameters.upload, job: job.id }}
        className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 px-4 py-2.5 hover:bg-hover md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_auto_minmax(0,2fr)_auto]"
      >
        <span className="truncate font-medium">{job.parameters.name}</span>
        <span className="truncate text-fg2 max-md:order-3">{entity}{job.parameters.order.rehearse && <span className="text-fg3"> · {importTexts('rehearsal')}</span>}</span>
        <Chip hue={hues[job.state]} className="justify-self-end max-md:order-2 md:justify-self-start">{importTexts(`state.${job.state}`)}</Chip>
        <span className="num truncate text-meta text-fg3 max-md:order-5">
          {isOver(job) ? told.map(([name, n]) => `${importTexts(name)} ${format.number(n)}`).join(' · ') : importTexts('progress', { done: format.number(job.done), total: job.total === undefined ? '?' : format.number(job.total) })}
        </span>
        <span className="num text-right text-meta text-fg3 max-md:order-4">{format.dateTime(job.askedAt)}</span>
      </Link>
    </li>
  );
}
