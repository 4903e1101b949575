import type { One, Value } from '../../api';
import { useCatalog, type Entity } from '../../catalog';
import { show } from '../../field';
import { slotsOf } from '../../slots';
import { label } from '../../text';
import { cx } from '../../kit';
import { Revealable, revealable } from '../Reveal';
import { pageTexts as t } from './texts';

/** The figures by which a record is judged: label, value, context. */
export function Figures({ entity, record, most = 6, compact }: { entity: Entity; record: One; most?: number; compact?: boolean }) {
  const catalog = useCatalog();
  const figures = (slotsOf(entity.name).figures ?? []).flatMap((figure) => {
    const field = catalog.at(entity, figure.field)?.field;
    return field && figure.field in record.values ? [{ ...figure, of: field }] : [];
  }).slice(0, most);
  if (figures.length === 0) return null;
  const told = figures.map((figure) => figure.context?.(record));
  const columns = compact ? 'grid-cols-3' : { 1: 'md:grid-cols-1', 2: 'md:grid-cols-2', 3: 'md:grid-cols-3', 4: 'md:grid-cols-4', 5: 'md:grid-cols-5', 6: 'md:grid-cols-3 xl:grid-cols-6' }[figures.length];
  return (
    <dl aria-label={t('figures')} className={cx('grid overflow-hidden rounded-card border border-line bg-line gap-px', !compact && 'grid-cols-2', columns)}>
      {figures.map((figure, at) => {
        return (
          <div key={figure.field} className={cx('min-w-0 bg-bg px-3.5 py-2.5', !compact && at >= 4 && 'max-md:hidden')}>
            <dt className={cx('text-meta text-fg3', compact ? 'truncate' : 'md:truncate')}>{figure.label?.() ?? label(figure.of.label)}</dt>
            <dd className="num line-clamp-2 text-figure font-semibold">{revealable(figure.of, record) && !figure.field.includes('.') ? <Revealable field={figure.of} value={record.values[figure.field] as Value} /> : figure.show?.(record) ?? show({ field: figure.of, value: record.values[figure.field] as Value, catalog })}</dd>
            {told.some(Boolean) && <dd className="num min-h-4 truncate text-meta text-fg3">{told[at]}</dd>}
          </div>
        );
      })}
    </dl>
  );
}
