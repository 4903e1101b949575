import { texts } from '../text';

export const formTexts = texts({
  'new': { zh: '新建{entity}', en: 'New {entity}' },
  'create': { zh: '新建', en: 'Create' },
  'createMore': { zh: '保存并新建', en: 'Save and create another' },
  'made': { zh: '已新建“{title}”', en: '‘{title}’ created' },
  'required': { zh: '这一项要填', en: 'This is needed' },
});
