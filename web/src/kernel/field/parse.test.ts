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
  it('refuses days that no month has', () => {
    expect(day('2026-02-30')).toBeUndefined();
    expect(day('13-01')).toBeUndefined();
  });
});
