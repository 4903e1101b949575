import { common } from './common.texts';
import { language } from './language';

const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();
let zone: string | undefined;

/** The zone in which moments are shown: that of the person who is signed in. */
export const setZone = (name: string) => {
  zone = name;
  cache.clear();
};

function kept<F extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: (locale: string) => F): F {
  const full = `${language()} ${key}`;
  const known = cache.get(full);
  if (known) return known as F;
  const made = make(language() === 'zh' ? 'zh-CN' : 'en');
  cache.set(full, made);
  return made;
}

/** A decimal text with grouped digits; `digits` after the point at most, as many as it has by default. */
export function number(value: string | number, digits?: number, least = 0): string {
  const most = digits ?? Math.min(20, String(value).split('.')[1]?.length ?? 0);
  const format = kept(`n${most}.${least}`, (locale) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: most, minimumFractionDigits: Math.min(least, most) }));
  // given as text, digits beyond a double's precision are kept
  return format.format(value as `${number}`);
}

/** A large figure in few digits: 6,210 万, 1.2 亿, 3 万亿; 62.1M in English. */
export function compact(value: string | number): string {
  const n = Number(value);
  if (language() === 'zh') {
    const size = Math.abs(n);
    if (size >= 1e12) return common('wanyi', { n: number(n / 1e12, size >= 1e13 ? 1 : 2) });
    if (size >= 1e8) return common('yi', { n: number(n / 1e8, size >= 1e10 ? 0 : 2) });
    if (size >= 1e4) return common('wan', { n: number(n / 1e4, size >= 1e6 ? 0 : 1) });
    return number(n, size >= 100 ? 0 : 2);
  }
  return kept('compact', (locale) => new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 })).format(n);
}

/** How amounts of a column are told: divided by this, with the unit in the header. */
export const columnUnit = () => (language() === 'zh' ? { by: 1e4, name: common('unit.wan') } : { by: 1e3, name: common('unit.wan') });

/** `2026-11-22` in the reader's zone. */
export const dayOf = (moment: string | Date): string => {
  const parts = kept('day', () => new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }));
  return parts.format(typeof moment === 'string' ? new Date(moment) : moment);
};

export const today = (): string => dayOf(new Date());

/** Whole days from today to a day; negative in the past. */
export const daysUntil = (day: string): number => Math.round((Date.parse(day) - Date.parse(today())) / 86_400_000);

/** `11-25`, with the year if it is not this one. */
export const date = (day: string): string => (day.slice(0, 4) === today().slice(0, 4) ? day.slice(5) : day);

/** Relative up to 30 days, else the date. */
export function relative(day: string): string {
  const days = daysUntil(day);
  if (days === 0) return common('today');
  if (days === -1) return common('yesterday');
  if (days === 1) return common('tomorrow');
  if (days < 0 && days >= -30) return common('daysAgo', { n: -days });
  if (days > 0 && days <= 30) return common('inDays', { n: days });
  return date(day);
}

/** `15:42` in the reader's zone. */
export const time = (moment: string): string =>
  kept('time', () => new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })).format(new Date(moment));

/** `11-21 15:42`. */
export const dateTime = (moment: string): string => `${date(dayOf(moment))} ${time(moment)}`;

/** `周三`, `Wed`. */
export const weekday = (day: string, width: 'short' | 'long' = 'short'): string =>
  kept(`weekday${width}`, (locale) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: width })).format(new Date(`${day}T00:00:00Z`));

/** `11 月 23 日`, `23 November`. */
export const longDate = (day: string): string =>
  kept('long', (locale) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', day: 'numeric' })).format(new Date(`${day}T00:00:00Z`)).replace(/(\d+)([^\d\s,])/g, '$1 $2').replace(/([^\d\s])(\d)/g, '$1 $2');

/** The month alone, as an axis has room for it: 1月, Jan. */ // script-ok
export const shortMonth = (month: string): string =>
  kept('shortMonth', (locale) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short' })).format(new Date(`${month}-01T00:00:00Z`));

/** `10 月`, `2025 年 12 月`; `October`, `December 2025`. */ // script-ok
export const month = (day: string): string => {
  const thisYear = day.slice(0, 4) === today().slice(0, 4);
  return kept(thisYear ? 'month' : 'monthYear', (locale) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: locale === 'en' || !thisYear ? 'long' : 'numeric', ...(thisYear ? {} : { year: 'numeric' }) }))
    .format(new Date(`${day}T00:00:00Z`)).replace(/(\d+)([^\d\s,])/g, '$1 $2').replace(/([^\d\s])(\d)/g, '$1 $2');
};
