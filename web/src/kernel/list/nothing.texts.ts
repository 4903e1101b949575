import { texts } from '../text';

export const nothingTexts = texts({
  'sought': { zh: '搜索“{text}”', en: 'search ‘{text}’' },
  'readOnly': { zh: '同事建立、你也有权看的{entity}会出现在这里。要新建，请找你的主管或业务管理员。', en: 'The {entity} that colleagues create and you may see appear here. To have one created, ask your manager or the business administrator.' },
  'goneTitle': { zh: '这个列表的一个条件已经不能用了', en: 'A condition of this list is of no use any more' },
  'goneHint': { zh: '字段可能已被管理员去掉。去掉这个条件后，视图的其余部分不变。', en: 'An administrator may have removed the field. Without this condition the rest of the view stays as it is.' },
  'takeOut': { zh: '去掉这个条件', en: 'Take this condition out' },
  'noSuch': { zh: '没有这个页面，或你没有权限看到它', en: 'There is no such page, or you may not see it' },
  'noRightHint': { zh: '要看的话，请找你的主管，或请权限管理员给你角色。', en: 'If you need to, ask your manager, or the access administrator for a role.' },
  'home': { zh: '回到工作台', en: 'To home' },
});
