import { texts } from '@/kernel/text';

export const quoteTexts = texts({
  'ordered': { zh: '客户已接受，订单已生成：', en: 'Accepted; the order is there:' },
});
