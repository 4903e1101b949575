import { ChevronDown, History, Lock, PenLine } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { One } from '../api';
import { useCatalog, type Entity, type Field } from '../catalog';
import { FieldInput, InlineEditor, isEmpty, show, typeOf, type Leave } from '../field';
import { Checkbox, IconButton, Tooltip, cx } from '../kit';
import { label } from '../text';
import { changeRecord } from './change';
import { lockedBy } from './locked';
import { Revealable, revealable } from './Reveal';
import { recordTexts } from './texts';

/** The field whose editor is to be opened by whoever stands elsewhere: the key E, or Tab from the field before. */
let wanted: { record: string; field: string } | undefined;
const edits = new Set<() => void>();
export function editField(record: string, field: string) {
  wanted = { record, field };
  edits.forEach((told) => told());
}

/** The fields of a record in the order of its form, as far as they can be changed here. */
export const editableFields = (entity: Entity, record: One): readonly Field[] => {
  const order = [...new Set([...(entity.form ?? []).flatMap((group) => group.fields), ...entity.fields.filter((field) => field.custom).map((field) => field.name)])];
  return order.flatMap((name) => entity.fields.filter((field) => field.name === name))
    .filter((field) => field.name in record.values && lockedBy(field, record) === undefined && !/toggle|file/.test(typeOf(field).editing?.by ?? ''));
};

/** One field: label, value, and the value's editor in its place. */
function FieldLine({ entity, record, field, wide, onHistory }: { entity: Entity; record: One; field: Field; wide?: boolean; onHistory?: ((field: string) => void) | undefined }) {
  const catalog = useCatalog();
  const [editing, setEditing] = useState(false);
  useEffect(() => {
    const look = () => {
      if (wanted?.record !== record.id || wanted.field !== field.name) return;
      wanted = undefined;
      setEditing(true);
    };
    look();
    edits.add(look);
    return () => void edits.delete(look);
  }, [record.id, field.name]);
  const place = useRef<HTMLElement>(null);
  // who worked by keys goes on from here; who clicked elsewhere is there
  const close = () => {
    setEditing(false);
    setTimeout(() => { if (document.activeElement === document.body) place.current?.querySelector('button')?.focus(); });
  };
  const locked = lockedBy(field, record);
  const value = record.values[field.name];
  const name = label(field.label);
  const save = (next: typeof value, leave: Leave = 'stay') => {
    close();
    const step = leave === 'right' ? 1 : leave === 'left' ? -1 : 0;
    const fields = step ? editableFields(entity, record) : [];
    const neighbour = fields[fields.findIndex((one) => one.name === field.name) + step];
    if (neighbour) editField(record.id, neighbour.name);
    if (JSON.stringify(next ?? null) !== JSON.stringify(value ?? null)) void changeRecord(catalog, entity, record, { [field.name]: next ?? null });
  };
  const content = revealable(field, record) ? <Revealable field={field} value={value} /> : show({ field, value, catalog, opens: true });
  const masked = record.masked.includes(field.name) || field.visibility === 'MASKED';
  // a link cannot stand inside a button
  const linked = field.kind.type === 'phone' || field.kind.type === 'mail';
  return (
    <div className={cx('group/line relative flex min-h-[30px] items-start gap-2 max-md:min-h-11', wide && 'max-w-3xl')}>
      <dt className="w-[88px] shrink-0 py-[5px] text-body text-fg3 [overflow-wrap:break-word] @min-[380px]:w-32 max-md:py-[11px]">{name}</dt>
      <dd ref={place} className="min-w-0 flex-1">
        {editing ? (
          <InlineEditor field={field} value={value} hint className={typeOf(field).editing?.by === 'list' ? '' : 'min-h-[30px] max-md:min-h-11'} onSave={save} onCancel={close} />
        ) : typeOf(field).editing?.by === 'toggle' && !locked ? (
          <label className="flex h-[30px] items-center px-1.5 max-md:h-11"><Checkbox aria-label={name} checked={value === true} onChange={(event) => save(event.target.checked)} /></label>
        ) : typeOf(field).editing?.by === 'file' && !locked ? (
          <FieldInput field={field} value={value} onChange={save} inPlace />
        ) : locked ? (
          <span className="flex items-start gap-1.5 px-1.5 py-[5px] max-md:py-[11px]">
            <span className="min-w-0">{content}</span>
            {masked && <Tooltip text={recordTexts('locked.masked')}><span tabIndex={0} role="img" aria-label={recordTexts('locked.masked')}><Lock size={13} className="mt-1 text-fg3" /></span></Tooltip>}
          </span>
        ) : linked && !isEmpty(value) ? (
          <span className="group/linked flex min-h-[30px] items-center px-1.5 max-md:min-h-11">
            <span className="min-w-0">{content}</span>
            <IconButton small label={recordTexts('edit', { field: name })} className="absolute right-6 top-[3px] bg-bg opacity-0 focus:opacity-100 group-hover/linked:opacity-100 max-md:static max-md:ml-auto max-md:opacity-100" onClick={() => setEditing(true)}><PenLine size={14} /></IconButton>
          </span>
        ) : (
          <button type="button" onClick={() => setEditing(true)} className="block min-h-[30px] w-full cursor-text rounded-ctl px-1.5 py-[5px] text-left hover:bg-hover max-md:min-h-11">
            {content}
            <span className="sr-only"> {recordTexts('edit', { field: name })}</span>
          </button>
        )}
      {onHistory && !editing && (
        <IconButton small label={recordTexts('history', { field: name })} className="absolute right-0 top-[3px] bg-bg opacity-0 focus:opacity-100 group-hover/line:opacity-100 max-md:hidden" onClick={() => onHistory(field.name)}><History size={14} /></IconButton>
      )}
      </dd>
    </div>
  );
}

/** The fields of a record in the groups of its form; groups can be folded. */
export function FieldGroups({ entity, record, skipEmpty, onHistory }: { entity: Entity; record: One; skipEmpty?: boolean; onHistory?: (field: string) => void }) {
  const catalog = useCatalog();
  const groups = entity.form ?? [{ name: 'all', label: entity.label, fields: entity.fields.map((field) => field.name) }];
  const named = new Set(groups.flatMap((group) => group.fields));
  const custom = entity.fields.filter((field) => field.custom && !named.has(field.name)).map((field) => field.name);
  const all = custom.length > 0 ? [...groups, { name: 'custom', label: undefined, fields: custom }] : groups;
  return (
    <>
      {all.map((group) => {
        const fields = group.fields
          .map((name) => catalog.at(entity, name)?.field)
          .filter((field): field is Field => field !== undefined && field.name in record.values)
          .filter((field) => !skipEmpty || !isEmpty(record.values[field.name]) || lockedBy(field, record) === undefined);
        return fields.length === 0 ? null : (
          <details key={group.name} open className="group/fields break-inside-avoid">
            <summary className="flex h-9 max-md:h-11 cursor-pointer list-none items-center rounded-ctl text-body font-semibold">
              <span className="flex-1">{group.label ? label(group.label) : recordTexts('other')}</span>
              <ChevronDown size={15} className="text-fg3 transition-transform group-open/fields:rotate-180" />
            </summary>
            <dl className="@container pb-3">{fields.map((field) => <FieldLine key={field.name} entity={entity} record={record} field={field} onHistory={onHistory} />)}</dl>
          </details>
        );
      })}
    </>
  );
}
