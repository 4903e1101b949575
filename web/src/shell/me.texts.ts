import { texts } from '@/kernel/text';

export const meTexts = texts({
  'theme': { zh: '外观', en: 'Appearance' },
  'theme.light': { zh: '浅色', en: 'Light' },
  'theme.dark': { zh: '深色', en: 'Dark' },
  'theme.system': { zh: '跟随系统', en: 'Like the system' },
  'language': { zh: '语言', en: 'Language' },
  'density': { zh: '行高', en: 'Rows' },
  'density.compact': { zh: '紧凑', en: 'Compact' },
  'density.default': { zh: '默认', en: 'Default' },
  'density.comfortable': { zh: '宽松', en: 'Comfortable' },
  'singleKeys': { zh: '单键快捷键', en: 'Single-key shortcuts' },
  'signOut': { zh: '退出登录', en: 'Sign out' },
});
