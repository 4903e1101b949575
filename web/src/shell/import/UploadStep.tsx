import { FileSpreadsheet } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Entity } from '@/kernel/catalog';
import { Button, announce, cx, usePhone } from '@/kernel/kit';
import { imports, type Preview } from './api';
import { importTexts } from './texts';

/** A file, dropped or chosen. */
export function UploadStep({ entity, onTaken }: { entity: Entity; onTaken: (preview: Preview) => void }) {
  const phone = usePhone();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [name, setName] = useState('');
  const [error, setError] = useState('');
  const take = async (file: File | undefined) => {
    if (!file || name) return;
    setName(file.name);
    setError('');
    announce(importTexts('uploading', { name: file.name }));
    try {
      onTaken(await imports.upload(entity.name, file));
    } catch (problem) {
      setError(`${file.name}: ${problem instanceof Error ? problem.message : ''}`);
      setName('');
    }
  };
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-3 p-5 max-md:p-4">
      <div
        onDragOver={(event) => { event.preventDefault(); setOver(true); }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => { event.preventDefault(); setOver(false); void take(event.dataTransfer.files[0]); }}
        className={cx('flex flex-col items-center gap-3 rounded-dialog border border-dashed px-6 py-16 text-center max-md:py-10', over ? 'border-ac bg-ac-soft' : 'border-line2 bg-subtle')}
      >
        <FileSpreadsheet size={32} className="text-fg3" />
        <p className="text-head font-semibold">{name ? importTexts('uploading', { name }) : importTexts(phone ? 'pick' : 'drop')}</p>
        <p className="max-w-md text-fg3">{importTexts('dropHint')}</p>
        <Button look="primary" disabled={name !== ''} onClick={() => input.current?.click()}>{importTexts('choose')}</Button>
        <input ref={input} type="file" aria-label={importTexts('choose')} tabIndex={-1} className="sr-only" accept=".csv,.tsv,.txt,.xlsx,text/csv" onChange={(event) => { void take(event.target.files?.[0]); event.target.value = ''; }} />
      </div>
      {error && <p role="alert" className="rounded-ctl bg-red-soft px-3 py-2 text-red-text">{error}</p>}
    </div>
  );
}
