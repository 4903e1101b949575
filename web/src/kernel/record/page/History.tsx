import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { History as HistoryIcon, Undo2 } from 'lucide-react';
import { Fragment, useState } from 'react';
import { http, records, type HistoryLine, type One, type Undone, type Value } from '../../api';
import { useCatalog, type Entity } from '../../catalog';
import { show } from '../../field';
import { Button, Chip, ChooseList, Dialog, Empty, Failed, Popover, Skeleton, cx, toast } from '../../kit';
import { common, format, label } from '../../text';
import { refresh } from '../cache';
import { changeRecord, undo } from '../change';
import { lockedBy } from '../locked';
import { authorOf, changeText, fieldName, valueText } from '../timeline/changeText';
import { groupOf } from '../timeline';
import { dialogTexts as t } from './dialogs.texts';

const PAGE = 50;

/** What happened to a record, act by act; an act is taken back, a single old value is put back. */
export function History({ entity, record, field, onField }: { entity: Entity; record: One; field: string | undefined; onField: (field: string | undefined) => void }) {
  const catalog = useCatalog();
  const [asked, ask] = useState<{ line: HistoryLine; preview: Undone } | undefined>();
  const [choosing, setChoosing] = useState(false);
  const history = useInfiniteQuery({
    queryKey: ['history', entity.name, record.id, 'pages'],
    queryFn: ({ pageParam, signal }) => http.get<{ history: HistoryLine[] }>(`/api/${entity.name}/${record.id}/history`, { limit: PAGE, ...(pageParam ? { before: pageParam } : {}) }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => (page.history.length === PAGE ? page.history.at(-1)?.act : undefined),
    placeholderData: keepPreviousData,
  });
  const all = history.data?.pages.flatMap((page) => page.history) ?? [];
  const lines = field ? all.filter((line) => line.values.some((value) => value.field === field)) : all;
  const changed = [...new Set(all.flatMap((line) => line.values.map((value) => value.field)))];
  const takeBack = async (line: HistoryLine) => {
    try {
      const preview = await records.undo(line.act, true);
      if (preview.records === 0) toast.failed(new Error(t('history.nothing')));
      else if (preview.records > 1 || preview.kept.length > 0) ask({ line, preview });
      else await undo(line.act, entity.name, record.id);
    } catch (error) {
      toast.failed(error);
    }
  };
  if (history.isError) return <Failed error={history.error} retry={() => void history.refetch()} />;
  if (history.isPending) return <div className="flex flex-col gap-4 p-5">{[...Array(6).keys()].map((i) => <Skeleton key={i} className="h-12 w-full max-w-2xl" />)}</div>;
  let before = '';
  return (
    <div className="mx-auto max-w-4xl p-5 max-md:p-4">
      <div className="flex items-center gap-2 pb-2">
        <Popover label={t('history.field')} open={choosing} onOpenChange={setChoosing} trigger={<Button icon={<HistoryIcon size={15} />}>{field ? t('history.of', { field: fieldName(catalog, entity, field) }) : t('history.allFields')}</Button>}>
          <ChooseList label={t('history.field')} chosen={field ? [field] : []} none={t('history.allFields')} choices={[...new Set([...changed, ...(field ? [field] : [])])].map((name) => ({ value: name, text: fieldName(catalog, entity, name) }))} onChoose={(name) => { onField(name ?? undefined); setChoosing(false); }} />
        </Popover>
      </div>
      {lines.length === 0 && <Empty title={t('history.empty')} />}
      <ol>
        {lines.map((line) => {
          const group = groupOf(line.at);
          const head = group !== before;
          before = group;
          const values = line.values.filter((value) => !field || value.field === field);
          const action = entity.actions.find((one) => one.name === line.action);
          const shown = line.change === 'reveal';
          return (
            <Fragment key={`${line.act} ${line.change}`}>
              {head && <li className="pb-1 pt-3 text-meta text-fg3"><h2>{group}</h2></li>}
              <li className="border-b border-line py-2.5 last:border-0">
                <div className="flex flex-wrap items-center gap-2">
                  <Chip>{action ? label(action.label) : t(`kind.${line.kind}`)}</Chip>
                  <span className={cx('min-w-0 font-medium', line.undoneBy && 'text-fg3')}>
                    {authorOf(line)}
                  </span>
                  {(values.length === 0 || shown) && <span className="text-fg2">{changeText(catalog, entity, line)}</span>}
                  {line.reason && <span className="text-fg2">{line.reason}</span>}
                  <span className="num ml-auto shrink-0 text-meta text-fg3">{format.dateTime(line.at)}</span>
                  {line.undoneBy ? <Chip>{t('history.undoneBefore')}</Chip> : !shown && record.allowed.includes('edit') && <Button small look="plain" icon={<Undo2 size={14} />} onClick={() => void takeBack(line)}>{t('history.undo')}</Button>}
                </div>
                {values.length > 0 && !shown && (
                  <dl className="mt-1.5 grid gap-x-3 gap-y-1 sm:grid-cols-[max-content_1fr]">
                    {values.map((value) => <OldValue key={value.field} entity={entity} record={record} value={value} undone={line.undoneBy !== undefined} />)}
                  </dl>
                )}
              </li>
            </Fragment>
          );
        })}
      </ol>
      {history.hasNextPage && <div className="flex justify-center pt-3"><Button small onClick={() => void history.fetchNextPage()}>{t('history.more')}</Button></div>}
      {asked && (
        <Dialog
          open
          onOpenChange={() => ask(undefined)}
          title={t('history.undo')}
          width={400}
          description={[t('history.undoMany', { n: asked.preview.records }), ...(asked.preview.kept.length > 0 ? [t('history.undoKept', { n: asked.preview.kept.length })] : [])].join(' ')}
          footer={<><Button onClick={() => ask(undefined)}>{common('cancel')}</Button><Button look="primary" onClick={() => { ask(undefined); void undo(asked.line.act, entity.name, record.id).then(() => refresh(entity.name)); }}>{t('history.undo')}</Button></>}
        >
          <p className="text-fg2">{changeText(catalog, entity, asked.line)}</p>
        </Dialog>
      )}
    </div>
  );
}

function OldValue({ entity, record, value, undone }: { entity: Entity; record: One; value: HistoryLine['values'][number]; undone: boolean }) {
  const catalog = useCatalog();
  const field = catalog.at(entity, value.field)?.field;
  if (!field) return null;
  const name = label(field.label);
  const stands = JSON.stringify(record.values[value.field] ?? null) === JSON.stringify(value.before ?? null);
  const free = !value.masked && !stands && !lockedBy(field, record);
  return (
    <>
      <dt className="py-0.5 text-fg3">{name}</dt>
      <dd className={cx('flex flex-wrap items-center gap-2', undone && 'opacity-80')}>
        <span className="min-w-0 text-fg2 line-through decoration-fg3">{show({ field, value: value.before as Value, catalog })}</span>
        <span aria-hidden="true" className="text-fg3">→</span>
        <span className="min-w-0">{show({ field, value: value.after as Value, catalog })}</span>
        {free && (
          <Button small look="plain" className="ml-auto" aria-label={t('history.putBackOf', { field: name, value: valueText(catalog, entity, value.field, value.before) || '—' })} onClick={() => void changeRecord(catalog, entity, record, { [value.field]: (value.before ?? null) as Value })}>
            {t('history.putBack')}
          </Button>
        )}
      </dd>
    </>
  );
}
