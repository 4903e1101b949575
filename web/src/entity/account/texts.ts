import { texts } from '@/kernel/text';

export const accountTexts = texts({
  'pipeline': { zh: '{n} 个 · 加权 {w}', en: '{n} open · {w} weighted' },
  'paymentDays': { zh: '账期 {n} 天', en: { one: '{n} day to pay', other: '{n} days to pay' } },
  'lastContact': { zh: '最近跟进', en: 'Last contact' },
  'next': { zh: '下次 {on}', en: 'next {on}' },
  'noNext': { zh: '没有下一步', en: 'no next step' },
});
