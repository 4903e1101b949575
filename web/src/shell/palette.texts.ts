import { texts } from '@/kernel/text';

export const paletteTexts = texts({
  'records': { zh: '记录', en: 'Records' },
  'recent': { zh: '最近访问', en: 'Recent' },
  'commands': { zh: '命令', en: 'Commands' },
  'places': { zh: '前往', en: 'Go to' },
  'new': { zh: '新建{entity}', en: 'New {entity}' },
  'view': { zh: '视图：{name}', en: 'View: {name}' },
  'about': { zh: '{what}：{title}', en: '{what}: {title}' },
  'copyLink': { zh: '复制链接：{title}', en: 'Copy link: {title}' },
  'linkCopied': { zh: '链接已复制', en: 'Link copied' },
  'delete': { zh: '删除：{title}', en: 'Delete: {title}' },
  'form': { zh: '打开编辑表单', en: 'Edit in the form' },
  'settings': { zh: '设置：{section}', en: 'Settings: {section}' },
  'choose': { zh: '选择', en: 'choose' },
  'peek': { zh: '侧栏预览', en: 'peek' },
  'pinyin': { zh: '支持拼音首字母，如 lhsh', en: 'Pinyin initials work, as lhsh' },
});
