import { FolderTree, Package, Tags } from 'lucide-react';
import { register } from '@/kernel/slots';

register('product', { icon: Package });
register('productCategory', { icon: FolderTree });
register('priceBook', { icon: Tags });
