import { texts } from '@/kernel/text';

export const opportunityTexts = texts({
  'weighted': { zh: '加权 {n}', en: '{n} weighted' },
  'inStage': { zh: '停留 {n} 天', en: { one: '{n} day here', other: '{n} days here' } },
  'stage': { zh: '当前阶段', en: 'Stage' },
  'daysLeft': { zh: '还有 {n} 天', en: { one: '{n} day left', other: '{n} days left' } },
  'overdue': { zh: '已过 {n} 天', en: { one: '{n} day over', other: '{n} days over' } },
  'moveTo': { zh: '进入“{stage}”', en: 'To ‘{stage}’' },
  'moved': { zh: '已进入“{stage}”', en: 'Moved to ‘{stage}’' },
  'lastContact': { zh: '最近跟进', en: 'Last contact' },
  'next': { zh: '下次 {on}', en: 'next {on}' },
  'noNext': { zh: '没有下一步', en: 'no next step' },
  'noMethod': { zh: '还没有销售方法，先在详情里选择', en: 'No sales method yet; choose one in its details' },
});
