import { FileText } from 'lucide-react';
import { Suspense, lazy } from 'react';
import { register, type RecordSlotProps } from '@/kernel/slots';

const OrderOf = lazy(() => import('./OrderOf').then((module) => ({ default: module.OrderOf })));
const Head = (props: RecordSlotProps) => <Suspense><OrderOf {...props} /></Suspense>;

register('quote', {
  icon: FileText,
  recordHead: Head,
  doable: { revise: (record) => ['SENT', 'DECLINED', 'EXPIRED'].includes(String(record.values.status)) },
  chips: ['status'],
  figures: [{ field: 'total' }, { field: 'amount' }, { field: 'tax' }, { field: 'validUntil' }, { field: 'account' }],
  path: { field: 'status', steps: ['DRAFT', 'SENT', 'ACCEPTED'], aside: ['DECLINED', 'EXPIRED'], actions: { SENT: 'send', ACCEPTED: 'accept', DECLINED: 'decline', EXPIRED: 'expire' } },
  related: ['lines', 'orders', 'revisions'],
  card: { end: 'total', chips: ['status'], meta: 'validUntil' },
});
register('quoteLine', { card: { end: 'amount', sub: ['quantity', 'unit'] } });
