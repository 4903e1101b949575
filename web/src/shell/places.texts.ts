import { texts } from '@/kernel/text';

/** Names of pages that others lead to; the pages' own texts are loaded with them. */
export const placesTexts = texts({
  'import': { zh: '导入', en: 'Import' },
  'imports': { zh: '导入数据', en: 'Import data' },
});
