import { CheckSquare, Eye, MapPin, PenLine, Phone } from 'lucide-react';
import type { One } from '../../api';
import type { Entity } from '../../catalog';
import { callTo, reaches } from '../../field';
import { cx, toast } from '../../kit';
import { useCallable } from '../Reveal';
import { recordTexts } from '../texts';
import { pageTexts as t } from './texts';

/** What a thumb does on the road: call, find the way, note a task, write down what was said. */
export function PhoneBar({ entity, record, onTask, onWrite, onEdit }: { entity: Entity; record: One; onTask: (() => void) | undefined; onWrite: (() => void) | undefined; onEdit: (() => void) | undefined }) {
  const { phone, ask, focus } = useCallable(entity, record);
  const callable = entity.fields.some((field) => field.kind.type === 'phone');
  const address = entity.fields.filter((field) => field.kind.type === 'address').map((field) => record.values[field.name]).find(reaches);
  if (!phone && !ask && !callable && !address && !onTask && !onWrite && !onEdit) return null;
  const place = 'flex h-14 w-14 flex-col items-center justify-center gap-0.5 text-micro font-medium text-fg2';
  const primary = 'inline-flex h-11 flex-1 items-center justify-center gap-2 rounded-ctl bg-ac text-[15px] font-medium text-white';
  return (
    <nav aria-label={t('actions')} className="box-content flex h-[60px] shrink-0 items-center gap-2 border-t border-line bg-bg px-3 pb-[env(safe-area-inset-bottom)]">
      {phone ? <a ref={focus} href={callTo(phone)} className={place}><Phone size={20} />{t('phone')}</a>
        : ask ? <button type="button" title={recordTexts('reveal')} onClick={ask} className={place}><Eye size={20} />{t('showPhone')}</button> : callable && <button type="button" aria-disabled="true" onClick={() => toast.done(t('noPhone'))} className={cx(place, 'opacity-50')}><Phone size={20} />{t('phone')}</button>}
      {address ? <a href={`geo:0,0?q=${encodeURIComponent(String(address))}`} className={place}><MapPin size={20} />{t('navigate')}</a> : null}
      {onTask && <button type="button" onClick={onTask} className={place}><CheckSquare size={20} />{t('todo')}</button>}
      {onWrite ? <button type="button" onClick={onWrite} className={primary}><PenLine size={18} />{t('write')}</button> : onEdit && <button type="button" onClick={onEdit} className={primary}><PenLine size={18} />{t('edit')}</button>}
    </nav>
  );
}
