import type { Value } from '../../api';
import type { Field } from '../../catalog';
import { FieldInput } from '../../field';
import { common, format } from '../../text';
import { timelineTexts as t } from './texts';

const ahead = (days: number) => new Date(Date.parse(format.today()) + days * 86_400_000).toISOString().slice(0, 10);
/** Today, tomorrow, then the next four working days. */
function quickDays(): readonly { text: string; day: string }[] {
  const now = (new Date(`${format.today()}T00:00:00Z`).getUTCDay() + 6) % 7;
  const later = [2, 3, 4, 5, 6, 7].filter((at) => (now + at) % 7 < 5).slice(0, 4);
  const name = (at: number) => (now + at < 7 ? format.weekday(ahead(at)) : t('nextWeek', { day: format.weekday(ahead(at)) }));
  return [{ text: common('today'), day: ahead(0) }, { text: common('tomorrow'), day: ahead(1) }, ...later.map((at) => ({ text: name(at), day: ahead(at) }))];
}

/** A day for the next step, by one touch or typed. */
export function DayChoice({ field, value, onChange }: { field: Field; value: Value; onChange: (day: string | null) => void }) {
  const quick = quickDays();
  return (
    <span className="flex flex-wrap items-center gap-1">
      {quick.map((one) => (
        <button key={one.text} type="button" aria-pressed={value === one.day} onClick={() => onChange(value === one.day ? null : one.day)} className="h-[26px] rounded-ctl px-2 text-meta text-fg2 hover:bg-hover aria-pressed:bg-active aria-pressed:font-medium aria-pressed:text-fg max-md:h-11">
          {one.text}
        </button>
      ))}
      <span className="w-28"><FieldInput field={field} value={value} onChange={(day) => onChange(typeof day === 'string' ? day : null)} aria-label={t('nextOn')} /></span>
    </span>
  );
}
