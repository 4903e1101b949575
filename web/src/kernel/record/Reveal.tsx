import { Eye } from 'lucide-react';
import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { http, type One, type Value } from '../api';
import { useCatalog, type Entity, type Field } from '../catalog';
import { isEmpty, reaches, show } from '../field';
import { cx, toast } from '../kit';
import { label } from '../text';
import { client } from './cache';
import { recordTexts as t } from './texts';

type Values = Readonly<Record<string, Value>>;
type Shown = { readonly values: Values; readonly ask: (field: Field) => Promise<void> };
const none: Values = {};
const Context = createContext<Shown>({ values: none, ask: () => Promise.resolve() });

/** Keeps the values of one record that were shown on request: here alone, while it is open and stands as it is. */
export function Reveals({ entity, record, children }: { entity: Entity; record: One; children: ReactNode }) {
  const [told, tell] = useState({ version: record.version, values: none });
  const values = told.version === record.version ? told.values : none;
  const ask = async (field: Field) => {
    try {
      const { value } = await http.post<{ value?: Value }>(`/api/${entity.name}/${record.id}:reveal`, { field: field.name });
      tell((before) => ({ version: record.version, values: { ...(before.version === record.version ? before.values : none), [field.name]: value ?? null } }));
      void client.invalidateQueries({ queryKey: ['history', entity.name, record.id] });
    } catch (error) {
      toast.failed(error);
    }
  };
  return <Context value={{ values, ask }}>{children}</Context>;
}

/** Whether the field is shown in part here, and in full to who asks. */
export const revealable = (field: Field, record: One): boolean => field.revealable === true && record.masked.includes(field.name);

const textual = /^(text|longText|address|phone|mail)$/;

/** A masked value as a button that asks for it; then the value in its place, with its link. */
export function Revealable({ field, value }: { field: Field; value: Value }) {
  const catalog = useCatalog();
  const { values, ask } = useContext(Context);
  const [asking, setAsking] = useState(false);
  const asked = useRef(false);
  const place = useRef<HTMLSpanElement>(null);
  const known = field.name in values;
  useEffect(() => {
    if (!known || !asked.current) return;
    asked.current = false;
    // who asked by keys goes on from the value
    (place.current?.querySelector('a') ?? place.current)?.focus();
  }, [known]);
  // of texts something is always left, so that there is nothing behind an empty one
  if (known || (isEmpty(value) && textual.test(field.kind.type))) {
    return <span ref={place} tabIndex={-1} className="outline-none">{show({ field: { ...field, visibility: 'SEEN' }, value: known ? values[field.name] : null, catalog })}</span>;
  }
  const press = () => {
    asked.current = true;
    setAsking(true);
    void ask(field).finally(() => setAsking(false));
  };
  return (
    <button type="button" title={t('reveal')} aria-busy={asking} disabled={asking} onClick={press} className={cx('group/ask inline-flex max-w-full items-center gap-1.5 rounded-ctl text-left max-md:-my-2.5 max-md:min-h-11', asking && 'opacity-60')}>
      <span className="min-w-0 truncate">{show({ field, value, catalog })}</span>
      <Eye size={14} aria-hidden="true" className="shrink-0 text-fg3 group-hover/ask:text-fg" />
      <span className="sr-only"> {t('revealOf', { field: label(field.label) })}</span>
    </button>
  );
}

/** The first number of a record that can be called, or else be asked for. */
export function useCallable(entity: Entity, record: One): { phone: string | undefined; ask: (() => void) | undefined; focus: (link: HTMLElement | null) => void } {
  const { values, ask } = useContext(Context);
  const asked = useRef(false);
  const phones = entity.fields.filter((field) => field.kind.type === 'phone');
  const number = (field: Field) => (revealable(field, record) ? values[field.name] : record.values[field.name]);
  const phone = phones.map(number).find(reaches);
  const kept = phones.find((field) => revealable(field, record) && !isEmpty(record.values[field.name]) && !(field.name in values));
  return {
    phone: phone === undefined ? undefined : String(phone),
    ask: phone === undefined && kept ? () => { asked.current = true; void ask(kept); } : undefined,
    focus: (link) => { if (link && asked.current) { asked.current = false; link.focus(); } },
  };
}
