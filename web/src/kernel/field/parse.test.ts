import { describe, expect, it } from 'vitest';
import { day, decimal } from './parse';

describe('decimal', () => {
  it('keeps every digit of what was typed', () => {
    expect(decimal('1,155.50')).toBe('1155.5');
    expect(decimal('123456789012345678.12')).toBe('123456789012345678.12');
    expect(decimal('-3')).toBe('-3');
  });
  it('understands 万 and 亿, k and m', () => {
    expect(decimal('1.2亿')).toBe('120000000');
    expect(decimal('0.5万')).toBe('5000');
    expect(decimal('35k')).toBe('35000');
    expect(decimal('1.23456万')).toBe('12345.6');
  });
  it('refuses what is no number', () => {
    for (const text of ['', '.', 'abc', '1-2', '1.2.3', '--1']) expect(decimal(text)).toBeUndefined();
  });
});

describe('day', () => {
  it('understands full, short and Chinese dates', () => {
    const year = new Date().getFullYear();
    expect(day('2026-11-05')).toBe('2026-11-05');
    expect(day('20261105')).toBe('2026-11-05');
    expect(day('2026年11月5日')).toBe('2026-11-05');
    expect(day('11/5')).toBe(`${year}-11-05`);
  });
  it('understands weekdays: the next one, or that of the next week', () => {
    const days = (text: string) => Math.round((Date.parse(day(text) ?? '') - Date.parse(day('+0') ?? '')) / 86_400_000);
    for (const text of ['周三', '星期三', 'wed', 'Wednesday']) {
      expect(new Date(day(text) ?? '').getUTCDay()).toBe(3);
      expect(days(text)).toBeGreaterThanOrEqual(0);
      expect(days(text)).toBeLessThan(7);
    }
    expect(new Date(day('星期天') ?? '').getUTCDay()).toBe(0);
    expect(days('next Monday') - days('Monday')).toBe(days('Monday') === 0 ? 7 : 0);
    expect(days('下周日') - days('周日')).toBe(7);
    for (const text of ['周八', 'money', 'we']) expect(day(text)).toBeUndefined();
  });
  it('refuses days that no month has', () => {
    expect(day('2026-02-30')).toBeUndefined();
    expect(day('13-01')).toBeUndefined();
  });
});
