import { texts } from '../../text';

export const mentionTexts = texts({
  'colleagues': { zh: '同事', en: 'Colleagues' },
  'found': { zh: '{n} 位同事，上下键选择', en: { one: '{n} colleague; choose with the arrow keys', other: '{n} colleagues; choose with the arrow keys' } },
  'hint': { zh: '{hint}，输入 @ 提醒同事，/ 用模板', en: '{hint}; @ tells a colleague, / takes a template' },
  'mention': { zh: '提到同事', en: 'Mention a colleague' },
});
