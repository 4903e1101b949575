import type { One } from '../api';
import { useCatalog, type Entity } from '../catalog';
import { isEmpty, show } from '../field';
import { Button, cx } from '../kit';
import { exact } from './cells';
import type { SheetSlot } from './slot';
import { sheetTexts } from './texts';
import type { useSheet } from './useSheet';

/** Below the lines: what is not saved yet, and the totals of the whole; `item`: what a line is of. */
export function SheetFoot({ whole, record, entity, slot, sheet, item }: { whole: Entity; record: One; entity: Entity; slot: SheetSlot; sheet: ReturnType<typeof useSheet>; item: string }) {
  const catalog = useCatalog();
  const { lines } = sheet;
  const wrong = lines.filter((line) => Object.keys(line.problems).length > 0);
  const bare = lines.filter((line) => !line.row && isEmpty(line.values[slot.item]) && isEmpty(line.values[entity.title]));
  const totals = slot.totals.flatMap((name) => catalog.at(whole, name) ?? []);
  return (
    <div className="flex flex-wrap items-start gap-4">
      <p role="status" className={cx('text-meta', wrong.length > 0 ? 'text-red-text' : sheet.state === 'offline' ? 'text-amber-text' : 'text-fg3')}>
        {wrong.length > 0 ? sheetTexts('toFix', { n: wrong.length }) : bare.length > 0 ? sheetTexts('bare', { n: bare.length, item }) : sheet.state === 'saving' ? sheetTexts('saving') : sheet.state === 'offline' ? sheetTexts('offline') : sheet.state === 'saved' ? sheetTexts('saved') : ''}
      </p>
      {sheet.state === 'offline' && <Button small onClick={() => void sheet.flush()}>{sheetTexts('saveNow')}</Button>}
      <dl className={cx('ml-auto grid grid-cols-[auto_auto] gap-x-6 gap-y-1 text-right', sheet.waiting && 'text-fg3')}>
        {totals.map((step, i) => (
          <div key={step.path} className="contents">
            <dt className={cx('text-fg3', i === totals.length - 1 && 'font-medium text-fg')}>{step.label()}</dt>
            <dd className={cx('num', i === totals.length - 1 && 'font-semibold')}>{isEmpty(record.values[step.path]) ? show({ field: step.field, value: null, catalog }) : exact(record.values[step.path])}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
