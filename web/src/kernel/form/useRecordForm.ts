import { useEffect, useMemo, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { Problem, newKey, records, type One, type Value, type Values } from '../api';
import { useCatalog, type Entity, type Field } from '../catalog';
import { isEmpty, sent, textOf } from '../field';
import { client, refresh } from '../record';
import { label } from '../text';
import { draftOf, keepDraft, placeOf, wasHanded } from './draft';
import { needed, presets } from './fields';
import { formTexts } from './texts';

export type Complaint = { readonly field?: string | undefined; readonly text: string; /** Whether it may be saved all the same. */ readonly retry?: boolean };
const same = (a: Value, b: Value) => JSON.stringify(sent(a ?? null)) === JSON.stringify(sent(b ?? null));

/** A form over fields of an entity: of a new record with what is given, or of one that exists. */
export function useRecordForm(entity: Entity, fields: readonly Field[], given: Values | undefined, record: One | undefined) {
  const catalog = useCatalog();
  const start = useMemo<Values>(() => (record ? Object.fromEntries(fields.map((field) => [field.name, record.values[field.name] ?? null])) : { ...presets(fields), ...given }), [record, fields, given]);
  // what was begun for one customer is not taken up for another
  const place = record?.id ?? placeOf(given);
  const draft = useMemo(() => draftOf(entity.name, place), [entity.name, place]);
  const form = useForm<Record<string, Value>>({ defaultValues: { ...start, ...draft } });
  const [restored, setRestored] = useState(() => draft !== undefined && !wasHanded(entity.name));
  const [invalid, setInvalid] = useState<Readonly<Record<string, { readonly text: string; readonly quiet: boolean } | undefined>>>({});
  const [problems, setProblems] = useState<readonly Complaint[]>([]);
  const [busy, setBusy] = useState(false);
  const saving = useRef(false);
  const key = useRef(newKey());
  const version = useRef(record?.version);

  const changes = (): Values => {
    const now = form.getValues();
    return Object.fromEntries(Object.keys(now).filter((name) => !same(now[name], start[name])).map((name) => [name, now[name]]));
  };
  const dirty = () => Object.keys(changes()).length > 0;
  const latest = useRef(changes);
  useEffect(() => { latest.current = changes; });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    const keep = () => { timer.current = undefined; const now = latest.current(); keepDraft(entity.name, place, Object.keys(now).length > 0 ? now : undefined); };
    // a page that is loaded anew just now keeps it as well
    const atOnce = () => { if (timer.current !== undefined) keep(); };
    const { unsubscribe } = form.watch(() => { clearTimeout(timer.current); timer.current = setTimeout(keep, 300); });
    addEventListener('pagehide', atOnce);
    return () => { clearTimeout(timer.current); unsubscribe(); removeEventListener('pagehide', atOnce); };
  }, [form, entity.name, place]);

  // what was just typed is not kept after what was saved is forgotten
  const forget = () => { clearTimeout(timer.current); timer.current = undefined; keepDraft(entity.name, place, undefined); };
  /** Empty again, with what was given. */
  const reset = () => {
    key.current = newKey();
    // by name: what is not named keeps what a draft had put there
    form.reset({ ...Object.fromEntries(fields.map((field) => [field.name, null])), ...start });
    setInvalid({});
    setProblems([]);
    setRestored(false);
    forget();
  };

  const refusedBy = (problem: Problem): readonly Complaint[] => {
    if (problem.offline) return [{ text: formTexts('offline') }];
    if (problem.conflict && record) {
      const mine = changes();
      const name = Object.keys(mine).find((one) => one in (problem.conflict?.current ?? {})) ?? Object.keys(mine)[0] ?? '';
      const field = catalog.at(entity, name)?.field;
      const say = (value: unknown) => (field && textOf({ field, value: value as Value, catalog })) || '—';
      return [{
        field: name, text: formTexts('conflict', { field: label(field?.label), theirs: say(problem.conflict.current[name]), mine: say(mine[name]) }), retry: true,
      }];
    }
    const all = problem.problems.map((one): Complaint => ({ field: fields.some((field) => field.name === one.field) ? one.field : undefined, text: one.message }));
    return all.length > 0 ? all : [{ text: problem.message }];
  };

  /** Saves; what stands in the way is told at its field and above the form. */
  const save = async (): Promise<(One & { act: string }) | undefined> => {
    if (saving.current) return undefined;
    const values = form.getValues();
    const wrong: Complaint[] = fields.flatMap((field) => {
      const text = invalid[field.name]?.text ?? (needed(entity, field) && isEmpty(values[field.name]) ? formTexts('required') : undefined);
      return text ? [{ field: field.name, text }] : [];
    });
    setProblems(wrong);
    if (wrong.length > 0) return undefined;
    saving.current = true;
    setBusy(true);
    try {
      const names = new Set(fields.map((field) => field.name));
      const done = record
        ? await records.change(entity.name, record.id, version.current ?? record.version, Object.fromEntries(Object.entries(changes()).filter(([name]) => names.has(name)).map(([name, value]) => [name, sent(value) ?? null])))
        : await records.create(entity.name, Object.fromEntries(Object.entries({ ...given, ...values }).filter(([, value]) => !isEmpty(value)).map(([name, value]) => [name, sent(value)])), key.current);
      forget();
      refresh(entity.name);
      if (record) void client.invalidateQueries({ queryKey: ['record', entity.name, record.id] });
      return done;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // what was refused was not done: the next attempt is another one
      if (!error.offline) key.current = newKey();
      setProblems(refusedBy(error));
      if (error.conflict) version.current = error.conflict.version;
      return undefined;
    } finally {
      saving.current = false;
      setBusy(false);
    }
  };
  const clear = (name: string) => setProblems((before) => (before.some((one) => one.field === name) ? before.filter((one) => one.field !== name) : before));
  const messageOf = (name: string) => (invalid[name]?.quiet ? undefined : invalid[name]?.text) ?? problems.find((one) => one.field === name)?.text;
  /** What stands in a field cannot be saved; `quiet`: told only to who tries. */
  const invalidate = (name: string, text: string | undefined, quiet = false) => setInvalid((before) => ({ ...before, [name]: text === undefined ? undefined : { text, quiet } }));
  return { form, save, busy, dirty, reset, forget, restored, problems, clear, messageOf, setInvalid: invalidate };
}
export type RecordForm = ReturnType<typeof useRecordForm>;
