import { texts } from '../text';

export const bulkTexts = texts({
  'running': { zh: '正在处理 {n} 条', en: { one: 'Working on {n} record', other: 'Working on {n} records' } },
  'progress': { zh: '{done} / {total}', en: '{done} / {total}' },
  'stop': { zh: '停止', en: 'Stop' },
  'failures': { zh: '{n} 条未成功', en: { one: '{n} record was left', other: '{n} records were left' } },
  'failuresHint': { zh: '其余 {done} 条已处理。', en: 'The other {done} are done.' },
  'onlyThose': { zh: '只选中这些', en: 'Select just these' },
});
