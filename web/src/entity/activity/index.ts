import { CheckSquare, MapPin, Phone, StickyNote } from 'lucide-react';
import { register } from '@/kernel/slots';

register('task', { icon: CheckSquare });
register('call', { icon: Phone });
register('visit', { icon: MapPin });
register('note', { icon: StickyNote });
