import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ReceiptText } from 'lucide-react';
import { records } from '@/kernel/api';
import { useCatalog } from '@/kernel/catalog';
import type { RecordSlotProps } from '@/kernel/slots';
import { quoteTexts } from './texts';

/** The order that came of an accepted quote. */
export function OrderOf({ entity, record }: RecordSlotProps) {
  const order = useCatalog().find('order');
  const link = entity.collections.find((one) => one.entity === 'order')?.link;
  const orders = useQuery({
    queryKey: ['related', 'order', 'of quote', record.id],
    queryFn: ({ signal }) => records.page('order', { filter: `${link ?? ''} == ${record.id}`, fields: [order?.title ?? 'number'], limit: 3 }, signal),
    enabled: record.values.status === 'ACCEPTED' && order?.readable === true && link !== undefined,
  });
  const found = orders.data?.records ?? [];
  if (record.values.status !== 'ACCEPTED' || found.length === 0) return null;
  return (
    <p role="status" className="flex flex-wrap items-center gap-2 rounded-card bg-green-soft px-3 py-2 text-green-text">
      <ReceiptText size={15} />
      {quoteTexts('ordered')}
      {found.map((row) => <Link key={row.id} to="/$entity/$id" params={{ entity: 'order', id: row.id }} className="font-medium underline underline-offset-2">{String(row.values[order?.title ?? ''] ?? row.id)}</Link>)}
    </p>
  );
}
