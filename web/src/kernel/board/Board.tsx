import { useMemo, useState, type ComponentProps } from 'react';
import { useCatalog, type Entity } from '../catalog';
import { typeOf } from '../field';
import { Empty, Failed, usePhone } from '../kit';
import type { ListBody } from '../list/extensions';
import type { View } from '../list/view';
import { label } from '../text';
import { BoardSkeleton } from '.';
import { Columns } from './Columns';
import { Lanes } from './Lanes';
import { useColumnsOf } from './model';
import { boardTexts } from './texts';

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
  const catalog = useCatalog();
  const phone = usePhone();
  const { columns: all, sets, setField, holder, error, retry } = useColumnsOf(entity);
  const { set, choose } = useSet(entity, view, sets, setField);
  const columns = useMemo(() => all?.filter((one) => !setField || !set || one.set?.id === set), [all, set, setField]);
  if (error) return <Failed error={error} retry={retry} />;
  if (!columns || !sets) return <BoardSkeleton />;
  if (columns.length === 0) return <Empty title={boardTexts('noColumns')}>{boardTexts('noColumnsHint')}</Empty>;
  const strip = { sets, set, setName: label(holder?.label), onSet: choose };
  const by = view.group && !phone ? catalog.at(entity, view.group) : undefined;
  const step = by && typeOf(by.field).lanes ? by : undefined;
  return step && step.path !== entity.board?.column
    ? <Lanes key={`${set ?? ''} ${step.path}`} step={step} entity={entity} view={view} columns={columns} onPeek={onPeek} onOpen={onOpen} strip={strip} />
    : <Columns key={set} entity={entity} view={view} columns={columns} onPeek={onPeek} onOpen={onOpen} strip={strip} />;
}
