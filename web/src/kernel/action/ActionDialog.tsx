import { useState } from 'react';
import type { Problem, Value, Values } from '../api';
import { FieldInput, isEmpty } from '../field';
import { Button, Dialog, FieldRow, Kbd, composing, withMod } from '../kit';
import { common, label } from '../text';
import { act, fieldOf, missingOf, refused } from './open';
import { actionTexts } from './texts';
import { openAction, type ActionWish } from './wish';

const messagesOf = (problem: Problem | undefined) => {
  const messages: Record<string, string> = {};
  for (const one of problem?.problems ?? []) if (one.field) messages[one.field] ??= one.message;
  return messages;
};

/** What an action asks for before it is done: its inputs, or those that a stage still needs. */
export default function ActionDialog({ wish }: { wish: ActionWish }) {
  const asked = wish.action.input.filter((input) => !wish.ask || wish.ask.includes(input.name)).flatMap((input) => fieldOf(input) ?? []);
  const [values, setValues] = useState<Values>(() =>
    Object.fromEntries(wish.action.input.map(({ name }) => [name, wish.values[name] ?? (wish.ask || !(name in wish.row.values) ? null : (wish.row.values[name] as Value))])));
  const [invalid, setInvalid] = useState<Readonly<Record<string, string | undefined>>>({});
  const [messages, setMessages] = useState<Record<string, string>>(() => messagesOf(wish.problem));
  const [more, setMore] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const fields = [...asked, ...wish.action.input.filter((input) => more.includes(input.name) && !asked.some((field) => field.name === input.name)).flatMap((input) => fieldOf(input) ?? [])];
  const close = () => openAction(undefined);
  const submit = async () => {
    if (busy || Object.values(invalid).some(Boolean)) return;
    const empty = fields.filter((field) => (field.required || wish.ask?.includes(field.name)) && isEmpty(values[field.name]));
    if (empty.length > 0) {
      setMessages(Object.fromEntries(empty.map((field) => [field.name, actionTexts('required')])));
      return;
    }
    setBusy(true);
    try {
      await act({ ...wish, values: { ...wish.values, ...Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value))) } });
      close();
    } catch (error) {
      const missing = missingOf(error, wish.action);
      if (missing.length === 0) return refused(error, wish.entity, wish.row);
      setMore(missing);
      setMessages(messagesOf(error as Problem));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={close}
      title={wish.title ?? label(wish.action.label)}
      width={fields.length > 4 ? 640 : 400}
      {...(wish.problem ? { description: actionTexts('asks') } : {})}
      footer={
        <>
          <Button onClick={close}>{common('cancel')}</Button>
          <Button look="primary" type="submit" form="action-input" disabled={busy}>{label(wish.action.label)}<Kbd on>{withMod('↵')}</Kbd></Button>
        </>
      }
    >
      <form
        id="action-input"
        noValidate
        onSubmit={(event) => { event.preventDefault(); void submit(); }}
        onKeyDown={(event) => {
          if (composing(event)) { if (event.key === 'Enter') event.preventDefault(); return; }
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) { event.preventDefault(); void submit(); }
        }}
        className={fields.length > 4 ? 'grid gap-4 md:grid-cols-2' : 'grid gap-4'}
      >
        {fields.map((field, at) => (
          <FieldRow key={field.name} label={label(field.label)} required={field.required || (wish.ask?.includes(field.name) ?? false)} error={invalid[field.name] ?? messages[field.name]}>
            {(ids) => (
              <FieldInput
                {...ids}
                field={field}
                value={values[field.name] ?? null}
                autoFocus={at === 0}
                onChange={(value) => { setValues((before) => ({ ...before, [field.name]: value })); setMessages(({ [field.name]: _, ...rest }) => rest); }}
                onInvalid={(message) => setInvalid((before) => ({ ...before, [field.name]: message }))}
              />
            )}
          </FieldRow>
        ))}
      </form>
    </Dialog>
  );
}
