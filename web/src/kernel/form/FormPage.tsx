import { Link, useBlocker, useNavigate, useParams } from '@tanstack/react-router';
import { LockKeyhole } from 'lucide-react';
import { useId, useMemo, useRef } from 'react';
import { Problem, type One } from '../api';
import { may, useCatalog, type Entity } from '../catalog';
import { Button, Empty, Failed, Kbd, Skeleton, toast, useKeys, withMod } from '../kit';
import { TopBar, useTitle } from '../page';
import { undo, useRecord } from '../record';
import { recordTexts } from '../record/texts';
import { slotsOf } from '../slots';
import { common, inText, label } from '../text';
import { formGroups } from './fields';
import { FormField } from './FormField';
import { Leaving, Restored, Summary, savingKeys } from './parts';
import { formTexts } from './texts';
import { useRecordForm } from './useRecordForm';

/** The full form: of a new record, or of the one that the address names. */
export default function FormPage() {
  const { entity: name, id } = useParams({ strict: false });
  const entity = useCatalog().find(name ?? '');
  if (!entity || (!id && !may(entity, 'create'))) return <Empty page icon={<LockKeyhole />} title={formTexts('noRight', { entity: entity ? inText(entity.many) : name ?? '' })} action={<Button asChild><Link to="/">{formTexts('home')}</Link></Button>}>{formTexts('noRightHint')}</Empty>;
  return id ? <Existing key={id} entity={entity} id={id} /> : <Form key={name} entity={entity} record={undefined} />;
}

function Existing({ entity, id }: { entity: Entity; id: string }) {
  const record = useRecord(entity.name, id);
  // the form goes on from what was read first: what others change meanwhile is told when it is saved
  const first = useRef<One | undefined>(undefined);
  first.current ??= record.data;
  if (record.error instanceof Problem && record.error.status === 404) return <Empty page title={recordTexts('gone')} action={<Button asChild><Link to="/$entity" params={{ entity: entity.name }}>{recordTexts('toList')}</Link></Button>}>{recordTexts('goneHint')}</Empty>;
  if (record.isError) return <Failed error={record.error} retry={() => void record.refetch()} />;
  if (!first.current) return <div className="flex flex-col gap-3 p-5">{[...Array(10).keys()].map((i) => <Skeleton key={i} className="h-4 w-full max-w-xl" />)}</div>;
  if (!first.current.allowed.includes('edit')) return <Empty page icon={<LockKeyhole />} title={formTexts('noEdit')} action={<Button asChild><Link to="/$entity/$id" params={{ entity: entity.name, id }}>{formTexts('toRecord')}</Link></Button>}>{formTexts('noEditHint')}</Empty>;
  return <Form entity={entity} record={first.current} />;
}

function Form({ entity, record }: { entity: Entity; record: One | undefined }) {
  const navigate = useNavigate();
  const id = useId();
  const groups = useMemo(() => formGroups(entity, record !== undefined), [entity, record]);
  const fields = useMemo(() => groups.flatMap((group) => group.fields), [groups]);
  const of = useRecordForm(entity, fields, undefined, record);
  const done = useRef(false);
  const blocker = useBlocker({ shouldBlockFn: () => !done.current && of.dirty(), enableBeforeUnload: () => !done.current && of.dirty(), withResolver: true });
  const title = record ? formTexts('edit', { entity: inText(entity.label) }) : formTexts('new', { entity: inText(entity.label) });
  useTitle(title);
  const Icon = slotsOf(entity.name).icon;
  const leave = () => void (record ? navigate({ to: '/$entity/$id', params: { entity: entity.name, id: record.id } }) : navigate({ to: '/$entity', params: { entity: entity.name } }));
  const submit = async (another = false) => {
    const made = await of.save();
    if (!made) return;
    const name = String(made.values[entity.title] ?? made.values[entity.number ?? ''] ?? made.id);
    toast.done(formTexts(record ? 'saved' : 'made', { title: name }), { undo: () => void undo(made.act, entity.name, made.id) });
    if (another) return of.reset();
    done.current = true;
    void navigate({ to: '/$entity/$id', params: { entity: entity.name, id: made.id }, replace: true });
  };
  useKeys({ 'mod+s': () => void submit(), 'mod+enter': () => void submit() });
  return (
    <section className="flex h-full min-w-0 flex-col bg-bg">
      <TopBar icon={Icon && <Icon size={16} />} title={record ? `${title} · ${String(record.values[entity.title] ?? '')}` : title} />
      <form id={id} noValidate onSubmit={(event) => { event.preventDefault(); void submit(); }} onKeyDown={savingKeys(() => void submit())} className="flex min-h-0 flex-1 flex-col">
        <div className="min-h-0 flex-1 overflow-y-auto px-5 py-5">
          <div className="mx-auto flex max-w-[880px] flex-col gap-6">
            <Restored of={of} />
            <Summary problems={of.problems} fields={fields} onMine={of.problems.some((one) => one.retry) ? () => void submit() : undefined} />
            {groups.map((group, i) => (
              <fieldset key={group.name} className="min-w-0">
                <legend className="pb-3 text-head font-semibold">{label(group.label)}</legend>
                <div className="grid gap-x-6 gap-y-4 min-[960px]:grid-cols-2">
                  {group.fields.map((field, at) => <FormField key={field.name} entity={entity} field={field} of={of} compare={!record} autoFocus={i === 0 && at === 0} />)}
                </div>
              </fieldset>
            ))}
          </div>
        </div>
        <footer className="flex shrink-0 flex-wrap justify-end gap-2 border-t border-line bg-bg px-5 py-3 max-md:px-4">
          <Button onClick={leave}>{common('cancel')}</Button>
          {!record && <Button disabled={of.busy} onClick={() => void submit(true)}>{formTexts('createMore')}</Button>}
          <Button look="primary" type="submit" disabled={of.busy}>{record ? common('save') : formTexts('create')}<Kbd on>{withMod('S')}</Kbd></Button>
        </footer>
      </form>
      <Leaving open={blocker.status === 'blocked'} onStay={() => blocker.reset?.()} onLeave={() => { of.forget(); blocker.proceed?.(); }} />
    </section>
  );
}
