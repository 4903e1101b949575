import { ReceiptText } from 'lucide-react';
import { register } from '@/kernel/slots';

register('order', { icon: ReceiptText });
