import { texts } from '@/kernel/text';

/** Names of pages that others lead to; the pages' own texts are loaded with them. */
export const placesTexts = texts({
  'inbox': { zh: '收件箱', en: 'Inbox' },
  'import': { zh: '导入', en: 'Import' },
  'settings': { zh: '设置', en: 'Settings' },
  'tried': { zh: '正在以{name}的身份查看', en: 'Looking as {name}' },
  'beOneself': { zh: '回到{name}', en: 'Be {name} again' },
});
