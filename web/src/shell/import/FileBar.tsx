import { useState } from 'react';
import { Button, Select, toast } from '@/kernel/kit';
import { imports, type Order, type Preview } from './api';
import { importTexts } from './texts';

const encodings = ['UTF-8', 'GB18030', 'GBK', 'Big5', 'UTF-16LE', 'UTF-16BE', 'windows-1252', 'Shift_JIS'];
const delimiters = { ',': 'delimiter.comma', ';': 'delimiter.semicolon', '\t': 'delimiter.tab', '|': 'delimiter.bar' } as const;

/** How the file was read; another encoding, delimiter or sheet reads it anew. */
export function FileBar({ preview, order, onReread, onAnother }: { preview: Preview; order: Order; onReread: (preview: Preview) => void; onAnother: () => void }) {
  const [busy, setBusy] = useState(false);
  const { form } = preview;
  const reread = async (change: Partial<Order>) => {
    const reading = { ...(order.sheet ? { sheet: order.sheet } : {}), ...(order.encoding ? { encoding: order.encoding } : {}), ...(order.delimiter ? { delimiter: order.delimiter } : {}), ...change };
    setBusy(true);
    try {
      const next = await imports.preview(preview.id, reading);
      onReread({ ...next, order: { ...next.order, ...reading } });
    } catch (error) {
      toast.failed(error);
    }
    setBusy(false);
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span className="mr-2 min-w-0 truncate text-head max-md:w-full font-semibold">{preview.name}</span>
      {form.kind === 'text' ? (
        <>
          <Choice label={importTexts('encoding')} busy={busy} value={form.encoding} choices={[...new Set([form.encoding, ...encodings])].map((value) => ({ value, text: value }))} onChange={(encoding) => void reread({ encoding })} />
          <Choice
            label={importTexts('delimiter')}
            busy={busy}
            value={form.delimiter}
            choices={[...new Set([form.delimiter, ...Object.keys(delimiters)])].map((value) => ({ value, text: value in delimiters ? importTexts(delimiters[value as keyof typeof delimiters]) : value }))}
            onChange={(delimiter) => void reread({ delimiter })}
          />
        </>
      ) : (
        <Choice label={importTexts('sheet')} busy={busy} value={form.sheet} choices={form.sheets.map((sheet) => ({ value: sheet.name, text: sheet.name }))} onChange={(sheet) => void reread({ sheet })} />
      )}
      <Button className="ml-auto max-md:ml-0" onClick={onAnother}>{importTexts('another')}</Button>
    </div>
  );
}

const Choice = ({ label, value, choices, busy, onChange }: { label: string; value: string; choices: { value: string; text: string }[]; busy: boolean; onChange: (value: string) => void }) => (
  <span className="flex items-center gap-1.5 whitespace-nowrap text-meta text-fg3">
    {label}
    <Select label={label} value={value} choices={choices} disabled={busy} className="min-w-28" onChange={(next) => { if (next !== null && next !== value) onChange(next); }} />
  </span>
);
