import { monitorForElements, type ElementEventBasePayload } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useCallback, useEffect, useMemo, useRef, useState, type ComponentProps, type KeyboardEvent } from 'react';
import { useSearch } from '@tanstack/react-router';
import type { Row } from '../api';
import type { Entity } from '../catalog';
import { Empty, Failed, announce, composing, usePhone } from '../kit';
import { openForm } from '../form';
import type { ListBody } from '../list/extensions';
import type { View } from '../list/view';
import { label } from '../text';
import { BoardSkeleton } from '.';
import { CARD, type CardActions } from './Card';
import { Column, placeAt } from './Column';
import { MoveDialog } from './MoveDialog';
import { useColumnsOf, type Column as ColumnOf } from './model';
import { place } from './order';
import { boardSlot } from './slot';
import { Strip } from './Strip';
import { boardTexts } from './texts';
import { useBoard, type Sum } from './useBoard';

const key = (entity: Entity) => `youke.board.${entity.name}`;

/** Which set of columns is shown: the one that the conditions name, else the one chosen last, else the first. */
function useSet(entity: Entity, view: View, sets: readonly { id: string; first: boolean }[] | undefined, field: string | undefined) {
  const [chosen, choose] = useState(() => localStorage.getItem(key(entity)) ?? undefined);
  const named = field ? new RegExp(`\\b${field} *== *'?(\\d+)'?`).exec(view.filter)?.[1] : undefined;
  const known = (id: string | undefined) => sets?.find((one) => one.id === id)?.id;
  return { set: known(named) ?? known(chosen) ?? sets?.find((one) => one.first)?.id ?? sets?.[0]?.id, choose: (id: string) => { localStorage.setItem(key(entity), id); choose(id); } };
}

/** The records of an entity in columns; cards are moved by drag, keys or menu. */
export default function Board({ entity, view, onPeek, onOpen }: ComponentProps<ListBody>) {
  const { columns: all, sets, setField, holder, error, retry } = useColumnsOf(entity);
  const { set, choose } = useSet(entity, view, sets, setField);
  const columns = useMemo(() => all?.filter((one) => !setField || !set || one.set?.id === set), [all, set, setField]);
  if (error) return <Failed error={error} retry={retry} />;
  if (!columns || !sets) return <BoardSkeleton />;
  if (columns.length === 0) return <Empty title={boardTexts('noColumns')}>{boardTexts('noColumnsHint')}</Empty>;
  return <Columns key={set} entity={entity} view={view} columns={columns} onPeek={onPeek} onOpen={onOpen} strip={{ sets, set, setName: label(holder?.label), onSet: choose }} />;
}

const add = (all: readonly Sum[]): Sum => all.reduce((sum, one) => ({ count: sum.count + one.count, sum: sum.sum + one.sum, weighted: sum.weighted + one.weighted }), { count: 0, sum: 0, weighted: 0 });

type ColumnsProps = ComponentProps<ListBody> & { columns: readonly ColumnOf[]; strip: Pick<ComponentProps<typeof Strip>, 'sets' | 'set' | 'setName' | 'onSet'> };

function Columns({ entity, view, columns, onPeek, onOpen, strip }: ColumnsProps) {
  const slot = boardSlot(entity.name);
  const phone = usePhone();
  const board = useBoard(entity, view, columns);
  const { peek } = useSearch({ strict: false });
  const { move, hold, held, setWish } = board;
  const [folds, setFolds] = useState<ReadonlySet<string>>(() => new Set(columns.filter((one) => one.closed).map((one) => one.key)));
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
    place(`${entity.name} ${column}`, rows, row.id, at);
    announce(`${at + 1} / ${rows.length}`);
    focus(row.id);
  }, [entity.name, focus]);
  const moveTo = useCallback((row: Row, from: string, to: string) => { wanted.current = row.id; setCurrent(row.id); void move({ row, from, to, at: 0, values: {} }); }, [move]);
  const actions = useMemo<CardActions>(() => ({ onOpen, onPeek: (id) => { setCurrent(id); onPeek(id); }, onMoveTo: moveTo, onShift: shift }), [onOpen, onPeek, moveTo, shift]);
  const onFold = useCallback((name: string) => setFolds((before) => { const next = new Set(before); if (!next.delete(name)) next.add(name); return next; }), []);
  const onNew = useCallback((column: ColumnOf) => openForm({
    entity: entity.name,
    values: { ...(column.set && slot.columns?.within && entity.fields.some((field) => field.name === slot.columns?.within) ? { [slot.columns.within]: column.set } : {}), [entity.board?.column ?? '']: column.value },
    then: () => {},
  }), [entity, slot]);

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
      const at = list ? placeAt(list, clientY) : 0;
      hold((before) => {
        if (to === undefined) return undefined;
        if (before?.to === to && before.at === at) return before;
        return { row: source.data.card as Row, from: source.data.from as string, to, at, values: {} };
      });
    };
    return monitorForElements({
    canMonitor: ({ source }) => 'card' in source.data,
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
      const at = list ? placeAt(list, location.current.input.clientY) : 0;
      wanted.current = row.id;
      setCurrent(row.id);
      if (from === to) place(`${entity.name} ${to}`, rowsOf.current.get(to) ?? [], row.id, at);
      else void move({ row, from, to, at, values: {} });
    },
    });
  }, [entity.name, hold, move]);

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
      if (next && list) { list.scrollTop = Math.max(Math.min(list.scrollTop, (at + along) * (CARD + 8)), (at + along + 1) * (CARD + 8) - list.clientHeight); focus(next.id); }
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
      {entity.board?.sum && <Strip {...strip} open={add(columns.filter((one) => !one.closed).map(sumOf))} won={wonColumns.length > 0 ? add(wonColumns.map(sumOf)) : undefined} recent={board.recent} weighs={slot.weighted !== undefined} />}
      <div ref={area} role="region" aria-label={boardTexts('board')} aria-description={boardTexts('keys')} onKeyDown={onKeyDown} onFocus={(event) => { const id = (event.target as HTMLElement).dataset.card; if (id) { wanted.current = undefined; setCurrent(id); } }} className="flex min-h-0 flex-1 gap-2 overflow-x-auto bg-app px-4 py-3 max-md:snap-x max-md:snap-mandatory max-md:scroll-px-4">
        {columns.map((column) => (
          <Column
            key={column.key}
            entity={entity}
            view={view}
            column={column}
            columns={columns}
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
