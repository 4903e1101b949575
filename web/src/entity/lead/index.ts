import { Target } from 'lucide-react';
import { register } from '@/kernel/slots';

register('lead', { icon: Target, chips: ['state', 'source'], figures: [{ field: 'company' }, { field: 'estimate' }, { field: 'mobile' }, { field: 'region' }], card: { chips: ['state'], sub: ['company'] } });
