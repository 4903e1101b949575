import { beforeEach, expect, it } from 'vitest';
import { setLanguage } from '../text';
import { regionName } from './regions';

const named = (code: string, zh: string, en: string, parent?: string) => [code, { code, label: { zh, en }, ...(parent ? { parent } : {}) }] as const;
const map = new Map([named('33', '浙江省', 'Zhejiang'), named('3302', '宁波市', 'Ningbo', '33'), named('330203', '海曙区', 'Haishu District', '3302'), named('11', '北京市', 'Beijing'), named('110101', '东城区', 'Dongcheng District', '11')]);

beforeEach(() => setLanguage('zh', false));

it('names a region by province and city, in a cell no further', () => {
  expect(regionName('330203', map)).toBe('浙江 宁波 海曙区');
  setLanguage('en', false);
  expect(regionName('3302', map)).toBe('Zhejiang / Ningbo');
  expect(regionName('330203', map)).toBe('Zhejiang / Ningbo / Haishu District');
  expect(regionName('330203', map, true)).toBe('Zhejiang / Ningbo');
  expect(regionName('110101', map, true)).toBe('Beijing / Dongcheng District');
});
