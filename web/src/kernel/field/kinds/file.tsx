import { Paperclip } from 'lucide-react';
import { Suspense, lazy } from 'react';
import type { Ref } from '../../api';
import { label } from '../../text';
import type { DisplayProps, FieldType } from '../types';

const OpenFile = lazy(() => import('../FileInput').then((part) => ({ default: part.OpenFile })));
const nameOf = ({ field, value }: DisplayProps) => (value as Ref).title || label(field.label);

export const file: FieldType = {
  width: 160,
  display: (props) => {
    const name = nameOf(props);
    const said = <span className="inline-flex min-w-0 max-w-full items-center gap-1 align-top"><Paperclip size={14} className="shrink-0" /><span className="truncate">{name}</span></span>;
    return props.opens ? <Suspense fallback={said}><OpenFile id={(props.value as Ref).id} name={name} cell={props.cell}>{said}</OpenFile></Suspense> : said;
  },
  text: nameOf,
  editing: { by: 'file' },
  operators: ['filled', 'empty'],
  aggregates: [],
};
