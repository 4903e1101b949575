import { PenLine, Trash2, UserRoundPen, X } from 'lucide-react';
import { useState } from 'react';
import { records, type Value } from '../api';
import { may, settable, useCatalog, type Entity, type Field } from '../catalog';
import { FieldInput, sent, typeOf } from '../field';
import { Button, ChooseList, Dialog, Kbd, announce, toast, useKeys } from '../kit';
import { refresh, undo } from '../record';
import { common, format, label } from '../text';
import type { Selection } from './Grid';
import { listTexts } from './texts';
import { whichOf } from './useRows';
import type { View } from './view';

type Props = { entity: Entity; view: View; selection: Selection; total: number | undefined; onAll: () => void; onClear: () => void };

/** What can be done with all selected records at once; each is one act that can be taken back. */
export function BulkBar({ entity, view, selection, total, onAll, onClear }: Props) {
  const [editing, setEditing] = useState<'owner' | 'any' | undefined>();
  const n = selection.all ? total ?? selection.ids.size : selection.ids.size;
  const owner = entity.fields.find((field) => field.name === 'owner');
  const which = selection.all ? { filter: whichOf(view).filter ?? '', ...(view.search ? { search: view.search } : {}) } : { ids: [...selection.ids] };
  const run = async (what: Parameters<typeof records.bulk>[1]) => {
    try {
      const answer = await records.bulk(entity.name, { ...which, ...what });
      refresh(entity.name);
      const act = answer.act;
      const text = answer.failed.length === 0 ? listTexts('done', { n: format.number(answer.done) })
        : listTexts('doneInPart', { n: answer.done, failed: answer.failed.length, why: answer.failed[0]?.problem.problems[0]?.message ?? answer.failed[0]?.problem.title ?? '' });
      announce(text);
      toast.done(text, act ? { undo: () => void undo(act, entity.name) } : {});
      if (answer.failed.length === 0) onClear();
    } catch (error) {
      toast.failed(error);
    }
  };
  useKeys({
    e: () => may(entity, 'edit') && setEditing('any'),
    o: () => owner && may(entity, 'transfer') && setEditing('owner'),
  }, { enabled: n > 0 });
  if (n === 0) return null;
  const item = 'inline-flex h-8 items-center gap-2 rounded-ctl px-2.5 text-body text-bar-fg hover:bg-white/10 max-md:h-11';
  return (
    <>
      <div role="toolbar" aria-label={listTexts('selected', { n })} className="anim-rise fixed bottom-[54px] left-1/2 z-30 flex h-11 -translate-x-1/2 items-center gap-1 rounded-panel bg-bar px-2 text-bar-fg shadow-3 lg:left-[calc(50%+112px)] max-md:bottom-[68px]">
        <span className="px-2 text-body">{listTexts('selected', { n: format.number(n) })}</span>
        {!selection.all && total !== undefined && total > n && <button type="button" className={item} onClick={onAll}>{listTexts('selectAll', { n: format.number(total) })}</button>}
        <span className="mx-1 h-5 w-px bg-bar-line" />
        {owner && may(entity, 'transfer') && <button type="button" className={item} onClick={() => setEditing('owner')}><UserRoundPen size={15} /><span className="max-md:sr-only">{listTexts('transfer')}</span><Kbd on>O</Kbd></button>}
        {may(entity, 'edit') && <button type="button" className={item} onClick={() => setEditing('any')}><PenLine size={15} /><span className="max-md:sr-only">{listTexts('bulkEdit')}</span><Kbd on>E</Kbd></button>}
        {may(entity, 'delete') && <button type="button" className={item} onClick={() => void run({ delete: true })}><Trash2 size={15} /><span className="max-md:sr-only">{listTexts('delete')}</span></button>}
        <span className="mx-1 h-5 w-px bg-bar-line" />
        <button type="button" aria-label={listTexts('deselect')} className={item} onClick={onClear}><X size={15} /></button>
      </div>
      {editing && <BulkDialog entity={entity} field={editing === 'owner' ? owner : undefined} n={n} onClose={() => setEditing(undefined)} onDone={(field, value) => { setEditing(undefined); void run({ change: { [field.name]: sent(value) ?? null } }); }} />}
    </>
  );
}

function BulkDialog({ entity, field: given, n, onClose, onDone }: { entity: Entity; field: Field | undefined; n: number; onClose: () => void; onDone: (field: Field, value: Value) => void }) {
  const catalog = useCatalog();
  const [field, setField] = useState(given);
  const [value, setValue] = useState<Value>(null);
  const [wrong, setWrong] = useState<string | undefined>();
  const fields = entity.fields.filter((one) => settable(one) && !one.fixed && !one.unique && one.name !== entity.title && typeOf(one).editing);
  return (
    <Dialog
      open
      width={400}
      onOpenChange={onClose}
      title={given ? listTexts('transfer') : listTexts('bulkEdit')}
      footer={field && <><Button onClick={onClose}>{common('cancel')}</Button><Button look="primary" disabled={wrong !== undefined} onClick={() => onDone(field, value)}>{common('save')}</Button></>}
    >
      <p className="pb-3 text-body text-fg2">{listTexts('selected', { n: format.number(n) })}</p>
      {field ? (
        <div className="flex flex-col gap-1">
          <label htmlFor="bulk-value" className="text-meta text-fg3">{label(field.label)}</label>
          <FieldInput id="bulk-value" field={field} value={value} onChange={setValue} onInvalid={setWrong} autoFocus aria-invalid={wrong !== undefined} />
          {wrong && <p role="alert" className="text-meta text-red-text">{wrong}</p>}
        </div>
      ) : (
        <ChooseList label={listTexts('bulkEdit')} chosen={[]} choices={fields.map((one) => ({ value: one.name, text: label(one.label) }))} onChoose={(name) => setField(name ? catalog.at(entity, name)?.field : undefined)} />
      )}
    </Dialog>
  );
}
