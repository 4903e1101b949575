import { expect, test } from 'vitest';
import { initialsOf } from './initials';

test('the initials of a Chinese text are those of its pinyin, whatever else stands in it', () => {
  expect(initialsOf('价格谈判')).toBe('jgtp');
  expect(initialsOf('重点客户')).toBe('zdkh');
  expect(initialsOf('安徽省 A 类')).toBe('ahsal');
  expect(initialsOf('意向、丢单（无预算）')).toBe('yxddwys');
  expect(initialsOf('Key account')).toBe('');
});
