import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Check, Upload } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Problem } from '@/kernel/api';
import { useCatalog, type Entity } from '@/kernel/catalog';
import { Button, Empty, Failed, Skeleton, cx, toast } from '@/kernel/kit';
import { TopBar, useTitle } from '@/kernel/page';
import { inText } from '@/kernel/text';
import { imports, isOver, type Order, type Preview } from './api';
import { importable } from './ImportPage';
import { JobStep } from './JobStep';
import { MappingStep } from './MappingStep';
import { shellTexts } from '../texts';
import { importTexts } from './texts';
import { UploadStep } from './UploadStep';

const steps = ['file', 'map', 'rehearse', 'run'] as const;

/** Brings a table into an entity: file, columns, rehearsal, import. The address carries upload and job, so leaving loses nothing. */
export default function ImportWizard() {
  const catalog = useCatalog();
  const entity = catalog.find(useParams({ from: '/app/import/$entity' }).entity);
  useTitle(entity ? importTexts('importOf', { entity: inText(entity.many) }) : importTexts('title'));
  if (!entity || !importable(catalog, entity)) return <Empty page icon={<Upload />} title={importTexts('noRight')} action={<Button asChild><Link to="/">{shellTexts('toHome')}</Link></Button>}>{importTexts('noRightHint')}</Empty>;
  return <Wizard key={entity.name} entity={entity} />;
}

function Wizard({ entity }: { entity: Entity }) {
  const { upload, job: jobId } = useSearch({ from: '/app/import/$entity' });
  const navigate = useNavigate();
  const cache = useQueryClient();
  // the mapping as it was left, while one looks at a rehearsal and comes back
  const [order, setOrder] = useState<Order>();
  const [problem, setProblem] = useState<Problem>();
  const go = (search: { upload?: string; job?: string }) => void navigate({ to: '/import/$entity', params: { entity: entity.name }, search });

  const previewKey = ['import', upload];
  const preview = useQuery({
    queryKey: previewKey,
    enabled: upload !== undefined,
    staleTime: Infinity,
    // asked again after a silence, it is read as it was chosen to be read
    queryFn: async ({ signal }) => {
      const { sheet, encoding, delimiter } = cache.getQueryData<Preview>(previewKey)?.order ?? {};
      const reading = { ...(sheet ? { sheet } : {}), ...(encoding ? { encoding } : {}), ...(delimiter ? { delimiter } : {}) };
      const next = await imports.preview(upload ?? '', reading, signal);
      return { ...next, order: { ...next.order, ...reading } };
    },
  });
  const job = useQuery({
    queryKey: ['import', upload, jobId],
    enabled: upload !== undefined && jobId !== undefined,
    queryFn: ({ signal }) => imports.job(upload ?? '', jobId ?? '', signal),
    // short ones are over soon
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : state.dataUpdateCount < 10 ? 150 : 700),
    staleTime: 0,
  });
  const taken = (next: Preview) => { cache.setQueryData(['import', next.id], next); setOrder(undefined); go({ upload: next.id }); };
  // one at a time: until the page of the one that was begun stands
  const running = useRef(false);
  useEffect(() => { running.current = false; }, [jobId]);
  const run = async (next: Order) => {
    if (running.current) return;
    running.current = true;
    setOrder(next);
    setProblem(undefined);
    try {
      const started = await imports.run(upload ?? '', next);
      cache.setQueryData(['import', upload, started.id], started);
      void cache.invalidateQueries({ queryKey: ['imports'] });
      go({ upload: upload ?? '', job: started.id });
    } catch (error) {
      running.current = false;
      if (error instanceof Problem && error.problems.some((one) => one.field)) setProblem(error);
      else toast.failed(error);
    }
  };
  const step = upload === undefined ? 0 : jobId === undefined ? 1 : job.data?.parameters.order.rehearse === false ? 3 : 2;
  // while the server is away, what was known last stands; it is asked again and again
  const unknown = jobId !== undefined ? (job.data && away(job.error) ? undefined : job) : upload !== undefined && !preview.data ? preview : undefined;
  return (
    <section className="flex h-full flex-col bg-bg">
      <TopBar icon={<Upload size={16} />} title={importTexts('importOf', { entity: inText(entity.many) })}>
        <Link to="/import" className="inline-flex items-center rounded-ctl px-2 py-1 text-fg2 hover:bg-hover hover:text-fg max-md:h-11">{importTexts('earlier')}</Link>
      </TopBar>
      <Steps step={step} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        {unknown?.isError ? <Failed error={unknown.error} retry={() => void unknown.refetch()} />
          : step === 0 ? <UploadStep entity={entity} onTaken={taken} />
          : jobId !== undefined ? (job.data ? <JobStep entity={entity} job={job.data} onRun={(next) => void run(next)} onBack={() => { setOrder((before) => before ?? job.data.parameters.order); go({ upload: upload ?? '' }); }} onAnother={() => { setOrder(undefined); go({}); }} /> : <Waiting />)
          : preview.data ? (
            <MappingStep
              key={preview.data.id}
              entity={entity}
              preview={preview.data}
              given={order ?? preview.data.order}
              problem={problem}
              onReread={(next) => { cache.setQueryData(previewKey, next); setOrder(undefined); }}
              onAnother={() => go({})}
              onRun={run}
            />
          ) : <Waiting />}
      </div>
    </section>
  );
}

const away = (error: unknown) => error instanceof Problem && (error.offline || error.status >= 500);

const Waiting = () => <div className="flex flex-col gap-3 p-5"><Skeleton className="h-8 w-64" /><Skeleton className="h-40" /></div>;

const Steps = ({ step }: { step: number }) => (
  <ol aria-label={importTexts('steps')} className="flex h-11 shrink-0 items-center gap-1 border-b border-line px-4">
    {steps.map((name, i) => (
      <li key={name} aria-current={i === step ? 'step' : undefined} className={cx('flex items-center gap-1.5 whitespace-nowrap pr-2 max-md:pr-1', i === step ? 'font-medium text-fg' : 'text-fg3')}>
        <span className={cx('num flex size-5 items-center justify-center rounded-full text-micro', i === step ? 'bg-ac text-white' : i < step ? 'bg-ac-soft text-ac-text' : 'bg-active text-fg2')}>{i < step ? <Check size={12} /> : i + 1}</span>
        <span className={cx(i !== step && 'max-md:sr-only')}>{importTexts(`step.${name}`)}</span>
        {i < steps.length - 1 && <span aria-hidden="true" className="ml-1 h-px w-6 bg-line2 max-md:w-4" />}
      </li>
    ))}
  </ol>
);
