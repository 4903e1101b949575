import { useState } from 'react';
import { Checkbox, FieldRow, Segmented, TextInput } from '@/kernel/kit';
import type { Order } from './api';
import { importTexts } from './texts';

/** The pattern by which a year alone is read as its first day. */
const YEAR = 'uuuu';

/** How numbers, dates and blanks of the file are read. */
export function Reading({ order, onChange }: { order: Order; onChange: (change: Partial<Order>) => void }) {
  const [empty, setEmpty] = useState(order.emptyTexts.join(', '));
  const dates = ['auto', 'YMD', 'MDY', 'DMY'] as const;
  return (
    <details className="rounded-card border border-line px-4 py-2">
      <summary className="cursor-pointer py-1 font-medium max-md:py-2.5">{importTexts('reading')}</summary>
      <div className="grid gap-4 py-3 md:grid-cols-2">
        <Option label={importTexts('dateOrder')}>
          <Segmented
            label={importTexts('dateOrder')}
            value={order.dateOrder ?? 'auto'}
            options={dates.map((value) => ({ value, text: importTexts(`dateOrder.${value}`) }))}
            onChange={(value) => onChange({ dateOrder: value === 'auto' ? undefined : value })}
          />
          <label className="flex items-center gap-2 pt-1 max-md:h-10">
            <Checkbox checked={order.dates.includes(YEAR)} onChange={(event) => onChange({ dates: event.target.checked ? [...order.dates, YEAR] : order.dates.filter((one) => one !== YEAR) })} />
            {importTexts('yearAlone')}
          </label>
        </Option>
        <Option label={importTexts('decimal')}><Segmented label={importTexts('decimal')} value={order.decimal} options={[{ value: '.', text: '1,155.50' }, { value: ',', text: '1.155,50' }]} onChange={(decimal) => onChange({ decimal })} /></Option>
        <Option label={importTexts('blanks')}><Segmented label={importTexts('blanks')} value={order.blanks} options={(['keep', 'empty'] as const).map((value) => ({ value, text: importTexts(`blanks.${value}`) }))} onChange={(blanks) => onChange({ blanks })} /></Option>
        <FieldRow label={importTexts('emptyTexts')} help={importTexts('emptyTextsHint')}>
          {(ids) => <TextInput {...ids} value={empty} onChange={(event) => { setEmpty(event.target.value); onChange({ emptyTexts: event.target.value.split(/[,，]/).map((text) => text.trim()).filter(Boolean) }); /* script-ok */ }} />}
        </FieldRow>
      </div>
    </details>
  );
}

const Option = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <div className="flex min-w-0 flex-col items-start gap-1 overflow-x-auto"><span className="text-meta text-fg3">{label}</span>{children}</div>
);
