import { describe, expect, it } from 'vitest';
import { byAmount, rangeOf, stepOf } from './steps';

describe('the step in which a number lies', () => {
  it.each([
    ['0', '0'], ['0.999', '0'], ['-0.5', '0'], ['1', '1'], ['1.99', '1'], ['2', '2'], ['4.9', '2'], ['5', '5'], ['9.99', '5'],
    ['10', '10'], ['199.99', '100'], ['200', '200'], ['7345678.9', '5000000'], ['-1', '-1'], ['-30', '-20'], ['-999', '-500'],
  ])('of %s begins at %s', (number, step) => expect(stepOf(number)).toBe(step));

  it('goes as far as the next one', () => {
    expect(['1', '2', '5', '200', '5000'].map(rangeOf)).toEqual([['1', '2'], ['2', '5'], ['5', '10'], ['200', '500'], ['5000', '10000']]);
    expect(rangeOf('-20')).toEqual(['-50', '-20']);
  });

  it('is told in the reader’s units', () => {
    const field = { unit: undefined } as unknown as Parameters<typeof byAmount.text>[1];
    expect(byAmount.text(byAmount.of({ amount: '1234567.00', currency: 'CNY' }), field)).toBe('1M – 2M');
  });
});
