import { useState } from 'react';
import { Problem, records, type Row, type Value } from '@/kernel/api';
import { settable, type Entity } from '@/kernel/catalog';
import { FieldInput, sent } from '@/kernel/field';
import { Button, Dialog, FieldRow, toast } from '@/kernel/kit';
import { refresh, undo } from '@/kernel/record';
import { common, label } from '@/kernel/text';
import { settingsTexts } from '../texts';
import { defineTexts } from './texts';

/** All that a stage says of itself. */
export function StageDialog({ entity, row, title, onClose }: { entity: Entity; row: Row; title: string; onClose: () => void }) {
  const [values, setValues] = useState<Readonly<Record<string, Value>>>({});
  const [problem, setProblem] = useState<Problem>();
  const fields = entity.fields.filter((field) => settable(field) && !field.fixed && !['method', 'position'].includes(field.name));
  const save = async () => {
    try {
      const done = await records.change(entity.name, row.id, row.version, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, sent(value)])));
      refresh(entity.name);
      toast.done(settingsTexts('saved'), { undo: () => void undo(done.act, entity.name, row.id) });
      onClose();
    } catch (error) {
      if (error instanceof Problem) setProblem(error);
      else toast.failed(error);
    }
  };
  return (
    <Dialog open onOpenChange={onClose} title={defineTexts('changeStage', { name: title })} footer={<><Button onClick={onClose}>{common('cancel')}</Button><Button look="primary" onClick={() => void save()}>{common('save')}</Button></>}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); void save(); }} className="grid gap-4 md:grid-cols-2">
        {fields.map((field) => (
          <FieldRow key={field.name} label={label(field.label)} required={field.required ?? false} help={label(field.help) || undefined} error={problem?.of(field.name)}>
            {(ids) => <FieldInput {...ids} field={field} value={field.name in values ? values[field.name] : row.values[field.name]} onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))} />}
          </FieldRow>
        ))}
        {problem && !fields.some((field) => problem.of(field.name)) && <p role="alert" className="text-red-text md:col-span-2">{problem.message}</p>}
      </form>
    </Dialog>
  );
}
