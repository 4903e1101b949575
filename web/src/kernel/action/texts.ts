import { texts } from '../text';

export const actionTexts = texts({
  'done': { zh: '{action}：已完成', en: '{action}: done' },
  'asks': { zh: '还需要填写下面的内容', en: 'This is still needed' },
  'required': { zh: '这一项要填', en: 'This is needed' },
  'changedSince': { zh: '这条记录刚被别人改过，已读到最新内容，请再试一次', en: 'Somebody just changed this record; it is up to date now, try again' },
});
