import { expect, test } from 'vitest';
import { begun, mentionAt, named, type Written } from './mention';

/** The text with the caret at the stroke. */
const at = (marked: string, composed?: number) => mentionAt(marked.replace('|', ''), marked.indexOf('|'), composed);
const after = (marked: string, { from, to, words }: Written) => { const text = marked.replace('|', ''); return `${text.slice(0, from)}${words}|${text.slice(to)}`; };
const choose = (marked: string, name: string) => {
  const typed = at(marked);
  if (!typed) throw new Error(`nothing is mentioned in ${marked}`);
  return after(marked, named(marked.replace('|', ''), typed, marked.indexOf('|'), name));
};

test('a mention begins at the beginning and behind what belongs to no mail address', () => {
  expect(at('@|')).toEqual({ at: 0, letters: '' });
  expect(at('@lxl|')).toEqual({ at: 0, letters: 'lxl' });
  expect(at('请 @lxl|')).toEqual({ at: 2, letters: 'lxl' });
  expect(at('请@林|')).toEqual({ at: 1, letters: '林' });
  expect(at('（@林|')).toEqual({ at: 1, letters: '林' });
  expect(at('first\n@wang|')).toEqual({ at: 6, letters: 'wang' });
  expect(at('请＠林|')).toEqual({ at: 1, letters: '林' });
});

test('a mail address is no mention', () => {
  for (const text of ['gao@|', 'gao@yunfeng|', 'gao8@yunfeng|', '写给 gao@y|', 'é@x|', 'gao.@x|', 'gao_@x|', 'п@x|']) expect(at(text)).toBe(undefined);
});

test('a blank, a sign or too many letters end it', () => {
  for (const text of ['@lin |', '@lin x|', '@林\n|', '@林，|', '@林(|', `@${'a'.repeat(21)}|`, '林|', '']) expect(at(text.includes('|') ? text : '|')).toBe(undefined);
});

test('the mention is that of the caret, not the last of the text', () => {
  expect(at('@lin| 和 @wang')).toEqual({ at: 0, letters: 'lin' });
  expect(at('@lin 和 @wa|ng')).toEqual({ at: 7, letters: 'wa' });
  expect(at('|@lin')).toBe(undefined);
});

test('what an input method composes is read without the blanks and strokes between syllables', () => {
  expect(at('@lin xiao|', 1)).toEqual({ at: 0, letters: 'linxiao' });
  expect(at("请@林xiao'lan|", 3)).toEqual({ at: 1, letters: '林xiaolan' });
  expect(at('@lin xiao|')).toBe(undefined);
  expect(at('@林 xiao lan|', 3)).toBe(undefined);
});

test('choosing writes the whole name and one blank, and the caret stands behind it', () => {
  expect(choose('@lxl|', '林晓岚')).toBe('@林晓岚 |');
  expect(choose('请 @lx| 看', '林晓岚')).toBe('请 @林晓岚 |看');
  expect(choose('请@lx|，看', '林晓岚')).toBe('请@林晓岚 |，看');
  expect(choose('＠to|', 'Tom Smith')).toBe('@Tom Smith |');
});

test('the button begins a mention wherever the caret stands', () => {
  expect(after('|', begun('', 0))).toBe('@|');
  expect(after('请|', begun('请', 1))).toBe('请@|');
  expect(after('mail|', begun('mail', 4))).toBe('mail @|');
  expect(mentionAt('mail @', 6)).toEqual({ at: 5, letters: '' });
});
