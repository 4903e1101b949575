import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Download, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { http, records } from '@/kernel/api';
import type { Entity } from '@/kernel/catalog';
import { Button, cx, toast } from '@/kernel/kit';
import { refresh } from '@/kernel/record';
import { format, inText } from '@/kernel/text';
import { countsOf, imports, isOver, type Counts, type ImportJob, type Order } from './api';
import { Problems } from './Problems';
import { importTexts } from './texts';

type Props = { entity: Entity; job: ImportJob; onRun: (order: Order) => void; onBack: () => void; onAnother: () => void };

/** A rehearsal or an import while it runs, and what came of it. */
export function JobStep({ entity, job, onRun, onBack, onAnother }: Props) {
  const { order, upload } = job.parameters;
  const counts = countsOf(job);
  const rehearsed = order.rehearse;
  const over = isOver(job);
  const good = counts.rows - counts.refused;
  const cancel = async () => {
    try {
      await imports.cancel(upload, job.id);
    } catch (error) {
      toast.failed(error);
    }
  };
  const outcome = job.state === 'FAILED' ? 'isFailed' : job.state === 'CANCELLED' ? 'isCancelled' : rehearsed ? 'wouldBe' : 'isDone';
  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-5 p-5 max-md:p-4">
      <div className="flex flex-wrap items-center gap-2">
        <div className="mr-auto min-w-0">
          <h2 className="truncate text-head font-semibold">{job.parameters.name}</h2>
          <p role="status" className="text-fg3">{over ? importTexts(outcome) : job.cancelling ? importTexts('cancelling') : job.state === 'WAITING' ? importTexts('waiting') : importTexts(rehearsed ? 'rehearsing' : 'running')}</p>
        </div>
        {!over && <Button onClick={() => void cancel()} disabled={job.cancelling}>{importTexts('stop')}</Button>}
        {over && rehearsed && (
          <>
            <Button onClick={onBack}>{importTexts('toMapping')}</Button>
            {good > 0 && job.state === 'DONE' && <Button look="primary" onClick={() => onRun({ ...order, rehearse: false })}>{importTexts('run', { n: format.number(good) })}</Button>}
          </>
        )}
        {over && !rehearsed && (
          <>
            {job.reached?.begun && <UndoImport act={job.reached.act} entity={entity} />}
            <Button onClick={onAnother}>{importTexts('oneMore')}</Button>
            <Button look="primary" asChild><Link to="/$entity" params={{ entity: entity.name }}>{importTexts('toList', { entity: inText(entity.many) })}</Link></Button>
          </>
        )}
      </div>
      {!over && (
        <div>
          <div role="progressbar" aria-label={importTexts(rehearsed ? 'rehearsing' : 'running')} aria-valuemin={0} aria-valuemax={job.total ?? 0} aria-valuenow={job.done} className="h-1.5 overflow-hidden rounded-full bg-active">
            <div className="h-full rounded-full bg-ac" style={{ width: `${job.total ? Math.min(100, (100 * job.done) / job.total) : 4}%` }} />
          </div>
          <p className="num pt-1 text-meta text-fg3">{importTexts('progress', { done: format.number(job.done), total: job.total === undefined ? '?' : format.number(job.total) })} · {importTexts('leave')}</p>
        </div>
      )}
      {job.problem && <p role="alert" className="rounded-ctl bg-red-soft px-3 py-2 text-red-text">{job.problem.detail}</p>}
      <Figures counts={counts} />
      {over && counts.refused > 0 && (
        <>
          <Problems entity={entity} job={job} onValues={rehearsed ? (values) => onRun({ ...order, values }) : undefined} />
          {job.result?.file && <Button asChild className="self-start"><a href={imports.refused(upload, job.id)} download={job.result.file}><Download size={15} />{importTexts('refusedFile')}</a></Button>}
        </>
      )}
    </div>
  );
}

const Figures = ({ counts }: { counts: Counts }) => (
  <dl className="grid grid-cols-2 gap-3 md:grid-cols-4">
    {(['created', 'changed', 'unchanged', 'refused'] as const).map((name) => (
      <div key={name} className="rounded-panel border border-line px-4 py-3">
        <dt className="text-meta text-fg3">{importTexts(name)}</dt>
        <dd className={cx('num text-kpi font-semibold', name === 'refused' && counts.refused > 0 && 'text-red-text')}>{format.number(counts[name])}</dd>
      </div>
    ))}
  </dl>
);

function UndoImport({ act, entity }: { act: string; entity: Entity }) {
  const [busy, setBusy] = useState(false);
  const known = useQuery({ queryKey: ['act', act], queryFn: ({ signal }) => http.get<{ undoneBy?: string }>(`/api/acts/${act}`, { limit: 1 }, signal), staleTime: 0 });
  if (known.data?.undoneBy) return <span className="px-2 text-fg3">{importTexts('undone')}</span>;
  const undo = async () => {
    setBusy(true);
    try {
      const undone = await records.undo(act);
      refresh(entity.name);
      void known.refetch();
      toast.done(undone.kept.length > 0 ? importTexts('keptAfterUndo', { n: undone.kept.length }) : importTexts('undone'));
    } catch (error) {
      toast.failed(error);
    }
    setBusy(false);
  };
  return <Button icon={<Undo2 size={15} />} disabled={busy} onClick={() => void undo()}>{importTexts(busy ? 'undoing' : 'undoImport')}</Button>;
}
