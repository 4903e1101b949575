import { Contact } from 'lucide-react';
import { register } from '@/kernel/slots';

register('contact', {
  icon: Contact,
  avatar: 'round',
  chips: ['decisionRole', 'influence', 'attitude', 'primary', 'left'],
  figures: [{ field: 'account' }, { field: 'position' }, { field: 'mobile' }, { field: 'mail' }],
  related: ['opportunities', 'relations', 'quotes'],
  card: { chips: ['decisionRole'], sub: ['unit', 'position'] },
});
