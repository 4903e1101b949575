import { ReceiptText } from 'lucide-react';
import { register } from '@/kernel/slots';

register('order', {
  icon: ReceiptText,
  chips: ['status'],
  figures: [{ field: 'total' }, { field: 'amount' }, { field: 'tax' }, { field: 'orderedOn' }, { field: 'requestedOn' }, { field: 'account' }],
  path: { field: 'status', steps: ['DRAFT', 'CONFIRMED', 'IN_DELIVERY', 'COMPLETED'], aside: ['CANCELLED'], actions: { CONFIRMED: 'confirm', IN_DELIVERY: 'ship', COMPLETED: 'complete', CANCELLED: 'cancel' } },
  related: ['lines'],
  card: { end: 'total', chips: ['status'], meta: 'orderedOn' },
});
register('orderLine', { card: { end: 'amount', sub: ['quantity', 'unit'] } });
