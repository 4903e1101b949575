import { registerFormSlot } from '@/kernel/form';

registerFormSlot('account', { quick: ['creditCode', 'level', 'region'] });
registerFormSlot('contact', { quick: ['mobile', 'position'] });
registerFormSlot('lead', { quick: ['company', 'mobile', 'source'] });
registerFormSlot('opportunity', { quick: ['account', 'amount', 'expectedOn'] });
registerFormSlot('quote', { quick: ['opportunity', 'validUntil'], proposed: ['currency', 'taxIncluded'] });
registerFormSlot('order', { quick: ['requestedOn'], proposed: ['currency', 'taxIncluded', 'number'] });
registerFormSlot('task', { quick: ['dueOn', 'account'] });
registerFormSlot('visit', { quick: ['account', 'at', 'purpose'] });
registerFormSlot('call', { quick: ['account', 'contact'] });
registerFormSlot('note', { quick: ['account'] });
registerFormSlot('product', { quick: ['category', 'unit', 'referencePrice'] });
registerFormSlot('productCategory', { quick: ['parent'] });
registerFormSlot('priceBook', { quick: ['currency'] });
registerFormSlot('salesMethod', { quick: ['nameEn'] });
registerFormSlot('quoteLine', { quick: ['product'], proposed: ['name', 'price'] });
registerFormSlot('orderLine', { quick: ['product'], proposed: ['name', 'price'] });
registerFormSlot('opportunityLine', { quick: ['product', 'price'], proposed: ['name'] });
