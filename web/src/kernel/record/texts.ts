import { texts } from '../text';

export const recordTexts = texts({
  'changed': { zh: '{names}已改', en: '{names} changed' },
  'undone': { zh: '已撤销', en: 'Undone' },
  'undoneInPart': { zh: '已撤销；{n} 条在此期间又有改动，保持原样', en: { one: 'Undone; {n} record changed since and stays as it is', other: 'Undone; {n} records changed since and stay as they are' } },
  'conflict': { zh: '同事刚改过{field}。现在是：{theirs}\n你的：{mine}', en: 'A colleague just changed {field}. It is now: {theirs}\nYours: {mine}' },
  'useMine': { zh: '用我的', en: 'Use mine' },
  'edit': { zh: '修改{field}', en: 'Edit {field}' },
  'history': { zh: '{field}的变更记录', en: 'History of {field}' },
  'other': { zh: '其他', en: 'Other' },
  'gone': { zh: '这条记录不存在，或你没有权限看到它', en: 'There is no such record, or you may not see it' },
  'goneHint': { zh: '如果你需要它，请联系它的负责人或你的主管。', en: 'If you need it, ask its owner or your manager.' },
  'locked.masked': { zh: '你的角色看不到这个字段的全部内容，也不能修改；需要时请找权限管理员', en: 'Your role does not see all of this field and may not change it; ask the access administrator if you need to' },
  'reveal': { zh: '显示；会留下记录', en: 'Show; it is written down' },
  'revealOf': { zh: '显示{field}；会留下记录', en: 'Show {field}; it is written down' },
  'toHome': { zh: '回到工作台', en: 'To home' },
  'toList': { zh: '回到列表', en: 'To the list' },
  'locked.derived': { zh: '由规则自动得出', en: 'Set by rules' },
  'locked.fixed': { zh: '建立后不再更改', en: 'Given once, at creation' },
  'locked.record': { zh: '你没有修改这条记录的权限', en: 'You may not change this record' },
});
