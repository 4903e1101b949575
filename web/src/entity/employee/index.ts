import { UserRound } from 'lucide-react';
import { register } from '@/kernel/slots';

register('employee', { icon: UserRound, avatar: 'round' });
