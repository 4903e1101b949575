import { Contact } from 'lucide-react';
import { register } from '@/kernel/slots';

register('contact', { icon: Contact, avatar: 'round' });
