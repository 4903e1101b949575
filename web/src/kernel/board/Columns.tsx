import { monitorForElements, type ElementEventBasePayload } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState, type ComponentProps, type KeyboardEvent } from 'react';
import type { Row, Values } from '../api';
import { openForm } from '../form';
import { announce, composing, cx, usePhone } from '../kit';
import type { ListBody } from '../list/extensions';
import type { CardActions } from './Card';
import { Column, placeAt } from './Column';
import { lookOf } from './look';
import type { Column as ColumnOf } from './model';
import { MoveDialog } from './MoveDialog';
import { orderKey, place } from './order';
import { boardSlot } from './slot';
import { Strip } from './Strip';
import { boardTexts } from './texts';
import { useBoard, type Sum } from './useBoard';

/** Sums of several columns together. */
const FOLDED = 38;
const NARROW = 196;
const WANTED = 212;
const GAP = 8;
const EDGE = 16;
/** How wide columns beside one another want to be. */
export const widthOf = (columns: readonly ColumnOf[], folds: ReadonlySet<string>) => columns.reduce((sum, one) => sum + GAP + (folds.has(one.key) ? FOLDED : WANTED), 2 * EDGE - GAP);
export const add = (all: readonly Sum[]): Sum => all.reduce((sum, one) => ({ count: sum.count + one.count, sum: sum.sum + one.sum, weighted: sum.weighted + one.weighted }), { count: 0, sum: 0, weighted: 0 });

type Props = ComponentProps<ListBody> & {
  columns: readonly ColumnOf[];
  strip?: Pick<ComponentProps<typeof Strip>, 'sets' | 'set' | 'setName' | 'onSet'>;
  /** The lane that these are the columns of, with what is folded in all lanes and what a new record has there. */
  lane?: string; folds?: ReadonlySet<string>; onFold?: (key: string) => void; given?: Values;
};

/** The columns of a board, or of one of its lanes. */
export function Columns({ entity, view, columns, onPeek, onOpen, strip, lane, folds: shared, onFold: foldAll, given }: Props) {
  const slot = boardSlot(entity.name);
  const phone = usePhone();
  const board = useBoard(entity, view, columns);
  const { peek } = useSearch({ strict: false });
  const { move, hold, held, setWish } = board;
  const look = useMemo(() => lookOf(entity, view), [entity, view]);
  const [ownFolds, setFolds] = useState<ReadonlySet<string>>(() => new Set(columns.filter((one) => one.closed).map((one) => one.key)));
  const folds = shared ?? ownFolds;
  const [current, setCurrent] = useState<string | undefined>();
  const rowsOf = useRef(new Map<string, readonly Row[]>());
  const [firstCard, setFirstCard] = useState<string | undefined>();
  const area = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | undefined>(undefined);

  const onRows = useCallback((name: string, rows: readonly Row[]) => {
    rowsOf.current.set(name, rows);
    setFirstCard(columns.map((one) => rowsOf.current.get(one.key)?.[0]?.id).find(Boolean));
  }, [columns]);
  const focus = useCallback((id: string) => {
    setCurrent(id);
    wanted.current = id;
    requestAnimationFrame(() => area.current?.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus());
  }, []);
  // a card that moved is drawn in another column: it keeps the focus
  useEffect(() => {
    const id = wanted.current;
    if (!id || document.activeElement !== document.body) return;
    area.current?.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus();
  });
  const shift = useCallback((row: Row, column: string, by: 1 | -1) => {
    const rows = rowsOf.current.get(column) ?? [];
    const at = rows.findIndex((one) => one.id === row.id) + by;
    if (at < 0 || at >= rows.length) return;
    place(orderKey(entity.name, lane, column), rows, row.id, at);
    announce(`${at + 1} / ${rows.length}`);
    focus(row.id);
  }, [entity.name, lane, focus]);
  const moveTo = useCallback((row: Row, from: string, to: string) => { wanted.current = row.id; setCurrent(row.id); void move({ row, from, to, at: 0, values: {} }); }, [move]);
  const actions = useMemo<CardActions>(() => ({ onOpen, onPeek: (id) => { setCurrent(id); onPeek(id); }, onMoveTo: moveTo, onShift: shift }), [onOpen, onPeek, moveTo, shift]);
  const foldHere = useCallback((name: string) => setFolds((before) => { const next = new Set(before); if (!next.delete(name)) next.add(name); return next; }), []);
  const onFold = foldAll ?? foldHere;
  const onNew = useCallback((column: ColumnOf) => openForm({
    entity: entity.name,
    values: { ...given, ...(column.set && slot.columns?.within && entity.fields.some((field) => field.name === slot.columns?.within) ? { [slot.columns.within]: column.set } : {}), [entity.board?.column ?? '']: column.value },
    then: () => {},
  }), [entity, slot, given]);

  useEffect(() => {
    const held = ({ source, location }: Pick<ElementEventBasePayload, 'source' | 'location'>) => {
      const { clientX, clientY } = location.current.input;
      const target = location.current.dropTargets[0];
      const to = target?.data.column as string | undefined;
      const list = target?.element.querySelector('[data-list]');
      const box = area.current?.getBoundingClientRect();
      if (box && area.current) {
        if (clientX > box.right - 56) area.current.scrollLeft += 14;
        if (clientX < box.left + 56) area.current.scrollLeft -= 14;
      }
      if (list) {
        const edges = list.getBoundingClientRect();
        if (clientY > edges.bottom - 40) list.scrollTop += 10;
        if (clientY < edges.top + 40) list.scrollTop -= 10;
      }
      const at = list ? placeAt(list, clientY, look.height) : 0;
      hold((before) => {
        if (to === undefined) return undefined;
        if (before?.to === to && before.at === at) return before;
        return { row: source.data.card as Row, from: source.data.from as string, to, at, values: {} };
      });
    };
    return monitorForElements({
    canMonitor: ({ source }) => 'card' in source.data && source.data.lane === lane,
    onDrag: held,
    onDropTargetChange: held,
    onDrop: ({ source, location }) => {
      const target = location.current.dropTargets[0];
      hold(undefined);
      if (!target) return;
      const row = source.data.card as Row;
      const from = source.data.from as string;
      const to = target.data.column as string;
      const list = target.element.querySelector('[data-list]');
      const at = list ? placeAt(list, location.current.input.clientY, look.height) : 0;
      wanted.current = row.id;
      setCurrent(row.id);
      const put = () => place(orderKey(entity.name, lane, to), rowsOf.current.get(to) ?? [], row.id, at);
      if (from === to) put();
      else void move({ row, from, to, at, values: {}, put });
    },
    });
  }, [entity.name, lane, look.height, hold, move]);

  const onKeyDown = (event: KeyboardEvent) => {
    const card = (event.target as Element).closest<HTMLElement>('[data-card]');
    if (!card || card !== event.target || composing(event)) return;
    const id = card.dataset.card ?? '';
    const name = card.dataset.column ?? '';
    const rows = rowsOf.current.get(name) ?? [];
    const at = rows.findIndex((row) => row.id === id);
    const row = rows[at];
    if (!row) return;
    const side = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    const along = event.key === 'ArrowUp' || event.key === 'k' ? -1 : event.key === 'ArrowDown' || event.key === 'j' ? 1 : 0;
    const done = () => { event.preventDefault(); event.stopPropagation(); };
    if (side !== 0) {
      done();
      if (event.shiftKey) {
        const to = columns[columns.findIndex((one) => one.key === name) + side];
        if (to) moveTo(row, name, to.key);
        return;
      }
      const shown = columns.filter((one) => !folds.has(one.key) && (rowsOf.current.get(one.key)?.length ?? 0) > 0);
      const next = shown[shown.findIndex((one) => one.key === name) + side];
      const there = next && rowsOf.current.get(next.key);
      const near = there?.[Math.min(at, there.length - 1)];
      if (near) focus(near.id);
    } else if (along !== 0) {
      done();
      if (event.shiftKey) return shift(row, name, along as 1 | -1);
      const next = rows[at + along];
      const list = area.current?.querySelector(`[data-list="${CSS.escape(name)}"]`);
      if (next && list) { list.scrollTop = Math.max(Math.min(list.scrollTop, (at + along) * (look.height + 8)), (at + along + 1) * (look.height + 8) - list.clientHeight); focus(next.id); }
    } else if (event.key === 'Enter') {
      done();
      onOpen(id, event.metaKey || event.ctrlKey);
    } else if (event.key === ' ') {
      done();
      onPeek(peek === id ? undefined : id);
    }
  };

  const wonColumns = columns.filter((one) => one.closed && one.state === slot.state?.won);
  const sumOf = (one: ColumnOf) => board.sums.get(one.key) ?? { count: 0, sum: 0, weighted: 0 };
  return (
    <>
      {strip && entity.board?.sum && <Strip {...strip} open={add(columns.filter((one) => !one.closed).map(sumOf))} won={wonColumns.length > 0 ? add(wonColumns.map(sumOf)) : undefined} recent={board.recent} weighs={slot.weighted !== undefined} />}
      <div ref={area} role={lane === undefined ? 'region' : 'group'} aria-label={boardTexts('board')} aria-description={boardTexts('keys')} onKeyDown={onKeyDown} onFocus={(event) => { const id = (event.target as HTMLElement).dataset.card; if (id) { wanted.current = undefined; setCurrent(id); } }} style={{ gridTemplateColumns: columns.map((one) => (folds.has(one.key) ? `${FOLDED}px` : phone ? '82vw' : `minmax(${NARROW}px, 340px)`)).join(' ') }} className={cx('grid grid-rows-[auto_minmax(0,1fr)] gap-x-2 px-4', lane === undefined ? 'min-h-0 flex-1 overflow-x-auto bg-app py-3 max-md:snap-x max-md:snap-mandatory max-md:scroll-px-4' : 'h-[336px] pt-2')}>
        {columns.map((column) => (
          <Column
            key={column.key}
            entity={entity}
            view={view}
            column={column}
            columns={columns}
            look={look}
            lane={lane}
            sum={sumOf(column)}
            risks={board.risks(column.key)}
            folded={folds.has(column.key)}
            phone={phone}
            peek={peek}
            moves={board.moves}
            held={held}
            current={current ?? firstCard}
            actions={actions}
            onFold={onFold}
            onNew={onNew}
            onRows={onRows}
          />
        ))}
      </div>
      {board.wish && <MoveDialog key={`${board.wish.moving.row.id} ${board.wish.column.key} ${board.wish.fields.join()}`} entity={entity} wish={board.wish} onDone={() => setWish(undefined)} onMove={(values) => board.wish ? board.send(board.wish.moving, board.wish.column, values) : Promise.resolve(undefined)} />}
    </>
  );
}
