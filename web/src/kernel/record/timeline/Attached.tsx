import type { Row } from '../../api';
import { useCatalog } from '../../catalog';
import { isEmpty, show } from '../../field';
import { filesOf, type Source } from './entries';

/** The files of an entry: by their names, pictures in small. */
export function Attached({ source, row }: { source: Source; row: Row }) {
  const catalog = useCatalog();
  const fields = filesOf(source).filter((field) => !isEmpty(row.values[field.name]));
  return fields.length === 0 ? null : (
    <div className="mt-1.5 flex flex-wrap items-start gap-2">
      {fields.map((field) => <span key={field.name} className="min-w-0 max-w-full">{show({ field, value: row.values[field.name], catalog, opens: true })}</span>)}
    </div>
  );
}
