import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { Problem, records, type Value, type Values } from '../api';
import { settable, useCatalog, type Entity, type Field } from '../catalog';
import { FieldInput, isEmpty, sent, typeOf } from '../field';
import { Button, Dialog, FieldRow, Kbd, composing, toast, withMod } from '../kit';
import { refresh, undo } from '../record';
import { common, label } from '../text';
import { openForm, type FormWish } from './open';
import { formTexts } from './texts';

/** Fields that a record cannot be made without, and its title. */
export const essential = (entity: Entity): readonly Field[] =>
  entity.fields.filter((field) => settable(field) && typeOf(field).editing && (field.name === entity.title || (field.required && field.preset === undefined)));

/** A dialog with only what is needed to make a record. */
export default function QuickCreate({ wish }: { wish: FormWish }) {
  const catalog = useCatalog();
  const navigate = useNavigate();
  const entity = catalog.find(wish.entity);
  const [another, setAnother] = useState(false);
  const [invalid, setInvalid] = useState<Readonly<Record<string, string | undefined>>>({});
  const form = useForm<Record<string, Value>>({ defaultValues: { ...wish.values } });
  if (!entity) return null;
  const fields = [...essential(entity), ...Object.keys(wish.values ?? {}).flatMap((name) => catalog.at(entity, name)?.field ?? [])]
    .filter((field, at, all) => all.indexOf(field) === at);
  const close = () => openForm(undefined);
  const submit = form.handleSubmit(async (values) => {
    if (Object.values(invalid).some(Boolean)) return;
    const given: Values = Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)).map(([name, value]) => [name, sent(value)]));
    try {
      const made = await records.create(entity.name, given);
      refresh(entity.name);
      toast.done(formTexts('made', { title: String(made.values[entity.title] ?? made.values[entity.number ?? ''] ?? made.id) }), { undo: () => void undo(made.act, entity.name, made.id) });
      if (another) return form.reset({ ...wish.values });
      close();
      if (wish.then) wish.then(made);
      else void navigate({ to: '/$entity/$id', params: { entity: entity.name, id: made.id } });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      let placed = 0;
      for (const one of error.problems) {
        if (one.field && fields.some((field) => field.name === one.field)) {
          form.setError(one.field, { message: one.message }, { shouldFocus: placed++ === 0 });
        }
      }
      if (placed < Math.max(1, error.problems.length)) toast.failed(error);
    }
  });
  return (
    <Dialog
      open
      onOpenChange={close}
      title={formTexts('new', { entity: label(entity.label) })}
      footer={
        <>
          <label className="mr-auto flex items-center gap-2 text-body text-fg2"><input type="checkbox" checked={another} onChange={(event) => setAnother(event.target.checked)} />{formTexts('createMore')}</label>
          <Button onClick={close}>{common('cancel')}</Button>
          <Button look="primary" type="submit" form="quick-create" disabled={form.formState.isSubmitting}>{formTexts('create')}<Kbd on>{withMod('↵')}</Kbd></Button>
        </>
      }
    >
      <form
        id="quick-create"
        noValidate
        onSubmit={(event) => void submit(event)}
        onKeyDown={(event) => {
          if (composing(event)) { if (event.key === 'Enter') event.preventDefault(); return; }
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) { event.preventDefault(); void submit(); }
        }}
        className="grid gap-4 md:grid-cols-2"
      >
        {fields.map((field, at) => (
          <Controller
            key={field.name}
            control={form.control}
            name={field.name}
            rules={{ validate: (value) => (!isEmpty(value) || field.kind.type === 'boolean' || (!field.required && field.name !== entity.title) ? true : formTexts('required')) }}
            render={({ field: control, fieldState }) => (
              <FieldRow label={label(field.label)} required={field.required ?? false} error={invalid[field.name] ?? fieldState.error?.message} help={label(field.help) || undefined}>
                {(ids) => <FieldInput {...ids} field={field} value={control.value ?? null} autoFocus={at === 0} onChange={control.onChange} onInvalid={(message) => setInvalid((before) => ({ ...before, [field.name]: message }))} />}
              </FieldRow>
            )}
          />
        ))}
      </form>
    </Dialog>
  );
}
