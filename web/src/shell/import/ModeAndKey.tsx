import { stamped, type Entity } from '@/kernel/catalog';
import { Checkbox, Segmented } from '@/kernel/kit';
import { label } from '@/kernel/text';
import type { Order } from './api';
import { fieldOf, isKey } from './targets';
import { importTexts } from './texts';

/** Whether rows make records or change those that are there, and by what these are recognised. */
export function ModeAndKey({ entity, order, error, onChange }: { entity: Entity; order: Order; error: string | undefined; onChange: (change: Partial<Order>) => void }) {
  const paths = [...Object.values(order.columns), ...Object.keys(order.constants)];
  const fields = [...new Set(paths.flatMap((path) => (path && path !== 'id' ? fieldOf(entity, path) ?? [] : [])))].filter((field) => isKey(field) && !stamped(field));
  const keys = [
    ...(paths.includes('id') && order.mode === 'update' ? [{ name: 'id', text: importTexts('id') }] : []),
    ...fields.sort((a, b) => Number(b.unique ?? false) - Number(a.unique ?? false)).map((field) => ({ name: field.name, text: label(field.label) })),
  ];
  const mode = (next: Order['mode']) => {
    const first = fields.find((field) => field.unique) ?? fields.find((field) => field.name === entity.title);
    onChange({ mode: next, ...(next !== 'create' && order.key.length === 0 && first ? { key: [first.name] } : {}) });
  };
  return (
    <section aria-labelledby="import-mode" className="flex flex-col gap-2">
      <h2 id="import-mode" className="text-head font-semibold">{importTexts('mode')}</h2>
      <div className="max-md:overflow-x-auto"><Segmented label={importTexts('mode')} value={order.mode} onChange={mode} options={(['create', 'createOrUpdate', 'update'] as const).map((value) => ({ value, text: importTexts(`mode.${value}`) }))} /></div>
      {order.mode !== 'create' && (
        <fieldset className="flex flex-col gap-1 pt-1">
          <legend className="pb-1 text-meta text-fg3">{importTexts('key')}</legend>
          <div className="flex flex-wrap gap-x-4 gap-y-1">
            {keys.map((key) => (
              <label key={key.name} className="flex items-center gap-2 max-md:h-10">
                <Checkbox checked={order.key.includes(key.name)} onChange={(event) => onChange({ key: event.target.checked ? [...order.key, key.name] : order.key.filter((one) => one !== key.name) })} />
                {key.text}
              </label>
            ))}
          </div>
          <p className="text-meta text-fg3">{importTexts('keyHint')}</p>
          {error && <p role="alert" className="text-meta text-red-text">{error}</p>}
        </fieldset>
      )}
    </section>
  );
}
