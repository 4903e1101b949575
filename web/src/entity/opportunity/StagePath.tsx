import { useQuery } from '@tanstack/react-query';
import { records, type Ref, type Value } from '@/kernel/api';
import { startAction } from '@/kernel/action';
import { titleIn, useCatalog } from '@/kernel/catalog';
import { isEmpty } from '@/kernel/field';
import { Skeleton } from '@/kernel/kit';
import { Steps, type Step } from '@/kernel/record/page/Steps';
import { recordTexts } from '@/kernel/record/texts';
import type { RecordSlotProps } from '@/kernel/slots';
import { common, label } from '@/kernel/text';
import { opportunityTexts as t } from './texts';

/** The stages of an opportunity's sales method; what a stage still needs is told before and asked for on the way. */
export function StagePath({ entity, record }: RecordSlotProps) {
  const catalog = useCatalog();
  const stage = catalog.find('stage');
  const method = (record.values.method as Ref | null)?.id;
  const stages = useQuery({
    queryKey: ['rows', 'stage', 'path', method],
    queryFn: ({ signal }) => records.page('stage', { filter: `method == ${method}`, sort: 'position', fields: ['name', 'nameEn', 'status', 'entryFields'], limit: 50 }, signal),
    enabled: method !== undefined,
    staleTime: 300_000,
  });
  const move = entity.actions.find((action) => action.name === 'moveStage');
  if (!method || !move) return <p className="text-meta text-fg3">{t('noMethod')}</p>;
  if (!stages.data) return <Skeleton className="h-7 w-full" />;
  const step = (row: { id: string; values: Readonly<Record<string, Value>> }): Step => {
    const name = stage ? titleIn(stage, row.values) : '';
    const missing = String(row.values.entryFields ?? '').split(/[,，、;；\s]+/).filter((field) => field !== '' && isEmpty(record.values[field]) && field in record.values); // script-ok
    return {
      key: row.id, text: name,
      ...(row.values.status === 'WON' ? { hue: 'GREEN' as const } : row.values.status === 'LOST' ? { hue: 'RED' as const } : {}),
      missing: missing.map((field) => label(catalog.at(entity, field)?.field.label)).join(common('and')) || undefined,
    };
  };
  const rows = stages.data.records;
  const all = rows.map(step);
  return (
    <Steps
      steps={all.filter((one) => one.hue !== 'RED')}
      aside={all.filter((one) => one.hue === 'RED')}
      current={(record.values.stage as Ref | null)?.id}
      locked={record.allowed.includes(move.right) ? undefined : recordTexts('locked.record')}
      onStep={(id) => {
        const to = all.find((one) => one.key === id);
        void startAction(entity, record, move, { stage: { id, title: to?.text ?? '' } }, { title: t('moveTo', { stage: to?.text ?? '' }), done: t('moved', { stage: to?.text ?? '' }) });
      }}
    />
  );
}
