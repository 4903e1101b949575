import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { records, type Value } from '../api';
import { useCatalog, type Entity, type Field } from '../catalog';
import { textOf } from '../field';
import { slotsOf } from '../slots';
import { formTexts } from './texts';

/** Fields of which the server is asked whether the same is there already. */
export const comparable = (entity: Entity, field: Field): boolean =>
  entity.searched && entity.owned && field.visibility === 'SEEN' && (field.unique === true || (field.name === entity.title && field.searched === true)) && field.kind.type === 'text';

// What firms' names end in tells none apart.
const endings = /(?:股份|控股)?(?:有限责任公司|有限公司|集团|公司)$/; // script-ok

/** Records that look the same as what is being typed. */
export function Alike({ entity, field, value }: { entity: Entity; field: Field; value: Value }) {
  const catalog = useCatalog();
  const typed = typeof value === 'string' ? value.trim() : '';
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setText(typed), 300);
    return () => clearTimeout(timer);
  }, [typed]);
  const sought = field.name === entity.title ? text.replace(endings, '') : text;
  const under = entity.fields.find((one) => one.name !== field.name && (one.name === 'owner'));
  const found = useQuery({
    queryKey: ['alike', entity.name, field.name, sought],
    queryFn: ({ signal }) => records.page(entity.name, {
      fields: [...new Set([entity.title, field.name, ...(under ? [under.name] : [])])], limit: 4,
      ...(field.name === entity.title ? { search: sought } : { filter: `${field.name} == '${sought.replace(/['\\]/g, '\\$&')}'` }),
    }, signal),
    enabled: [...sought].length >= (field.name === entity.title ? 2 : 6) && entity.readable,
    staleTime: 10_000,
  });
  const rows = text === typed ? found.data?.records ?? [] : [];
  const Icon = slotsOf(entity.name).icon;
  return (
    <div role="status">
      {typed !== '' && rows.length > 0 && (
        <div className="rounded-ctl bg-amber-soft px-2.5 py-1.5 text-meta text-amber-text">
          {formTexts('alike')}
          <ul>
            {rows.map((row) => (
              <li key={row.id} className="flex items-center gap-1.5">
                {Icon && <Icon size={13} />}
                <a href={`/${entity.name}/${row.id}`} target="_blank" rel="noreferrer" className="min-w-0 truncate py-1 font-medium underline underline-offset-2">{String(row.values[entity.title] ?? row.id)}</a>
                {under && <span className="shrink-0">{textOf({ field: under, value: row.values[under.name], catalog })}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
