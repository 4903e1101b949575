import { Kanban, Route } from 'lucide-react';
import { register } from '@/kernel/slots';

register('opportunity', { icon: Kanban });
register('salesMethod', { icon: Route });
