import { useEffect, useMemo, useRef, useState } from 'react';
import type { Row, Value } from '../api';
import { useCatalog, type Entity } from '../catalog';
import { isEmpty, nameOf, show, stepsOf, typeOf } from '../field';
import { Avatar } from '../kit';
import { slotsOf } from '../slots';
import { label } from '../text';
import type { Column } from './columns';
import type { Footing } from './GridFoot';
import { grouped, plain, type GroupFigures } from './items';
import { PhoneFoot } from './PhoneFoot';
import { PhoneGroup } from './PhoneGroup';
import type { View } from './view';
import { useWindow } from './window';

const HEIGHT = 68;
const noOne: ReadonlySet<string> = new Set();

/** The list on a narrow screen: two lines a record, touched to open, and two for the head of a group. */
export function PhoneList({ entity, view, rows, columns, footing, groupFigures, more, loadMore, onOpen }: { entity: Entity; view: View; rows: readonly Row[]; columns: readonly Column[]; footing: Footing; groupFigures: ReadonlyMap<string, GroupFigures> | undefined; more: boolean; loadMore: () => void; onOpen: (id: string) => void }) {
  const catalog = useCatalog();
  const scroller = useRef<HTMLDivElement>(null);
  const [folded, setFolded] = useState(noOne);
  const by = view.group ? catalog.at(entity, view.group)?.field : undefined;
  const steps = by && stepsOf(by);
  const items = useMemo(() => (view.group ? grouped(rows, view.group, steps?.of, groupFigures, folded) : plain(rows.length)), [rows, view.group, steps, groupFigures, folded]);
  const fold = (key: string) => setFolded((before) => { const next = new Set(before); if (!next.delete(key)) next.add(key); return next; });
  const { indexes, total } = useWindow(scroller, items.count, HEIGHT);
  const end = indexes.at(-1) ?? 0;
  useEffect(() => { if (more && end >= items.count - 30) loadMore(); }, [end, items.count, more, loadMore]);
  const slots = slotsOf(entity.name);
  // by what somebody sorts or sifts here is seen first
  const { description } = view;
  const named = (text: string, path: string) => text.split(/[^\w.]+/).includes(path);
  const asked = (path: string) => (named(view.filter, path) && !named(description.filter, path)) || (named(view.sort.join(' '), path) && !named(description.sort.join(' '), path));
  const order = [...view.columns.filter(asked), ...view.columns.filter((path) => !asked(path))];
  return (
    <>
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto bg-bg">
      <ul className="relative" style={{ height: total }}>
        {indexes.map((at) => {
          const item = items.at(at);
          const place = { height: HEIGHT, transform: `translateY(${at * HEIGHT}px)` };
          if (typeof item === 'object') return by && <PhoneGroup key={item.key} group={item} field={by} columns={columns} totals={view.totals} place={place} open={!folded.has(item.key)} onFold={fold} />;
          const row = item === undefined ? undefined : rows[item];
          if (!row) return null;
          const title = nameOf(catalog, entity, row);
          const parts = order.filter((path) => path !== entity.title && !isEmpty(row.values[path] as Value)).slice(0, 4);
          return (
            <li key={row.id} className="absolute left-0 top-0 w-full border-b border-line" style={place}>
              <button type="button" onClick={() => onOpen(row.id)} className="flex h-full w-full items-center gap-3 px-4 text-left active:bg-hover">
                {slots.avatar && <Avatar name={title} round={slots.avatar === 'round'} size={24} />}
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-medium">{title}</span>
                  <span className="mt-0.5 flex h-[22px] flex-wrap gap-x-2 overflow-hidden whitespace-nowrap text-meta text-fg3">
                    {parts.map((path) => {
                      const step = catalog.at(entity, path);
                      if (!step) return null;
                      // without the head of a column a figure or a day says nothing by itself
                      const bare = typeOf(step.field).align === 'end' || step.field.kind.type === 'date' || step.field.kind.type === 'instant';
                      return (
                        <span key={path} className="flex h-[22px] min-w-0 max-w-[55%] items-center gap-1">
                          {bare && <span className="truncate">{label(step.field.label)}</span>}
                          <span className={bare ? 'shrink-0 text-fg2' : 'truncate'}>{show({ field: step.field, value: row.values[path] as Value, catalog, cell: typeOf(step.field).align !== 'end' })}</span>
                        </span>
                      );
                    })}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
    <PhoneFoot columns={columns} footing={footing} />
    </>
  );
}
