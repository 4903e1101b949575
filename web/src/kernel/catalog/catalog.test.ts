import { beforeEach, expect, it } from 'vitest';
import { setLanguage } from '../text';
import { counted, titleFields, titleIn } from './catalog';
import type { Entity } from './types';

const stage = { name: 'stage', label: { zh: '销售阶段', en: 'Stage' }, many: { zh: '销售阶段', en: 'Stages' }, title: 'name', englishTitle: 'nameEn' } as Entity;
const { englishTitle: _, ...unnamed } = stage;

beforeEach(() => setLanguage('zh', false));

it('says one of them, or many', () => {
  expect([counted(stage, 1), counted(stage, 12)]).toEqual(['销售阶段', '销售阶段']);
  setLanguage('en', false);
  expect([counted(stage, 0), counted(stage, 1), counted(stage, 12)]).toEqual(['stages', 'stage', 'stages']);
});

it('calls a record by its English name where the screen is English and there is one', () => {
  const quoted = { name: '报价', nameEn: 'Quoted' };
  expect(titleIn(stage, quoted)).toBe('报价');
  setLanguage('en', false);
  expect(titleIn(stage, quoted)).toBe('Quoted');
  expect(titleIn(stage, { name: '报价', nameEn: null })).toBe('报价');
  expect(titleIn(unnamed, quoted)).toBe('报价');
  expect(titleIn(stage, {})).toBe('');
  expect([titleFields(stage), titleFields(unnamed)]).toEqual([['name', 'nameEn'], ['name']]);
});
