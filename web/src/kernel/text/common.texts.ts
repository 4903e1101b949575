import { texts } from './texts';

/** Words that every feature may need. */
export const common = texts({
  'save': { zh: '保存', en: 'Save' },
  'cancel': { zh: '取消', en: 'Cancel' },
  'close': { zh: '关闭', en: 'Close' },
  'undo': { zh: '撤销', en: 'Undo' },
  'retry': { zh: '重试', en: 'Try again' },
  'clear': { zh: '清除', en: 'Clear' },
  'yes': { zh: '是', en: 'Yes' },
  'no': { zh: '否', en: 'No' },
  'none': { zh: '无', en: 'None' },
  'more': { zh: '更多', en: 'More' },
  'open': { zh: '打开', en: 'Open' },
  'today': { zh: '今天', en: 'Today' },
  'yesterday': { zh: '昨天', en: 'Yesterday' },
  'tomorrow': { zh: '明天', en: 'Tomorrow' },
  'daysAgo': { zh: '{n} 天前', en: { one: '{n} day ago', other: '{n} days ago' } },
  'inDays': { zh: '{n} 天后', en: { one: 'in {n} day', other: 'in {n} days' } },
  'wan': { zh: '{n} 万', en: '{n}' },
  'yi': { zh: '{n} 亿', en: '{n}' },
  'unit.wan': { zh: '万', en: 'K' },
  'masked': { zh: '你的角色看不到完整内容', en: 'Your role does not show it in full' },
  'trace': { zh: '编号 {id}', en: 'Id {id}' },
  'wrong': { zh: '出错了', en: 'Something went wrong' },
  'search': { zh: '搜索', en: 'Search' },
  'nothingFound': { zh: '没有找到', en: 'Nothing found' },
});
