import { X } from 'lucide-react';
import { IconButton, Select } from '@/kernel/kit';
import type { Order } from './api';
import type { Target } from './targets';
import { importTexts } from './texts';
import { ValueChoice } from './ValueMapping';

/** The same value for every row, for fields that the file has no column for. */
export function Constants({ targets, all, order, wrong, onChange }: { targets: readonly Target[]; all: readonly Target[]; order: Order; wrong: (place: string) => string | undefined; onChange: (constants: Order['constants']) => void }) {
  return (
    <section aria-labelledby="import-constants" className="flex flex-col gap-2">
      <h2 id="import-constants" className="text-head font-semibold">{importTexts('constants')}</h2>
      <p className="text-meta text-fg3">{importTexts('constantsHint')}</p>
      {Object.entries(order.constants).map(([path, text]) => {
        const target = all.find((one) => one.path === path);
        const name = target?.text ?? path;
        const error = wrong(`constants.${path}`);
        return (
          <div key={path} className="grid grid-cols-[minmax(0,1fr)_minmax(0,1.3fr)_30px] items-center gap-2">
            <span className="truncate" title={name}>{name}</span>
            <div>
              <ValueChoice field={target?.field ?? { name: path, label: { zh: name, en: name }, kind: { type: 'text', max: 200 }, visibility: 'SEEN' }} text={name} value={text} onChange={(value) => onChange({ ...order.constants, [path]: value })} />
              {error && <p role="alert" className="text-meta text-red-text">{error}</p>}
            </div>
            <IconButton small label={importTexts('remove', { name })} onClick={() => onChange(Object.fromEntries(Object.entries(order.constants).filter(([one]) => one !== path)))}><X size={15} /></IconButton>
          </div>
        );
      })}
      <div className="w-52 max-w-full"><Select label={importTexts('addConstant')} value={null} none={importTexts('addConstant')} choices={targets.map((target) => ({ value: target.path, text: target.text, hint: target.required ? '*' : undefined }))} onChange={(path) => { if (path) onChange({ ...order.constants, [path]: '' }); }} /></div>
    </section>
  );
}
