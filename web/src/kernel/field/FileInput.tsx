import { Paperclip, RefreshCw, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Ref, Value } from '../api';
import { useCatalog, type Field } from '../catalog';
import { Button, IconButton, cx } from '../kit';
import { label } from '../text';
import { fileIn } from './bring';
import { fileTexts as t } from './file.texts';
import { isEmpty, show, textOf } from './show';
import { Underway } from './Underway';
import { useUpload } from './useUpload';

export { OpenFile } from './kinds/OpenFile';

type Props = {
  field: Field; value: Value; onChange: (value: Value) => void; inPlace?: boolean | undefined;
  onInvalid?: ((message: string | undefined, quiet?: boolean) => void) | undefined;
  id?: string; autoFocus?: boolean; disabled?: boolean; 'aria-invalid'?: boolean; 'aria-describedby'?: string | undefined;
};

/** The file of a field: chosen, dropped or pasted, brought at once, opened, changed for another or taken away. */
export default function FileInput({ field, value, onChange, onInvalid, inPlace, id, autoFocus, disabled, ...told }: Props) {
  const catalog = useCatalog();
  const name = label(field.label);
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  // the button that had the focus is gone by then
  const focus = () => setTimeout(() => { const at = document.activeElement; if (!at || at.contains(box.current)) box.current?.querySelector<HTMLElement>('button[data-choose]')?.focus(); });
  const { upload, take, leave } = useUpload((brought: Ref) => { onChange(brought); focus(); });
  const problem = upload && (upload.failed?.text ?? t('wait'));
  const quiet = upload !== undefined && !upload.failed;
  const say = useRef(onInvalid);
  useEffect(() => { say.current = onInvalid; });
  useEffect(() => say.current?.(problem, quiet), [problem, quiet]);
  const choose = () => input.current?.click();
  const filled = !isEmpty(value);
  return (
    <div
      ref={box}
      onDragOver={(event) => { if (disabled || !event.dataTransfer.types.includes('Files')) return; event.preventDefault(); setOver(true); }}
      onDragLeave={(event) => { if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false); }}
      onDrop={(event) => { event.preventDefault(); setOver(false); if (!disabled) take(fileIn(event.dataTransfer)); }}
      onPaste={(event) => { const file = fileIn(event.clipboardData, t('pasted')); if (file && !disabled) { event.preventDefault(); take(file); } }}
      className={cx(
        'flex min-h-[30px] min-w-0 flex-wrap items-center gap-1 rounded-ctl max-md:min-h-11',
        inPlace ? 'px-1.5' : cx('border border-dashed px-1 py-px', told['aria-invalid'] || upload?.failed ? 'border-red-mark' : 'border-ctl'),
        over && 'bg-ac-soft outline-2 -outline-offset-2 outline-ac',
      )}
    >
      {upload ? <Underway upload={upload} told={onInvalid !== undefined} onLeave={() => { leave(); focus(); }} onAgain={() => take(upload.file)} /> : (
        <>
          {filled && <span className="min-w-0 max-w-full py-0.5">{show({ field, value, catalog, opens: true })}</span>}
          {filled
            ? <IconButton small label={t('replace', { field: name })} data-choose="" id={id} autoFocus={autoFocus} disabled={disabled} {...told} onClick={choose}><RefreshCw size={14} /></IconButton>
            : <Button small look="plain" aria-label={t('chooseFor', { field: name })} data-choose="" id={id} autoFocus={autoFocus} disabled={disabled} {...told} icon={<Paperclip size={14} />} className={cx(inPlace && '-ml-1.5')} onClick={choose}>{t('choose')}</Button>}
          {filled && !field.required && !disabled && <IconButton small label={t('remove', { name: textOf({ field, value, catalog }) })} onClick={() => { onChange(null); focus(); }}><X size={14} /></IconButton>}
          {!filled && (over || !inPlace) && <span className="min-w-0 truncate text-meta text-fg3 max-md:hidden">{t(over ? 'drop' : 'hint')}</span>}
        </>
      )}
      {/* behind the buttons, as forms put the focus on what comes first */}
      <input ref={input} type="file" hidden tabIndex={-1} aria-label={name} onChange={(event) => { take(event.target.files?.[0]); event.target.value = ''; }} />
    </div>
  );
}
