import { useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useMemo, useState } from 'react';
import { useCatalog, type Entity } from '../catalog';
import { Button, Dialog, Kbd, cx, toast, withMod } from '../kit';
import { undo } from '../record';
import { common, inText } from '../text';
import { handOver } from './draft';
import { quickFields } from './fields';
import { FormField } from './FormField';
import { openForm, type FormWish } from './open';
import { Leaving, Restored, Summary, savingKeys } from './parts';
import { formTexts } from './texts';
import { useRecordForm } from './useRecordForm';

/** The quick form over whatever page stands. */
export default function QuickCreate({ wish }: { wish: FormWish }) {
  return <QuickForm wish={wish} onClose={() => openForm(undefined)} />;
}

/** A dialog with only what is needed to make a record; `inner`: made for another form, which then goes on. */
export function QuickForm({ wish, onClose, inner = false }: { wish: FormWish; onClose: () => void; inner?: boolean }) {
  const entity = useCatalog().find(wish.entity);
  return entity ? <Quick entity={entity} wish={wish} onClose={onClose} inner={inner} /> : null;
}

function Quick({ entity, wish, onClose, inner }: { entity: Entity; wish: FormWish; onClose: () => void; inner: boolean }) {
  const catalog = useCatalog();
  const navigate = useNavigate();
  const id = useId();
  const [leaving, setLeaving] = useState(false);
  const fields = useMemo(() => quickFields(catalog, entity, wish.values ?? {}), [catalog, entity, wish.values]);
  const of = useRecordForm(entity, fields, wish.values, undefined);
  const close = () => (of.dirty() ? setLeaving(true) : onClose());
  // a look-up that opened this takes the focus back first
  useEffect(() => {
    const timer = setTimeout(() => {
      const box = document.getElementById(id);
      if (box && !box.contains(document.activeElement)) box.querySelector<HTMLElement>('[data-field] :is(input, textarea, button)')?.focus();
    }, 60);
    return () => clearTimeout(timer);
  }, [id]);
  const submit = async (another: boolean) => {
    const made = await of.save();
    if (!made) return;
    const title = String(made.values[entity.title] ?? made.values[entity.number ?? ''] ?? made.id);
    toast.done(formTexts('made', { title }), { undo: () => void undo(made.act, entity.name, made.id) });
    if (another) {
      of.reset();
      document.getElementById(id)?.querySelector<HTMLElement>('[data-field] :is(input, textarea, button)')?.focus();
      return;
    }
    onClose();
    if (wish.then) wish.then(made);
    else void navigate({ to: '/$entity/$id', params: { entity: entity.name, id: made.id } });
  };
  const full = () => {
    of.forget();
    handOver(entity.name, { ...wish.values, ...of.form.getValues() });
    onClose();
    void navigate({ to: '/$entity/new', params: { entity: entity.name } });
  };
  return (
    <Dialog
      open
      onOpenChange={close}
      title={formTexts('new', { entity: inText(entity.label) })}
      footer={
        <>
          {!inner && <Button look="plain" className="mr-auto" onClick={full}>{formTexts('full')}</Button>}
          <Button className="max-md:hidden" onClick={close}>{common('cancel')}</Button>
          {!inner && <Button disabled={of.busy} onClick={() => void submit(true)}>{formTexts('createMore')}</Button>}
          <Button look="primary" type="submit" form={id} disabled={of.busy}>{formTexts('create')}<Kbd on>{withMod('↵')}</Kbd></Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={(event) => { event.preventDefault(); event.stopPropagation(); void submit(false); }} onKeyDown={savingKeys(() => void submit(false))} className={cx('grid gap-4', fields.length > 1 && 'md:grid-cols-2')}>
        <Restored of={of} />
        <Summary problems={of.problems} fields={fields} />
        {fields.map((field, at) => <FormField key={field.name} entity={entity} field={field} of={of} compare autoFocus={at === 0} />)}
      </form>
      <Leaving open={leaving} onStay={() => setLeaving(false)} onLeave={() => { of.forget(); onClose(); }} />
    </Dialog>
  );
}
