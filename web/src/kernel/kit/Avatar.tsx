import type { Hue } from '../catalog/types';
import { hueSoft } from './Chip';
import { cx } from './cx';

const hues: Hue[] = ['GRAY', 'BLUE', 'TEAL', 'GREEN', 'AMBER', 'VIOLET'];
const sizes = { 20: 'size-5 text-micro', 24: 'size-6 text-meta', 40: 'size-10 text-figure font-semibold' } as const;
// Cities and provinces that firms put before the character by which they are told apart.
const places = /^(?:北京|上海|天津|重庆|[\u4e00-\u9fa5]{2}(?:省|市)|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|陕西|甘肃|青海|宁夏|新疆|内蒙古|西藏|宁波|淄博|舟山|东营|青岛|绍兴|烟台|嘉兴|常州|合肥|南京|无锡|扬州|泰州|湖州|温州|日照|连云港|杭州|苏州|济南|大连|厦门|深圳|广州|武汉|成都|西安|长沙|郑州|沈阳|长春|哈尔滨|南通|镇江|徐州|台州|金华|衢州|潍坊|威海|临沂|泰安|滨州|德州)/; // script-ok

/** The letter of a person is the first one; of a firm the one after its city. */
const letterOf = (name: string, round: boolean): string => {
  const rest = round ? name : name.replace(places, '').replace(/^(?:省|市)/, ''); // script-ok
  const letters = [...(rest || name)];
  return (letters.find((one) => /[\p{L}\p{N}]/u.test(one)) ?? letters.find((one) => /\p{S}/u.test(one)) ?? '?').toUpperCase();
};

const hueOf = (name: string): Hue => {
  let sum = 0;
  for (const c of name) sum = (sum * 31 + (c.codePointAt(0) ?? 0)) >>> 0;
  return hues[sum % hues.length] ?? 'GRAY';
};

/** Round for people, square for everything else. */
export const Avatar = ({ name, round = false, size = 20 }: { name: string; round?: boolean; size?: keyof typeof sizes }) => (
  <span aria-hidden="true" className={cx('inline-flex shrink-0 items-center justify-center font-medium', sizes[size], round ? 'rounded-full' : size === 40 ? 'rounded-panel' : 'rounded-chip', hueSoft[hueOf(name)])}>
    {letterOf(name, round)}
  </span>
);
