import { texts } from '../text';

export const sheetTexts = texts({
  'add': { zh: '添加一行', en: 'Add a line' },
  'row': { zh: '第 {n} 行', en: 'Line {n}' },
  'rowMenu': { zh: '第 {n} 行的操作', en: 'Commands of line {n}' },
  'above': { zh: '在上面插入', en: 'Insert above' },
  'up': { zh: '上移', en: 'Move up' },
  'down': { zh: '下移', en: 'Move down' },
  'remove': { zh: '删除这一行', en: 'Delete the line' },
  'removed': { zh: '已删除 {n} 行', en: { one: '{n} line deleted', other: '{n} lines deleted' } },
  'pasted': { zh: '已粘贴 {n} 行', en: { one: '{n} line pasted', other: '{n} lines pasted' } },
  'saving': { zh: '正在保存…', en: 'Saving…' },
  'saved': { zh: '已保存', en: 'Saved' },
  'toFix': { zh: '{n} 行还没保存，看红色的格子', en: { one: '{n} line is not saved yet: see the red cells', other: '{n} lines are not saved yet: see the red cells' } },
  'offline': { zh: '没有连上服务器，改动都在，连上后会保存', en: 'The server cannot be reached; the changes stay here and are saved later' },
  'saveNow': { zh: '保存', en: 'Save' },
  'closed': { zh: '“{state}”之后明细不能再改', en: 'Lines cannot be changed once it is ‘{state}’' },
  'empty': { zh: '还没有明细。选一个产品，或从 Excel 粘贴。', en: 'No lines yet. Choose a product, or paste from Excel.' },
  'hint': { zh: '方向键移动，回车修改，可从 Excel 粘贴', en: 'Arrow keys move, Enter edits, paste from Excel works' },
  'undone': { zh: '已撤销', en: 'Undone' },
  'nothingToUndo': { zh: '没有可撤销的', en: 'Nothing to undo' },
  'noFit': { zh: '“{text}”不适合“{field}”', en: '‘{text}’ does not fit {field}' },
});
