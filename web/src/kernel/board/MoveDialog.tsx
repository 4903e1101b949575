import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Problem, Value, Values } from '../api';
import { useCatalog, type Entity } from '../catalog';
import { FieldInput, isEmpty } from '../field';
import { Button, Dialog, FieldRow, Kbd, composing, toast, withMod } from '../kit';
import { common, label } from '../text';
import { boardSlot } from './slot';
import { boardTexts } from './texts';
import type { Wish } from './useBoard';

type Props = { entity: Entity; wish: Wish; onDone: () => void; onMove: (values: Values) => Promise<Problem | undefined> };

/** Asks for what a column needs before a card may enter. */
export function MoveDialog({ entity, wish, onDone, onMove }: Props) {
  const catalog = useCatalog();
  const navigate = useNavigate();
  const slot = boardSlot(entity.name);
  const { column, moving } = wish;
  const first = column.state ? slot.asks?.[column.state]?.[0] : undefined;
  const [values, setValues] = useState<Values>({});
  const [wrong, setWrong] = useState<Readonly<Record<string, string | undefined>>>({});
  const [busy, setBusy] = useState(false);
  const fields = wish.fields.flatMap((name) => { const field = catalog.at(entity, name)?.field; return field ? [{ ...field, required: column.gate.includes(name) || name === first || wish.problem !== undefined }] : []; });
  const submit = async () => {
    if (busy || wish.lines) return;
    const missing = Object.fromEntries(fields.filter((field) => field.required && isEmpty(values[field.name])).map((field) => [field.name, boardTexts('required')]));
    const refused = { ...missing, ...Object.fromEntries(Object.entries(wrong).filter(([, text]) => text)) };
    if (Object.keys(refused).length > 0) {
      setWrong(refused);
      document.getElementById(`move-${Object.keys(refused)[0] ?? ''}`)?.focus();
      return;
    }
    setBusy(true);
    const problem = await onMove(Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value))));
    setBusy(false);
    if (!problem) return onDone();
    const placed = problem.problems.filter((one) => one.field && fields.some((field) => field.name === one.field));
    if (placed.length > 0) setWrong(Object.fromEntries(placed.map((one) => [one.field ?? '', one.message])));
    else toast.failed(problem);
  };
  return (
    <Dialog
      open
      width={400}
      onOpenChange={onDone}
      title={boardTexts('moveTitle', { column: column.name })}
      description={String(moving.row.values[entity.title] ?? '')}
      footer={
        <>
          <Button onClick={onDone}>{common('cancel')}</Button>
          {wish.lines ? <Button look="primary" onClick={() => { onDone(); void navigate({ to: '/$entity/$id', params: { entity: entity.name, id: moving.row.id } }); }}>{boardTexts('addLines')}</Button>
            : <Button look="primary" type="submit" form="board-move" disabled={busy}>{boardTexts('move')}<Kbd on>{withMod('↵')}</Kbd></Button>}
        </>
      }
    >
      <form
        id="board-move"
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => { event.preventDefault(); void submit(); }}
        onKeyDown={(event) => {
          if (composing(event)) { if (event.key === 'Enter') event.preventDefault(); return; }
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) { event.preventDefault(); void submit(); }
        }}
      >
        {wish.lines && <p>{boardTexts('needsLines', { column: column.name })}</p>}
        {fields.length > 0 && <p className="text-body text-fg2">{boardTexts('needed')}</p>}
        {fields.map((field, at) => (
          <FieldRow key={field.name} label={label(field.label)} required={field.required} error={wrong[field.name]}>
            {(ids) => (
              <FieldInput
                {...ids}
                id={ids.id}
                field={field}
                value={values[field.name] ?? null}
                autoFocus={at === 0}
                onChange={(value: Value) => { setValues((before) => ({ ...before, [field.name]: value })); setWrong((before) => ({ ...before, [field.name]: undefined })); }}
                onInvalid={(message) => setWrong((before) => ({ ...before, [field.name]: message }))}
              />
            )}
          </FieldRow>
        ))}
      </form>
    </Dialog>
  );
}
