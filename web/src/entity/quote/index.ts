import { FileText } from 'lucide-react';
import { register } from '@/kernel/slots';

register('quote', {
  icon: FileText,
  chips: ['status'],
  figures: [{ field: 'total' }, { field: 'amount' }, { field: 'tax' }, { field: 'validUntil' }, { field: 'account' }],
  path: { field: 'status', steps: ['DRAFT', 'SENT', 'ACCEPTED'], aside: ['DECLINED', 'EXPIRED'], actions: { SENT: 'send', ACCEPTED: 'accept', DECLINED: 'decline', EXPIRED: 'expire' } },
  related: ['lines', 'orders', 'revisions'],
  card: { end: 'total', chips: ['status'], meta: 'validUntil' },
});
