import { FileText } from 'lucide-react';
import { register } from '@/kernel/slots';

register('quote', { icon: FileText });
