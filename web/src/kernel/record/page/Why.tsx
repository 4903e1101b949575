import { useQuery } from '@tanstack/react-query';
import { Check, Minus } from 'lucide-react';
import { useState } from 'react';
import { records, type One } from '../../api';
import { useCatalog, type Entity } from '../../catalog';
import { Dialog, Failed, Segmented, Skeleton, cx } from '../../kit';
import { label } from '../../text';
import { dialogTexts as t } from './dialogs.texts';

const rights = ['read', 'edit', 'delete', 'transfer', 'share'] as const;
type Reason = Awaited<ReturnType<typeof records.why>>['reasons'][number];

/** Says by which ways one has, or has not, a right on a record. */
export default function Why({ entity, record, onClose }: { entity: Entity; record: One; onClose: () => void }) {
  const catalog = useCatalog();
  const [right, setRight] = useState<(typeof rights)[number]>('read');
  const why = useQuery({ queryKey: ['why', entity.name, record.id, right], queryFn: () => records.why(entity.name, record.id, right), staleTime: 0 });
  const say = (reason: Reason): string => {
    switch (reason.kind) {
      case 'role': return t('why.role', { role: label(reason.label), scope: t(`scope.${reason.scope ?? 'OWN'}`) });
      case 'member': return t('why.member');
      case 'ownerOf': return t('why.ownerOf', { entity: label((reason.entity ? catalog.find(reason.entity) : catalog.at(entity, reason.link ?? '')?.field)?.label) });
      case 'exclusive': return t('why.exclusive');
      case 'partOf': return t('why.partOf', { entity: label(catalog.find(reason.entity ?? '')?.label) });
      case 'noRole': return t('why.noRole');
    }
  };
  const has = why.data?.reasons.some((reason) => reason.holds === true || reason.kind === 'partOf') ?? false;
  const answers = [...(why.data?.reasons ?? [])].sort((a, b) => Number(b.holds ?? false) - Number(a.holds ?? false));
  return (
    <Dialog open onOpenChange={onClose} title={t('why.title')} width={400}>
      <div className="max-md:overflow-x-auto"><Segmented label={t('why.right')} value={right} onChange={setRight} options={rights.map((one) => ({ value: one, text: t(`why.${one}`) }))} /></div>
      {why.isError ? <Failed error={why.error} /> : why.isPending ? <Skeleton className="mt-4 h-16 w-full" /> : (
        <>
          <p className="pb-1 pt-4 font-medium">{t(has ? 'why.yes' : 'why.no')}</p>
          <ul>
            {answers.map((reason, at) => (
              <li key={at} className="flex items-start gap-2 py-1.5">
                {reason.holds || reason.kind === 'partOf' ? <Check size={15} className="mt-0.5 text-green-mark" /> : <Minus size={15} className="mt-0.5 text-fg3" />}
                <span className={cx('min-w-0 flex-1', !reason.holds && reason.kind !== 'partOf' && 'text-fg3')}>{say(reason)}</span>
                {reason.kind !== 'partOf' && <span className="shrink-0 text-meta text-fg3">{t(reason.holds ? 'why.holds' : 'why.not')}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
