import { texts } from '@/kernel/text';

export const binTexts = texts({
  'hint': { zh: '删掉的记录在这里，连同它的明细一起恢复。', en: 'What was deleted is here, to be restored with its parts.' },
  'all': { zh: '所有对象', en: 'All entities' },
  'which': { zh: '看哪种记录', en: 'Which records' },
  'empty': { zh: '回收站是空的', en: 'The recycle bin is empty' },
  'emptyHint': { zh: '删除的记录会先到这里，不会马上消失。', en: 'What is deleted comes here first and is not lost at once.' },
  'restore': { zh: '恢复', en: 'Restore' },
  'restoreOf': { zh: '恢复“{name}”', en: 'Restore ‘{name}’' },
  'restored': { zh: '“{name}”已恢复', en: '‘{name}’ was restored' },
  'deleted': { zh: '{who} {when} 删除', en: 'Deleted by {who}, {when}' },
  'deletedAt': { zh: '{when} 删除', en: 'Deleted {when}' },
  'keep': { zh: '保留多久', en: 'How long it keeps' },
  'keepHint': { zh: '到期的记录在夜里清除，不能再恢复。', en: 'What is older goes for good at night and cannot be restored.' },
  'days': { zh: '{n} 天', en: { one: '{n} day', other: '{n} days' } },
  'forever': { zh: '一直保留', en: 'For ever' },
  'kept': { zh: '回收站现在保留：{how}', en: 'The recycle bin now keeps: {how}' },
  'setBy': { zh: '{who} {when} 设定', en: 'Set by {who}, {when}' },
  'purged': { zh: '{when} 清除', en: 'Gone for good {when}' },
});
