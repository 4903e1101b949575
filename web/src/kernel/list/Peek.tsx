import { ChevronDown, ChevronUp, Maximize2, X } from 'lucide-react';
import type { Row, Value } from '../api';
import { useCatalog, type Entity } from '../catalog';
import { show } from '../field';
import { Avatar, Button, IconButton, Skeleton, Failed, useKeys } from '../kit';
import { FieldGroups, StateChips, useRecord } from '../record';
import { slotsOf } from '../slots';
import { common, format, label } from '../text';
import { listTexts } from './texts';

type Props = { entity: Entity; id: string; rows: readonly Row[]; total: number | undefined; onPeek: (id: string | undefined) => void; onOpen: (id: string) => void };

/** A record beside its list, to be read and changed without leaving it. */
export function Peek({ entity, id, rows, total, onPeek, onOpen }: Props) {
  const catalog = useCatalog();
  const record = useRecord(entity.name, id);
  const slots = slotsOf(entity.name);
  const at = rows.findIndex((row) => row.id === id);
  const to = (index: number) => { const row = rows[index]; if (row) onPeek(row.id); };
  useKeys({ escape: () => onPeek(undefined), j: () => to(at + 1), k: () => to(at - 1), enter: () => onOpen(id) });
  const title = String(record.data?.values[entity.title] ?? rows[at]?.values[entity.title] ?? '');
  const figures = (slots.figures ?? []).slice(0, 3).map((figure) => ({ ...figure, step: catalog.at(entity, figure.field) })).filter((figure) => figure.step);
  return (
    <aside aria-label={title} className="anim-slide z-20 flex w-[480px] shrink-0 flex-col border-l border-line bg-bg shadow-3 max-lg:fixed max-lg:inset-y-0 max-lg:right-0 max-md:w-full">
      <header className="flex h-12 shrink-0 items-center gap-1 border-b border-line px-4">
        <IconButton label={listTexts('previous')} keys="K" disabled={at <= 0} onClick={() => to(at - 1)}><ChevronUp size={16} /></IconButton>
        <IconButton label={listTexts('next')} keys="J" disabled={at < 0 || at >= rows.length - 1} onClick={() => to(at + 1)}><ChevronDown size={16} /></IconButton>
        {at >= 0 && <span className="num ml-2 text-meta text-fg3">{format.number(at + 1)}{total !== undefined && ` / ${format.number(total)}`}</span>}
        <span className="flex-1" />
        <Button look="plain" icon={<Maximize2 size={15} />} keys="↵" onClick={() => onOpen(id)}>{common('open')}</Button>
        <IconButton label={common('close')} keys="Esc" onClick={() => onPeek(undefined)}><X size={16} /></IconButton>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">
        {record.isError ? <Failed error={record.error} retry={() => void record.refetch()} /> : (
          <>
            <div className="flex items-start gap-3">
              <Avatar name={title} size={40} round={slots.avatar === 'round'} />
              <div className="min-w-0 flex-1">
                <h2 className="text-figure font-semibold">{title}</h2>
                <div className="mt-1">{record.data && <StateChips entity={entity} record={record.data} />}</div>
              </div>
            </div>
            {figures.length > 0 && record.data && (
              <dl className="mt-4 grid grid-cols-3 divide-x divide-line rounded-card border border-line">
                {figures.map((figure) => figure.step && (
                  <div key={figure.field} className="min-w-0 px-3.5 py-2.5">
                    <dt className="truncate text-meta text-fg3">{label(figure.step.field.label)}</dt>
                    <dd className="num truncate text-figure font-semibold">{show({ field: figure.step.field, value: record.data.values[figure.field] as Value, catalog })}</dd>
                    {figure.context && <dd className="truncate text-meta text-fg3">{figure.context(record.data)}</dd>}
                  </div>
                ))}
              </dl>
            )}
            <div className="mt-4">
              {record.data ? <FieldGroups entity={entity} record={record.data} /> : <div className="flex flex-col gap-3 pt-3">{[...Array(8).keys()].map((i) => <Skeleton key={i} className="h-4 w-full" />)}</div>}
            </div>
          </>
        )}
      </div>
    </aside>
  );
}
