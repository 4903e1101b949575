import { texts } from '../text';

export const kitTexts = texts({
  'offline': { zh: '连接不上服务器', en: 'The server cannot be reached' },
  'menu': { zh: '菜单', en: 'Menu' },
  'choose': { zh: '选择…', en: 'Choose…' },
  'typeToFind': { zh: '输入名称、拼音或首字母', en: 'Type a name or its initials' },
});
