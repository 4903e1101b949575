import { Network, ShieldCheck } from 'lucide-react';
import { register } from '@/kernel/slots';

register('organisation', { icon: Network });
register('accessRole', { icon: ShieldCheck });
register('roleAssignment', { icon: ShieldCheck });
