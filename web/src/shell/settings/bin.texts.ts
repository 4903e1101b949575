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
  'purged': { zh: '{when} 清除', en: 'Gone for good {when}' },
});
