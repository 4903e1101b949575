import { Paperclip, X } from 'lucide-react';
import { useRef, type ClipboardEvent, type DragEvent } from 'react';
import { Problem, type Ref, type Values } from '../../api';
import { settable, useCatalog } from '../../catalog';
import { show } from '../../field';
import { fileIn } from '../../field/bring';
import { fileTexts as t } from '../../field/file.texts';
import { Underway } from '../../field/Underway';
import { useUpload } from '../../field/useUpload';
import { IconButton, toast } from '../../kit';
import { label } from '../../text';
import { filesOf, type Source } from './entries';

/**
 * The file of an entry that is being written: a button that asks for it, the line where it stands, and what is dropped or
 * pasted on the composer. Nothing where the kind of entry takes no file.
 */
export function useAttach(source: Source | undefined, file: Ref | undefined, onFile: (file: Ref | undefined) => void) {
  const catalog = useCatalog();
  const input = useRef<HTMLInputElement>(null);
  const { upload, take, leave } = useUpload(onFile);
  const field = source && filesOf(source).find((one) => settable(one));
  const brought = (event: ClipboardEvent | DragEvent, data: DataTransfer) => {
    const given = field && fileIn(data, t('pasted'));
    if (!given) return;
    event.preventDefault();
    take(given);
  };
  return {
    /** Whether it cannot be posted yet: one is on its way, or was not taken. */
    waits: field !== undefined && upload !== undefined,
    values: (field && file ? { [field.name]: file } : {}) as Values,
    hears: {
      // cells of a spreadsheet come as a picture of them as well
      onPaste: (event: ClipboardEvent) => { if (!event.clipboardData.getData('text/plain')) brought(event, event.clipboardData); },
      onDragOver: (event: DragEvent) => { if (field && event.dataTransfer.types.includes('Files')) event.preventDefault(); },
      onDrop: (event: DragEvent) => brought(event, event.dataTransfer),
    },
    /** Whether the server refused the file of a draft that lay too long; it is told, and taken off. */
    expired: (error: unknown): boolean => {
      if (!field || !file || !(error instanceof Problem) || error.of(field.name) === undefined) return false;
      onFile(undefined);
      toast.failed(new Error(t('expired')));
      return true;
    },
    line: field && (upload || file) && (
      <div className="flex min-w-0 items-center gap-1 px-3 pb-1.5 [&_img]:max-h-20">
        {upload ? <Underway upload={upload} onLeave={leave} onAgain={() => take(upload.file)} /> : file && (
          <>
            <span className="min-w-0">{show({ field, value: file, catalog, opens: true })}</span>
            <IconButton small label={t('remove', { name: file.title ?? '' })} onClick={() => onFile(undefined)}><X size={14} /></IconButton>
          </>
        )}
      </div>
    ),
    button: field && (
      <>
        <IconButton small label={t('attach')} onClick={() => input.current?.click()}><Paperclip size={15} /></IconButton>
        <input ref={input} type="file" hidden tabIndex={-1} aria-label={label(field.label)} onChange={(event) => { take(event.target.files?.[0]); event.target.value = ''; }} />
      </>
    ),
  };
}
