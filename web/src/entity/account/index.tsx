import { Building2 } from 'lucide-react';
import type { One } from '@/kernel/api';
import { register } from '@/kernel/slots';
import { format } from '@/kernel/text';
import { accountTexts as t } from './texts';

const amount = (record: One, field: string) => { const money = record.values[field]; return money && typeof money === 'object' && 'amount' in money ? format.compact(money.amount) : undefined; };
const text = (record: One, field: string) => { const value = record.values[field]; return typeof value === 'string' ? value : undefined; };

register('account', {
  icon: Building2,
  avatar: 'square',
  chips: ['level', 'lifeCycle', 'creditGrade', 'keyAccount'],
  figures: [
    { field: 'orderedThisYear' },
    { field: 'openAmount', context: (record) => { const w = amount(record, 'weightedAmount'); const n = text(record, 'openOpportunities') ?? '0'; return w && n !== '0' && t('pipeline', { n, w }); } },
    { field: 'openOrders' },
    { field: 'creditLimit', context: (record) => { const days = text(record, 'paymentDays'); return days && t('paymentDays', { n: days }); } },
    {
      field: 'lastContactAt', label: () => t('lastContact'),
      show: (record) => { const at = text(record, 'lastContactAt'); return at && format.relative(format.dayOf(at)); },
      context: (record) => { const next = text(record, 'nextOn'); return next ? t('next', { on: `${format.date(next)} ${format.weekday(next)}` }) : t('noNext'); },
    },
  ],
  path: { field: 'lifeCycle', steps: ['TARGET', 'POTENTIAL', 'ACTIVE'], aside: ['DORMANT', 'LOST'] },
  related: ['opportunities', 'contacts', 'quotes', 'orders'],
  card: { sub: ['number'], chips: ['lifeCycle'] },
});
