import { texts } from '@/kernel/text';

export const paletteTexts = texts({
  'records': { zh: '记录', en: 'Records' },
  'commands': { zh: '命令', en: 'Commands' },
  'places': { zh: '前往', en: 'Go to' },
  'new': { zh: '新建{entity}', en: 'New {entity}' },
  'choose': { zh: '选择', en: 'choose' },
  'pinyin': { zh: '支持拼音首字母，如 lhsh', en: 'Pinyin initials work, as lhsh' },
});
