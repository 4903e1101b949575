import { Link, useNavigate } from '@tanstack/react-router';
import { CheckSquare, ChevronRight, Circle, MapPin } from 'lucide-react';
import { useState } from 'react';
import { records, type Ref, type Row } from '@/kernel/api';
import { may, type Entity } from '@/kernel/catalog';
import { openForm } from '@/kernel/form';
import { Button, Empty, Failed, Skeleton, Tooltip, cx, toast } from '@/kernel/kit';
import { client, undo } from '@/kernel/record';
import { format } from '@/kernel/text';
import { scoped, useEntity, useHomeRows, type Scope } from './data';
import { Card, ListLink } from './ListLink';
import { homeTexts } from './texts';

const due = "state == 'OPEN' && dueOn <= today()";
const planned = "state == 'PLANNED' && at >= today() && at < today() + days(1)";
const MOST = 6;
const titleOf = (row: Row, field: string) => (row.values[field] as Ref | null)?.title ?? '';
const refreshTasks = () => ['related', 'count', 'totals', 'rows'].forEach((key) => void client.invalidateQueries({ queryKey: [key, 'task'] }));

/** What is to be done today and what should have been; done in place. */
export function Today({ scope, className }: { scope: Scope; className?: string }) {
  const task = useEntity('task', 'state', 'dueOn');
  const visit = useEntity('visit', 'state', 'at');
  const navigate = useNavigate();
  const tasks = useHomeRows('task', scoped(scope, due), ['subject', 'dueOn', 'at', 'account', 'opportunity', 'owner'], 'dueOn', 20, Boolean(task));
  const visits = useHomeRows('visit', scoped(scope, planned), ['subject', 'at', 'account', 'place'], 'at', 10, Boolean(visit));
  const lines = [
    ...(visits.data?.records ?? []).map((row) => ({ kind: 'visit' as const, row, order: String(row.values.at) })),
    ...(tasks.data?.records ?? []).map((row) => ({ kind: 'task' as const, row, order: String(row.values.dueOn) })),
  ];
  const n = lines.length;
  const query = tasks.isError ? tasks : visits.isError ? visits : undefined;
  if (!task && !visit) return null;
  return (
    <Card className={className ?? ''} title={homeTexts('today')} note={n > 0 ? format.number(n) : undefined} right={task && <ListLink entity="task" filter={scoped(scope, due)} sort="dueOn" className="inline-flex items-center gap-1 hover:text-fg max-md:h-11">{homeTexts('allTasks')}<ChevronRight size={14} /></ListLink>}>
      {query ? <Failed error={query.error} retry={() => void query.refetch()} /> : tasks.isPending && task ? <div className="flex flex-col gap-4 border-t border-line p-4">{[0, 1, 2].map((i) => <Skeleton key={i} className="h-4 w-full" />)}</div> : n === 0 ? (
        <div className="border-t border-line"><Empty title={homeTexts('restDay')} action={task && may(task, 'create') ? <Button onClick={() => openForm({ entity: 'task', values: { dueOn: format.today() }, then: refreshTasks })}>{homeTexts('newTask')}</Button> : undefined}>{homeTexts('restDayHint')}</Empty></div>
      ) : (
        <ul>
          {lines.slice(0, MOST).map(({ kind, row }) => kind === 'task' && task
            ? <TaskLine key={row.id} entity={task} row={row} />
            : (
              <li key={row.id} className="flex h-[46px] items-center gap-3 border-t border-line px-4">
                <span className="num min-w-11 shrink-0 whitespace-nowrap text-meta text-fg3">{format.time(String(row.values.at))}</span>
                <span className="inline-flex size-[26px] shrink-0 items-center justify-center rounded-full bg-blue-soft text-blue-text"><MapPin size={14} /></span>
                <button type="button" className="min-w-0 flex-1 self-stretch text-left" onClick={() => void navigate({ to: '/$entity/$id', params: { entity: 'visit', id: row.id } })}>
                  <span className="block truncate font-medium">{String(row.values.subject ?? '')}</span>
                  <span className="block truncate text-meta text-fg3">{titleOf(row, 'account')}</span>
                </button>
              </li>
            ))}
        </ul>
      )}
    </Card>
  );
}

function TaskLine({ entity, row }: { entity: Entity; row: Row }) {
  const [gone, setGone] = useState(false);
  const subject = String(row.values.subject ?? '');
  const on = String(row.values.dueOn ?? '');
  const late = on !== '' && format.daysUntil(on) < 0;
  const context = [titleOf(row, 'account'), titleOf(row, 'opportunity')].filter((one) => one !== '').join(' · ');
  const complete = async () => {
    setGone(true);
    try {
      const done = await records.act(entity.name, row.id, row.version, 'complete', {});
      refreshTasks();
      toast.done(homeTexts('completed', { name: subject }), { undo: () => void undo(done.act, entity.name, row.id).then(() => { setGone(false); refreshTasks(); }) });
    } catch (error) {
      setGone(false);
      toast.failed(error);
    }
  };
  const text = homeTexts('complete', { name: subject });
  return (
    <li className={cx('flex h-[46px] items-center gap-3 border-t border-line px-4', gone && 'opacity-50')}>
      <span className={cx('num min-w-11 shrink-0 whitespace-nowrap text-meta', late ? 'text-red-text' : 'text-fg3')}>{on ? (late ? format.date(on) : format.relative(on)) : ''}</span>
      <span className={cx('inline-flex size-[26px] shrink-0 items-center justify-center rounded-full', late ? 'bg-red-soft text-red-text' : 'bg-green-soft text-green-text')}><CheckSquare size={14} /></span>
      <Link to="/$entity/$id" params={{ entity: 'task', id: row.id }} className="flex min-w-0 flex-1 flex-col justify-center self-stretch">
        <span className={cx('block truncate font-medium', gone && 'line-through')}>{subject}</span>
        <span className="block truncate text-meta text-fg3">{context}</span>
      </Link>
      {row.allowed.includes('edit') && (
        <Tooltip text={text}>
          <button type="button" aria-label={text} disabled={gone} onClick={() => void complete()} className="inline-flex size-7 shrink-0 items-center justify-center rounded-full text-ctl hover:text-green-text max-md:size-11"><Circle size={17} /></button>
        </Tooltip>
      )}
    </li>
  );
}
