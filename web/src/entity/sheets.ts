import { registerSheet } from '@/kernel/sheet/slot';

const priced = {
  columns: ['product', 'name', 'quantity', 'unit', 'price', 'discount', 'taxRate', 'total', 'note'],
  position: 'position', item: 'product', proposed: ['name', 'unit', 'price', 'taxRate'], start: { quantity: '1' },
  totals: ['gross', 'net', 'amount', 'tax', 'total'], open: { field: 'status', is: 'DRAFT' },
} as const;
registerSheet('quoteLine', priced);
registerSheet('orderLine', priced);
registerSheet('opportunityLine', {
  columns: ['product', 'name', 'quantity', 'unit', 'price', 'amount', 'note'],
  position: 'position', item: 'product', proposed: ['name', 'unit', 'price'], start: { quantity: '1' }, totals: ['amount'],
});
