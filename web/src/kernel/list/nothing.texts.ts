import { texts } from '../text';

export const nothingTexts = texts({
  'sought': { zh: '搜索“{text}”', en: 'search ‘{text}’' },
  'readOnly': { zh: '同事建立、你也有权看的{entity}会出现在这里。要新建，请找你的主管或业务管理员。', en: 'The {entity} that colleagues create and you may see appear here. To have one created, ask your manager or the business administrator.' },
  'goneTitle': { zh: '这个列表有 {n} 个条件已经不能用了', en: { one: 'A condition of this list is of no use any more', other: '{n} conditions of this list are of no use any more' } },
  'goneHint': { zh: '字段可能已被管理员去掉，或你不再有权看到。去掉后，视图的其余部分不变。', en: 'An administrator may have removed the field, or you may not see it any more. The rest of the view stays as it is.' },
  'takeOut': { zh: '去掉这 {n} 个条件', en: { one: 'Take this condition out', other: 'Take these {n} conditions out' } },
  'mistypedTitle': { zh: '筛选条件写得不对', en: 'The condition is not written correctly' },
  'mistypedHint': { zh: '标红的地方看不懂。改好后再应用。', en: 'What is marked is not understood. Correct it and apply it again.' },
  'goneOrder': { zh: '排序或分组用的字段已不存在或你无权查看：{names}。列表没有按它排列。', en: 'Sorted or grouped by what is not there, or what you may not see: {names}. The list stands without it.' },
  'keepWithout': { zh: '从视图中去掉', en: 'Remove from the view' },
  'noSuch': { zh: '没有这个页面，或你没有权限看到它', en: 'There is no such page, or you may not see it' },
  'noRightHint': { zh: '要看的话，请找你的主管，或请权限管理员给你角色。', en: 'If you need to, ask your manager, or the access administrator for a role.' },
  'home': { zh: '回到工作台', en: 'To home' },
});
