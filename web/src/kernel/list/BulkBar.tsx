import { PenLine, Trash2, UserRoundPen, X } from 'lucide-react';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Row, Value } from '../api';
import { counted, may, settable, useCatalog, type Entity, type Field } from '../catalog';
import { FieldInput, sent, typeOf } from '../field';
import { Button, ChooseList, Dialog, Kbd, toast, useKeys } from '../kit';
import { refresh, undoAll } from '../record';
import { common, format, label } from '../text';
import { bulk, type BulkState, type BulkWish } from './bulk';
import { bulkTexts } from './bulk.texts';
import type { Selection } from './selection';
import { listTexts } from './texts';
import type { View } from './view';

type Props = { entity: Entity; view: View; rows: readonly Row[]; selection: Selection; total: number | undefined; onAll: () => void; onOnly: (ids: readonly string[]) => void; onClear: () => void };

/** What can be done with all selected records at once; it can be taken back. */
export function BulkBar({ entity, view, rows, selection, total, onAll, onOnly, onClear }: Props) {
  const [editing, setEditing] = useState<'owner' | 'any' | undefined>();
  const [state, setState] = useState<BulkState | undefined>();
  const [over, setOver] = useState(false);
  const stop = useRef<AbortController>(undefined);
  const n = selection.all ? total ?? selection.ids.size : selection.ids.size;
  const owner = entity.fields.find((field) => field.name === 'owner');
  const run = async (wish: BulkWish) => {
    stop.current = new AbortController();
    setOver(false);
    let reached: BulkState | undefined;
    try {
      // a few are done before anybody could read a progress bar
      reached = await bulk(entity, view, rows, selection, wish, stop.current.signal, (now) => { reached = now; if (now.total > 200) setState(now); });
    } catch (error) {
      if (!stop.current.signal.aborted) toast.failed(error);
    }
    refresh(entity.name);
    const acts = reached?.acts ?? [];
    if (reached && reached.done > 0) toast.done(listTexts('done', { n: format.number(reached.done) }), { undo: () => void undoAll(acts, entity.name) });
    if (reached && reached.failed.length > 0) { setState(reached); setOver(true); }
    else { setState(undefined); if (reached) onClear(); }
  };
  useKeys({
    e: () => may(entity, 'edit') && setEditing('any'),
    o: () => owner && may(entity, 'transfer') && setEditing('owner'),
  }, { enabled: n > 0 });
  if (n === 0) return null;
  const chosen = listTexts('chosen', { n: format.number(n), entity: counted(entity, n) });
  const item = 'inline-flex h-8 items-center gap-2 rounded-ctl px-2.5 text-body text-bar-fg hover:bg-white/10 max-md:h-11';
  return (
    <>
      <div role="toolbar" aria-label={chosen} className="anim-rise fixed bottom-[54px] left-1/2 z-30 flex h-11 w-max -translate-x-1/2 whitespace-nowrap items-center gap-1 rounded-panel bg-bar px-2 text-bar-fg shadow-3 lg:left-[calc(50%+112px)] max-md:bottom-[68px]">
        <span className="px-2 text-body">{chosen}</span>
        {!selection.all && (total === undefined || total > n) && <button type="button" className={item} onClick={onAll}>{listTexts('selectAll', { n: total === undefined ? '' : format.number(total) })}</button>}
        {(may(entity, 'transfer') || may(entity, 'edit') || may(entity, 'delete')) && <span className="mx-1 h-5 w-px bg-bar-line" />}
        {owner && may(entity, 'transfer') && <button type="button" className={item} onClick={() => setEditing('owner')}><UserRoundPen size={15} /><span className="max-md:sr-only">{listTexts('transfer')}</span><Kbd on>O</Kbd></button>}
        {may(entity, 'edit') && <button type="button" className={item} onClick={() => setEditing('any')}><PenLine size={15} /><span className="max-md:sr-only">{listTexts('bulkEdit')}</span><Kbd on>E</Kbd></button>}
        {may(entity, 'delete') && <button type="button" className={item} onClick={() => void run({ delete: true })}><Trash2 size={15} /><span className="max-md:sr-only">{listTexts('delete')}</span></button>}
        <span className="mx-1 h-5 w-px bg-bar-line" />
        <button type="button" aria-label={listTexts('deselect')} className={item} onClick={onClear}><X size={15} /></button>
      </div>
      {state && <Progress entity={entity} state={state} over={over} onStop={() => stop.current?.abort()} onOnly={() => { onOnly(state.failed.map((one) => one.id)); setState(undefined); }} onClose={() => { setState(undefined); onClear(); }} />}
      {editing && <BulkDialog entity={entity} field={editing === 'owner' ? owner : undefined} n={n} onClose={() => setEditing(undefined)} onDone={(field, value) => { setEditing(undefined); void run({ change: { [field.name]: sent(value) ?? null } }); }} />}
    </>
  );
}

/** How far it is, and afterwards which records were left and why. */
function Progress({ entity, state, over, onStop, onOnly, onClose }: { entity: Entity; state: BulkState; over: boolean; onStop: () => void; onOnly: () => void; onClose: () => void }) {
  const share = state.total === 0 ? 0 : Math.round((state.seen / state.total) * 100);
  return (
    <Dialog
      open
      width={400}
      locked={!over}
      onOpenChange={() => { if (over) onClose(); }}
      title={over ? bulkTexts('failures', { n: format.number(state.failed.length) }) : bulkTexts('running', { n: format.number(state.total) })}
      {...(over ? { description: bulkTexts('failuresHint', { done: format.number(state.done) }) } : {})}
      footer={over ? <><Button onClick={onOnly}>{bulkTexts('onlyThose')}</Button><Button look="primary" onClick={onClose}>{common('close')}</Button></> : <Button onClick={onStop}>{bulkTexts('stop')}</Button>}
    >
      {!over && (
        <div className="flex items-center gap-3">
          <div role="progressbar" aria-label={bulkTexts('running', { n: state.total })} aria-valuenow={share} aria-valuemin={0} aria-valuemax={100} className="h-1.5 min-w-0 flex-1 overflow-hidden rounded-full bg-active"><div className="h-full rounded-full bg-ac" style={{ width: `${share}%` }} /></div>
          <span className="num text-meta text-fg3">{bulkTexts('progress', { done: format.number(state.seen), total: format.number(state.total) })}</span>
        </div>
      )}
      {state.failed.length > 0 && (
        <ul className="mt-1 max-h-72 overflow-y-auto rounded-card border border-line">
          {state.failed.slice(0, 200).map((one) => (
            <li key={one.id} className="border-b border-line px-3 py-2 last:border-0">
              <Link to="/$entity/$id" params={{ entity: entity.name, id: one.id }} target="_blank" className="font-medium text-ac-text hover:underline">{one.title}</Link>
              <p className="text-meta text-red-text">{one.why}</p>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function BulkDialog({ entity, field: given, n, onClose, onDone }: { entity: Entity; field: Field | undefined; n: number; onClose: () => void; onDone: (field: Field, value: Value) => void }) {
  const catalog = useCatalog();
  const [field, setField] = useState(given);
  const [value, setValue] = useState<Value>(null);
  const [wrong, setWrong] = useState<string | undefined>();
  const fields = entity.fields.filter((one) => settable(one) && !one.fixed && !one.unique && one.name !== entity.title && one.kind.type !== 'file' && typeOf(one).editing);
  return (
    <Dialog
      open
      width={400}
      onOpenChange={onClose}
      title={given ? listTexts('transfer') : listTexts('bulkEdit')}
      footer={field && <><Button onClick={onClose}>{common('cancel')}</Button><Button look="primary" disabled={wrong !== undefined} onClick={() => onDone(field, value)}>{common('save')}</Button></>}
    >
      <p className="pb-3 text-body text-fg2">{listTexts('chosen', { n: format.number(n), entity: counted(entity, n) })}</p>
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
