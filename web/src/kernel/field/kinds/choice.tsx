import { Check } from 'lucide-react';
import type { Catalog, Field, Option } from '../../catalog';
import { Chip, cx } from '../../kit';
import { common, label } from '../../text';
import type { DisplayProps, FieldType } from '../types';
import { string } from './text';

export const flag: FieldType = {
  width: 80,
  display: ({ value }) => (value ? <span className="inline-flex items-center gap-1 text-fg2"><Check size={15} className="text-green-mark" />{common('yes')}</span> : <span className="text-fg3">{common('no')}</span>),
  text: ({ value }) => common(value ? 'yes' : 'no'),
  editing: { by: 'toggle' },
  operators: ['yes', 'no'],
  aggregates: [],
  groups: true,
  lanes: true,
};

const option = ({ field, catalog }: Pick<DisplayProps, 'field' | 'catalog'>, code: string): Option =>
  catalog.options(field).find((one) => one.code === code) ?? { code, hue: 'GRAY', label: { zh: code, en: code } };
const optionChoices = (field: Field, catalog: Catalog) =>
  catalog.options(field).map((one) => ({ value: one.code, text: label(one.label), also: [one.label.zh, one.label.en], show: <Chip hue={one.hue}>{label(one.label)}</Chip> }));
export const choice: FieldType = {
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
  lanes: true,
};
export const choices: FieldType = {
  ...choice,
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
  groups: undefined,
  lanes: undefined,
};
