import { FolderTree, Package, Tags } from 'lucide-react';
import { refine } from '@/kernel/catalog';
import { register } from '@/kernel/slots';

register('product', { icon: Package });
register('productCategory', { icon: FolderTree });
register('priceBook', { icon: Tags });

const prices = { product: ['referencePrice'], priceBookEntry: ['price', 'floorPrice'], opportunityLine: ['price'], quoteLine: ['listPrice', 'price'], orderLine: ['listPrice', 'price'] };
for (const [entity, fields] of Object.entries(prices)) for (const field of fields) refine(entity, field, () => ({ exact: true }));
