import { ArrowRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Problem } from '@/kernel/api';
import { useCatalog, type Entity } from '@/kernel/catalog';
import { Button, Select, cx } from '@/kernel/kit';
import type { Order, Preview } from './api';
import { Constants } from './Constants';
import { FileBar } from './FileBar';
import { ModeAndKey } from './ModeAndKey';
import { Reading } from './Reading';
import { fieldOf, targetsOf } from './targets';
import { importTexts } from './texts';
import { ValueMapping } from './ValueMapping';

type Props = {
  entity: Entity; preview: Preview; given: Order; problem: Problem | undefined;
  onReread: (preview: Preview) => void; onAnother: () => void; onRun: (order: Order) => Promise<void>;
};

/** Which column is which field, and how the table is read. */
export function MappingStep({ entity, preview, given, problem, onReread, onAnother, onRun }: Props) {
  const catalog = useCatalog();
  const [order, setOrder] = useState(given);
  const [busy, setBusy] = useState(false);
  const set = (change: Partial<Order>) => setOrder((before) => ({ ...before, ...change }));
  const targets = useMemo(() => targetsOf(catalog, entity), [catalog, entity]);
  const part = (path: string) => (path.endsWith('.currency') ? path : path.split('.')[0] ?? path);
  const taken = new Set([...Object.values(order.columns), ...Object.keys(order.constants)].flatMap((path) => (path ? [part(path)] : [])));
  const missing = order.mode === 'update' ? [] : targets.filter((target) => target.required && !taken.has(target.path));
  const left = preview.headings.filter((heading) => !order.columns[heading]).length;
  const wrong = (name: string) => problem?.problems.find((one) => one.field === name)?.message;
  const keyMissing = order.mode !== 'create' && order.key.length === 0;
  const empty = preview.rows.length === 0;
  const run = async () => {
    setBusy(true);
    const headings = new Set(preview.headings);
    const columns = Object.fromEntries(Object.entries(order.columns).filter(([heading]) => headings.has(heading)));
    const mapped = new Set(Object.values(columns).flatMap((path) => (path ? [part(path)] : [])));
    const values = Object.fromEntries(Object.entries(order.values).filter(([path]) => mapped.has(part(path))));
    await onRun({ ...order, columns, values, key: order.mode === 'create' ? [] : order.key, rehearse: true });
    setBusy(false);
  };
  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-5 p-5 max-md:p-4">
      <FileBar preview={preview} order={order} onReread={(next) => { setOrder(next.order); onReread(next); }} onAnother={onAnother} />
      <section aria-label={importTexts('step.map')} className="overflow-hidden rounded-card border border-line">
        <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1.3fr)_16px_minmax(0,1.2fr)_auto] gap-3 border-b border-line bg-subtle px-4 py-2 text-meta text-fg3 max-md:hidden">
          <span>{importTexts('column')}</span><span>{importTexts('samples')}</span><span /><span>{importTexts('field')}</span><span className="w-28" />
        </div>
        <ul>
          {preview.headings.map((heading, at) => {
            const path = order.columns[heading] ?? null;
            const field = path ? fieldOf(entity, path) : undefined;
            const samples = [...new Set(preview.rows.map((row) => row[at] ?? '').filter((text) => text.trim() !== ''))];
            const error = wrong(`columns.${heading}`);
            return (
              <li key={heading} className="grid items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2 last:border-b-0 md:grid-cols-[minmax(0,1fr)_minmax(0,1.3fr)_16px_minmax(0,1.2fr)_auto]">
                <span className={cx('truncate', path ? 'font-medium' : 'text-fg3')} title={heading}>{heading || '—'}</span>
                <span className="truncate text-meta text-fg3" title={samples.slice(0, 5).join('\n')}>{samples.slice(0, 3).join(' · ') || '—'}</span>
                <ArrowRight aria-hidden="true" size={14} className="text-fg4 max-md:hidden" />
                <div>
                  <Select
                    label={importTexts('fieldFor', { column: heading })}
                    value={path}
                    none={importTexts('leaveOut')}
                    aria-invalid={error !== undefined}
                    choices={targets.filter((target) => target.path === path || !taken.has(part(target.path))).map((target) => ({ value: target.path, text: target.text, hint: target.required ? '*' : undefined }))}
                    onChange={(next) => set({ columns: { ...order.columns, [heading]: next } })}
                  />
                  {error && <p role="alert" className="pt-1 text-meta text-red-text">{error}</p>}
                </div>
                <span className="w-28 max-md:w-auto">
                  {path && field && <ValueMapping column={heading} field={field} samples={samples} values={order.values[path] ?? {}} onValues={(values) => set({ values: { ...order.values, [path]: values } })} />}
                </span>
              </li>
            );
          })}
        </ul>
        <p className="border-t border-line bg-subtle px-4 py-2 text-meta text-fg3">
          {importTexts('found', { n: preview.headings.length })}{left > 0 && ` · ${importTexts('leftOut', { n: left })}`}{preview.kept && ` · ${importTexts('kept')}`}
        </p>
      </section>
      {empty && <p role="status" className="rounded-ctl bg-amber-soft px-3 py-2 text-amber-text">{importTexts('noRows')}</p>}
      {!empty && missing.length > 0 && <p role="status" className="rounded-ctl bg-amber-soft px-3 py-2 text-amber-text">{importTexts('missing', { fields: missing.map((target) => target.text).join(', ') })}</p>}
      <div className="grid grid-cols-1 gap-5 md:grid-cols-2">
        <ModeAndKey entity={entity} order={order} error={wrong('key')} onChange={set} />
        <Constants targets={targets.filter((target) => !taken.has(part(target.path)) && target.path !== 'id')} all={targets} order={order} wrong={wrong} onChange={(constants) => set({ constants })} />
      </div>
      <Reading order={order} onChange={set} />
      <footer className="flex items-center justify-end gap-2 border-t border-line pt-4">
        {problem && !Object.keys(order.columns).some((heading) => wrong(`columns.${heading}`)) && !wrong('key') && <p role="alert" className="mr-auto text-red-text">{problem.message}</p>}
        <Button look="primary" disabled={busy} reason={empty ? importTexts('noRows') : keyMissing ? importTexts('keyNeeded') : undefined} onClick={() => void run()}>{importTexts('rehearse')}</Button>
      </footer>
    </div>
  );
}
