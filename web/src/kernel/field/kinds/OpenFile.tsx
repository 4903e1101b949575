import { Download } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button, Dialog, cx } from '../../kit';
import { isPicture } from '../bring';
import { fileTexts as t } from '../file.texts';

/** Where a file lies: to be saved, or, of a picture, to be shown. */
const at = (id: string, shown = false) => `/api/files/${id}${shown ? '?shown=true' : ''}`;
type Props = { id: string; name: string; cell?: boolean | undefined; /** Its name, as it stands where it cannot be opened. */ children: ReactNode };

/** A file that is saved when its name is followed; on a page a picture is shown in small. */
export function OpenFile({ id, name, cell, children }: Props) {
  const [broken, setBroken] = useState(false);
  if (!cell && !broken && isPicture(name)) return <Picture id={id} name={name} onBroken={() => setBroken(true)} />;
  return (
    // a cell that is clicked is chosen, or opened by its key
    <a href={at(id)} download {...(cell ? { tabIndex: -1, onClick: (event) => event.stopPropagation() } : {})} className={cx('inline-flex min-w-0 max-w-full items-center align-top text-ac-text hover:underline', !cell && 'max-md:min-h-11')}>{children}</a>
  );
}

/** A picture in small; pressed, it is shown as large as there is room. */
function Picture({ id, name, onBroken }: { id: string; name: string; onBroken: () => void }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" aria-label={t('view', { name })} title={name} onClick={() => setOpen(true)} className="inline-flex min-h-11 min-w-11 max-w-full overflow-hidden rounded-card border border-line bg-subtle align-top">
        <img src={at(id, true)} alt="" className="m-auto max-h-40 max-w-full object-contain" onError={onBroken} />
      </button>
      <Dialog open={open} onOpenChange={setOpen} width={960} title={name} footer={<Button asChild><a href={at(id)} download><Download size={15} />{t('save')}</a></Button>}>
        <img src={at(id, true)} alt={name} className="mx-auto max-h-[58vh] max-w-full object-contain" />
      </Dialog>
    </>
  );
}
