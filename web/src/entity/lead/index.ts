import { Target } from 'lucide-react';
import type { One } from '@/kernel/api';
import { register } from '@/kernel/slots';

const open = (record: One) => record.values.state === 'NEW' || record.values.state === 'CONTACTED';
register('lead', { icon: Target, avatar: 'round', doable: { convert: open, discard: open }, chips: ['state', 'source'], figures: [{ field: 'company' }, { field: 'estimate' }, { field: 'mobile' }, { field: 'region' }], card: { chips: ['state'], sub: ['company'] } });
