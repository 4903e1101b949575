import { Target } from 'lucide-react';
import { register } from '@/kernel/slots';

register('lead', { icon: Target });
