import type { One, Value } from '../api';
import { useCatalog, type Entity } from '../catalog';
import { isEmpty, show } from '../field';
import { Chip } from '../kit';
import { slotsOf } from '../slots';
import { label } from '../text';

/** The states of a record beside its title, as its slot names them; five at most. */
export function StateChips({ entity, record }: { entity: Entity; record: One }) {
  const catalog = useCatalog();
  const chips = (slotsOf(entity.name).chips ?? []).flatMap((name) => {
    const field = catalog.at(entity, name)?.field;
    const value = record.values[name] as Value;
    return field && !isEmpty(value) && value !== false ? [{ name, field, value }] : [];
  });
  return chips.length === 0 ? null : (
    <div className="flex min-h-5 flex-wrap gap-1.5">
      {chips.slice(0, 5).map(({ name, field, value }) => <span key={name}>{value === true ? <Chip hue="VIOLET">{label(field.label)}</Chip> : show({ field, value, catalog })}</span>)}
    </div>
  );
}
