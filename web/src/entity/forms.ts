import { registerFormSlot } from '@/kernel/form';

registerFormSlot('account', { quick: ['creditCode', 'level', 'region'] });
registerFormSlot('contact', { quick: ['mobile', 'position'] });
registerFormSlot('lead', { quick: ['company', 'mobile', 'source'] });
registerFormSlot('opportunity', { quick: ['account', 'amount', 'expectedOn'] });
registerFormSlot('quote', { quick: ['opportunity', 'validUntil'], proposed: ['currency', 'taxIncluded'] });
registerFormSlot('order', { proposed: ['currency', 'taxIncluded', 'number'] });
registerFormSlot('quoteLine', { quick: ['product'], proposed: ['name', 'price'] });
registerFormSlot('orderLine', { quick: ['product'], proposed: ['name', 'price'] });
registerFormSlot('opportunityLine', { quick: ['product', 'price'], proposed: ['name'] });
