import { RotateCcw, X } from 'lucide-react';
import { IconButton } from '../kit';
import { common } from '../text';
import { fileTexts as t } from './file.texts';
import type { Upload } from './useUpload';

/** A file on its way: its name, how far it is, a way to leave it; or what was wrong, and to try again. `told` elsewhere: why it failed. */
export function Underway({ upload: { file, share, failed }, onLeave, onAgain, told }: { upload: Upload; onLeave: () => void; onAgain: () => void; told?: boolean }) {
  const name = t('underway', { name: file.name });
  const percent = Math.round(share * 100);
  return (
    <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2">
      <span className="flex min-w-0 flex-1 flex-col gap-1 py-1">
        <span className="truncate">{file.name}</span>
        {!failed && <span role="progressbar" aria-label={name} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent} className="block h-1 overflow-hidden rounded-full bg-active"><span className="block h-full bg-ac" style={{ width: `${percent}%` }} /></span>}
      </span>
      {failed?.again && <IconButton small label={common('retry')} onClick={onAgain}><RotateCcw size={14} /></IconButton>}
      <IconButton small label={t(failed ? 'dismiss' : 'cancel')} onClick={onLeave}><X size={14} /></IconButton>
      {failed && !told && <p role="alert" className="w-full pb-1 text-meta text-red-text">{failed.text}</p>}
    </div>
  );
}
