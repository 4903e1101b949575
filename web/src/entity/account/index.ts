import { Building2 } from 'lucide-react';
import { register } from '@/kernel/slots';

register('account', {
  icon: Building2,
  avatar: 'square',
  chips: ['level', 'lifeCycle', 'creditGrade', 'keyAccount'],
  figures: [{ field: 'creditLimit' }, { field: 'lastContactAt' }, { field: 'nextOn' }],
  path: 'lifeCycle',
});
