import { today } from '../text/format';

const ahead = (days: number) => new Date(Date.parse(today()) + days * 86_400_000).toISOString().slice(0, 10);

/** The weekday that comes next (today when it is that day), or that of the next week: 周三, 星期三, 下周三, wed, next Wednesday. */ // script-ok
function weekday(plain: string): string | undefined {
  const chinese = /^(下)?(?:周|星期|礼拜)([一二三四五六日天])$/.exec(plain); // script-ok
  const english = /^(next\s+)?(mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|rs|rsday|urday)?$/i.exec(plain);
  const at = chinese ? '一二三四五六日'.indexOf((chinese[2] ?? '').replace('天', '日')) : english ? ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].indexOf((english[2] ?? '').toLowerCase()) : -1; // script-ok
  if (at < 0) return undefined;
  const now = (new Date(`${today()}T00:00:00Z`).getUTCDay() + 6) % 7;
  return (chinese ?? english)?.[1] ? ahead(7 - now + at) : ahead((at - now + 7) % 7);
}

/** A day as people write it: 2026-11-25, 11-25, 11/25, 20261125, 周三, next Wed, +3 for three days from now. */ // script-ok
export function day(text: string): string | undefined {
  const plain = text.trim();
  const named = weekday(plain);
  if (named) return named;
  const days = /^([+-])(\d{1,4})$/.exec(plain);
  if (days) return ahead(Number(`${days[1]}${days[2]}`));
  const full = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(plain); // script-ok
  const short = /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain); // script-ok
  const parts = full ? [full[1], full[2], full[3]] : short ? [today().slice(0, 4), short[1], short[2]] : undefined;
  if (!parts) return undefined;
  const iso = `${parts[0]}-${String(parts[1]).padStart(2, '0')}-${String(parts[2]).padStart(2, '0')}`;
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : undefined;
}

const sizes: Record<string, number> = { '万': 4, '亿': 8, k: 3, m: 6 }; // script-ok

/** A decimal as people write it: 1,155 · 1155.50 · 120万 · 1.2亿 · 35k. The digits are kept as text. */
export function decimal(text: string): string | undefined {
  const found = /^([+-]?)(\d[\d,，]*|)(?:\.(\d*))?\s*(万|亿|[kKmM])?$/.exec(text.trim().replace(/[¥￥$%]|元$/g, '')); // script-ok
  if (!found || (!found[2] && !found[3])) return undefined;
  let whole = (found[2] ?? '').replace(/[,，]/g, '') || '0';
  let rest = found[3] ?? '';
  const shift = found[4] ? (sizes[found[4].toLowerCase()] ?? 0) : 0;
  whole += rest.padEnd(shift, '0').slice(0, shift);
  rest = rest.slice(shift).replace(/0+$/, '');
  whole = whole.replace(/^0+(?=\d)/, '');
  return `${found[1] === '-' ? '-' : ''}${whole}${rest && `.${rest}`}`;
}
