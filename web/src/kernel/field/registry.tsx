import { Check, Paperclip } from 'lucide-react';
import { records, type Money, type Ref, type Row, type Value, type Which } from '../api';
import { contextIn, shownOf, titleFields, titleIn, useCatalog, type Catalog, type Entity, type Field, type KindName, type Option } from '../catalog';
import { Avatar, Chip, cx } from '../kit';
import { slotsOf } from '../slots';
import { common, format, label, language } from '../text';
import { day, decimal } from './parse';
import { allRegions, loadRegions, regionName, useRegions } from './regions';
import { fieldTexts } from './texts';
import { invalid, type DisplayProps, type FieldType } from './types';
import { moment } from './zone';

const string = (value: Value) => (typeof value === 'string' ? value : String(value ?? ''));
const option = ({ field, catalog }: Pick<DisplayProps, 'field' | 'catalog'>, code: string): Option =>
  catalog.options(field).find((one) => one.code === code) ?? { code, hue: 'GRAY', label: { zh: code, en: code } };
const ref = (value: Value) => value as Ref;
/** What a link is called; what it leads to where that has no name. */
const titleOf = ({ field, value, catalog }: Pick<DisplayProps, 'field' | 'value' | 'catalog'>) =>
  ref(value).title || (field.kind.type === 'link' && label(catalog.find(field.kind.target)?.label)) || label(field.label);

const plainText = (text: string) => (text.trim() === '' ? null : text.trim());

const inWords = ({ field, value, catalog }: DisplayProps) => field.says?.(string(value), catalog) ?? string(value);
const textual: FieldType = {
  kinds: ['text', 'address'],
  width: 160,
  display: inWords,
  text: inWords,
  editing: { by: 'text', format: string, parse: plainText },
  operators: ['contains', 'startsWith', 'is', 'isNot', 'filled', 'empty'],
  aggregates: [],
};

const long: FieldType = {
  ...textual,
  kinds: ['longText'],
  width: 220,
  display: ({ value, cell }) => (cell ? string(value).split('\n')[0] : <span className="whitespace-pre-line">{string(value)}</span>),
  editing: { by: 'long', format: string, parse: (text) => (text.trim() === '' ? null : text) },
  operators: ['contains', 'filled', 'empty'],
};

const link = (href: string, value: Value, cell: boolean | undefined) =>
  cell ? <span className="num">{string(value)}</span> : <a href={href} className="num text-ac-text hover:underline">{string(value)}</a>;
const phone: FieldType = {
  ...textual,
  kinds: ['phone'],
  width: 140,
  display: ({ value, cell }) => (/[•*]/.test(string(value)) ? <span className="num">{string(value)}</span> : link(`tel:${string(value).replace(/[^\d+]/g, '')}`, value, cell)),
  editing: { by: 'text', inputMode: 'tel', format: string, parse: plainText },
};
const mail: FieldType = {
  ...textual,
  kinds: ['mail'],
  width: 180,
  display: ({ value, cell }) => (/[•*]/.test(string(value)) ? string(value) : link(`mailto:${string(value)}`, value, cell)),
  editing: { by: 'text', inputMode: 'email', format: string, parse: plainText },
};

const comparing = ['is', 'atLeast', 'atMost', 'above', 'below', 'filled', 'empty'] as const;
const figure: FieldType = {
  kinds: ['number'],
  align: 'end',
  width: 100,
  display: ({ field, value, cell }) => {
    const unit = cell ? '' : label(field.unit);
    return <span className="num">{format.number(string(value))}{unit && ` ${unit}`}</span>;
  },
  text: ({ value }) => format.number(string(value)),
  unit: (field) => label(field.unit),
  editing: { by: 'text', inputMode: 'decimal', format: string, parse: (text) => (text.trim() === '' ? null : decimal(text) ?? invalid) },
  operators: comparing,
  aggregates: ['sum', 'avg', 'min', 'max'],
};
const percent: FieldType = {
  ...figure,
  kinds: ['percent'],
  width: 110,
  display: ({ value, cell }) => {
    const share = Number(value);
    const text = `${format.number(string(value), 1)}%`;
    if (!cell) return <span className="num">{text}</span>;
    return (
      <span className="inline-flex items-center gap-2">
        <span className="h-1 w-9 overflow-hidden rounded-full bg-active"><span className="block h-full rounded-full bg-blue-mark" style={{ width: `${Math.max(0, Math.min(100, share))}%` }} /></span>
        <span className="num">{text}</span>
      </span>
    );
  },
  text: ({ value }) => `${format.number(string(value), 2)}%`,
  unit: () => '',
  aggregates: ['avg', 'min', 'max'],
};
/** An amount in the column's unit: 6,210 under 「本年成交/万」. */ // script-ok
export const inColumn = (amount: string | number): string => {
  const n = Number(amount) / format.columnUnit().by;
  // what no column has room for is told in larger units
  if (Math.abs(n) >= 1e7) return format.compact(amount);
  return format.number(n, Math.abs(n) >= 100 || n === 0 ? 0 : Math.abs(n) >= 1 ? 1 : 2);
};
const money: FieldType = {
  ...figure,
  kinds: ['money'],
  width: 110,
  display: ({ field, value, cell }) => {
    const { amount, currency } = value as Money;
    const foreign = currency === 'CNY' ? '' : `${currency} `;
    if (field.exact) return <span className="num" title={currency}>{foreign}{format.number(amount, 4)}</span>;
    const exact = `${format.number(amount, 2)} ${currency}`;
    return <span className="num" title={exact}>{foreign}{cell ? inColumn(amount) : format.compact(amount)}</span>;
  },
  text: ({ field, value }) => format.number((value as Money).amount, field.exact ? 4 : 2),
  unit: (field) => (field.exact ? '' : format.columnUnit().name),
  editing: {
    by: 'text',
    inputMode: 'decimal',
    format: (value) => (value ? (value as Money).amount.replace(/\.0+$|(\.\d*?)0+$/, '$1') : ''),
    parse: (text, _, before) => {
      if (text.trim() === '') return null;
      const amount = decimal(text);
      return amount === undefined ? invalid : { amount, currency: (before as Money | null)?.currency ?? 'CNY' };
    },
  },
};

const dateType: FieldType = {
  kinds: ['date'],
  width: 112,
  display: ({ value }) => <span className="num">{format.date(string(value))}</span>,
  text: ({ value }) => string(value),
  editing: { by: 'text', hint: () => fieldTexts('dateHint'), format: string, parse: (text) => (text.trim() === '' ? null : day(text) ?? invalid) },
  operators: ['within', 'lastDays', 'nextDays', 'longerAgo', 'is', 'atLeast', 'atMost', 'filled', 'empty'],
  aggregates: ['min', 'max'],
  groups: true,
  day: string,
};
const instant: FieldType = {
  ...dateType,
  kinds: ['instant'],
  width: 110,
  display: ({ value, cell }) => {
    const at = string(value);
    return <span className="num" title={format.dateTime(at)}>{cell ? format.relative(format.dayOf(at)) : format.dateTime(at)}</span>;
  },
  text: ({ value }) => `${format.dayOf(string(value))} ${format.time(string(value))}`,
  editing: {
    by: 'text',
    hint: () => fieldTexts('momentHint'),
    format: (value) => (value ? `${format.dayOf(string(value))} ${format.time(string(value))}` : ''),
    parse: (text) => {
      if (text.trim() === '') return null;
      const [date = '', clock = '09:00'] = text.trim().split(/\s+/);
      const on = day(date);
      const hours = /^(\d{1,2})(?::(\d{2}))?$/.exec(clock);
      return (on && hours && moment(on, `${hours[1]?.padStart(2, '0')}:${hours[2] ?? '00'}`)) || invalid;
    },
  },
  operators: ['within', 'lastDays', 'nextDays', 'longerAgo', 'atLeast', 'atMost', 'filled', 'empty'],
  aggregates: ['min', 'max'],
  day: (value) => format.dayOf(string(value)),
};

const flag: FieldType = {
  kinds: ['boolean'],
  width: 80,
  display: ({ value }) => (value ? <span className="inline-flex items-center gap-1 text-fg2"><Check size={15} className="text-green-mark" />{common('yes')}</span> : <span className="text-fg3">{common('no')}</span>),
  text: ({ value }) => common(value ? 'yes' : 'no'),
  editing: { by: 'toggle' },
  operators: ['yes', 'no'],
  aggregates: [],
  groups: true,
};

const optionChoices = (field: Field, catalog: Catalog) =>
  catalog.options(field).map((one) => ({ value: one.code, text: label(one.label), also: [one.label.zh, one.label.en], show: <Chip hue={one.hue}>{label(one.label)}</Chip> }));
const choice: FieldType = {
  kinds: ['choice', 'dictionary'],
  width: 96,
  display: (props) => {
    const one = option(props, string(props.value));
    return <Chip hue={one.hue} wraps={!props.cell}>{label(one.label)}</Chip>;
  },
  text: (props) => label(option(props, string(props.value)).label),
  editing: { by: 'list', choices: optionChoices, chosen: (value) => (value ? [string(value)] : []), value: (codes) => codes[0] ?? null },
  operators: ['in', 'notIn', 'filled', 'empty'],
  aggregates: [],
  groups: true,
};
const choices: FieldType = {
  ...choice,
  kinds: ['multipleChoice'],
  width: 150,
  display: (props) => {
    const codes = props.value as readonly string[];
    const most = props.cell ? 2 : codes.length;
    return (
      <span title={codes.length > most ? choices.text(props) : undefined} className={cx('inline-flex gap-1', !props.cell && 'flex-wrap')}>
        {codes.slice(0, most).map((code) => { const one = option(props, code); return <Chip key={code} hue={one.hue} wraps={!props.cell}>{label(one.label)}</Chip>; })}
        {codes.length > most && <span className="text-meta text-fg3">+{codes.length - most}</span>}
      </span>
    );
  },
  text: (props) => (props.value as readonly string[]).map((code) => label(option(props, code).label)).join(', '),
  editing: { by: 'list', several: true, choices: optionChoices, chosen: (value) => (value as readonly string[] | null) ?? [], value: (codes) => [...codes] },
  operators: ['has', 'filled', 'empty'],
  groups: false,
};

function RegionText({ code, cell }: { code: string; cell: boolean | undefined }) {
  const regions = useRegions();
  return <span title={cell ? regionName(code, regions) : undefined}>{regionName(code, regions, cell) || code}</span>;
}
const region: FieldType = {
  kinds: ['region'],
  get width() { return language() === 'en' ? 172 : 140; },
  display: ({ value, cell }) => <RegionText code={string(value)} cell={cell} />,
  text: ({ value }) => regionName(string(value)) || string(value),
  editing: {
    by: 'list',
    find: async (_, __, text) => {
      await loadRegions();
      const words = text.trim().toLowerCase();
      const { initialsOf } = await import('../kit/initials');
      return allRegions()
        .filter((one) => (words ? `${one.label.zh} ${one.label.en} ${initialsOf(one.label.zh)}`.toLowerCase().includes(words) : one.code.length === 2))
        .slice(0, 60)
        .map((one) => ({ value: one.code, text: regionName(one.code) }));
    },
    chosen: (value) => (value ? [string(value)] : []),
    value: (codes) => codes[0] ?? null,
  },
  operators: ['startsWith', 'filled', 'empty'],
  aggregates: [],
  groups: true,
};

/** By the words that are indexed, pinyin among them; names that are not, as the English one of a stage, by their letters. */
async function named(target: Entity, text: string, narrow: string | undefined, signal: AbortSignal): Promise<readonly Row[]> {
  const ask = async (which: Which) => (await records.page(target.name, { ...which, fields: shownOf(target), limit: 20 }, signal)).records;
  const bare = text ? target.fields.filter((field) => titleFields(target).includes(field.name) && !field.searched && field.kind.type === 'text' && field.visibility === 'SEEN') : [];
  const quoted = `'${text.replace(/[\\']/g, '\\$&')}'`;
  const letters = bare.map((field) => `${field.name}.contains(${quoted})`).join(' || ');
  const [byLetters, byWords] = await Promise.all([
    bare.length > 0 ? ask({ filter: narrow ? `(${narrow}) && (${letters})` : letters }) : [],
    text && !target.searched ? [] : ask({ search: text || undefined, filter: narrow }),
  ]);
  return [...byLetters, ...byWords.filter((row) => !byLetters.some((one) => one.id === row.id))];
}

const reference: FieldType = {
  kinds: ['link'],
  width: 130,
  display: ({ field, value, catalog, cell }) => {
    const avatar = field.kind.type === 'link' ? slotsOf(field.kind.target).avatar : undefined;
    const title = titleOf({ field, value, catalog });
    return (
      <span className={cx('inline-flex min-w-0 max-w-full gap-1.5 align-top', cell ? 'items-center' : 'items-start')}>
        {avatar && <Avatar name={title} round={avatar === 'round'} />}
        <span className={cell ? 'truncate' : 'min-w-0'}>{title}</span>
      </span>
    );
  },
  text: titleOf,
  editing: {
    by: 'list',
    find: async (field, catalog, text, signal, narrow) => {
      const target = field.kind.type === 'link' ? catalog.find(field.kind.target) : undefined;
      if (!target) return [];
      const avatar = slotsOf(target.name).avatar;
      return (await named(target, text.trim(), narrow, signal)).map((row) => {
        const title = titleIn(target, row.values);
        return { value: row.id, text: title, hint: contextIn(target, row.values), show: <>{avatar && <Avatar name={title} round={avatar === 'round'} />}<span className="truncate">{title}</span></> };
      });
    },
    chosen: (value) => (value ? [ref(value).id] : []),
    value: (codes, picked) => (codes[0] ? { id: codes[0], ...(picked ? { title: picked.text } : {}) } : null),
  },
  operators: ['in', 'notIn', 'filled', 'empty'],
  aggregates: [],
  groups: true,
};

const file: FieldType = {
  kinds: ['file'],
  width: 140,
  display: (props) => <span className="inline-flex items-center gap-1"><Paperclip size={14} />{titleOf(props)}</span>,
  text: titleOf,
  operators: ['filled', 'empty'],
  aggregates: [],
};

const all = [textual, long, phone, mail, figure, percent, money, dateType, instant, flag, choice, choices, region, reference, file];
const registry = new Map<KindName, FieldType>(all.flatMap((type) => type.kinds.map((kind) => [kind, type] as const)));

/** Adds or replaces a kind. */
export const registerKind = (type: FieldType) => type.kinds.forEach((kind) => registry.set(kind, type));
/** What is known of the field's kind. */
export const typeOf = (field: Pick<Field, 'kind'>): FieldType => registry.get(field.kind.type) ?? textual;

export const isEmpty = (value: Value): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** The value of a field as it is shown; "—" where there is none, dots where one may not see it. */
export function show(props: DisplayProps) {
  if (isEmpty(props.value) && props.field.visibility === 'MASKED') return <span className="text-fg3" title={fieldTexts('masked')}><span aria-hidden="true">•••</span><span className="sr-only">{fieldTexts('masked')}</span></span>;
  if (props.value === null && /^(created|changed)By$/.test(props.field.name)) return <span className="text-fg2">{common('product')}</span>;
  return isEmpty(props.value) && typeof props.value !== 'boolean' ? <span className="text-fg3">—</span> : typeOf(props.field).display(props);
}
export const textOf = (props: DisplayProps): string => (isEmpty(props.value) ? '' : typeOf(props.field).text(props));

/** What a record is called: its title or number, else what it links to, else what it is. */
export function nameOf(catalog: Catalog, entity: Entity, record: { readonly values: Readonly<Record<string, Value>> }): string {
  const say = (field: Field | undefined) => (field ? textOf({ field, value: record.values[field.name], catalog }) : '');
  const own = (entity.englishTitle && titleIn(entity, record.values)) || say(entity.fields.find((field) => field.name === entity.title)) || say(entity.fields.find((field) => field.name === entity.number));
  if (own) return own;
  return entity.fields.filter((field) => field.kind.type === 'link' && field.required).map(say).filter(Boolean).slice(0, 2).join(' · ') || label(entity.label);
}

/** The same as a component, for pages. */
export function FieldValue({ field, value }: { field: Field; value: Value }) {
  return show({ field, value, catalog: useCatalog() });
}

/** Values as the server takes them: links by their id alone. */
export const sent = (value: Value): Value => (value && typeof value === 'object' && 'id' in value ? ({ id: value.id } as Ref) : value);

export const why = (field: Field): string =>
  /date|instant/.test(field.kind.type) ? fieldTexts('wrongDate') : /number|money|percent/.test(field.kind.type) ? fieldTexts('wrongNumber') : fieldTexts('wrongChoice');
