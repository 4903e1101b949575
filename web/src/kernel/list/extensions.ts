import type { ComponentType, ReactNode } from 'react';
import type { Entity } from '../catalog';
import type { View } from './view';

/** A command of a list's top bar that another part of the product brings, as import does. */
export type ListAction = { readonly name: string; readonly label: () => string; readonly icon: ReactNode; readonly shown: (entity: Entity) => boolean; readonly run: (entity: Entity, view: View) => void };
/** What is drawn in place of the grid for `kind=board`; the bars above stay. */
export type ListBody = ComponentType<{ entity: Entity; view: View; onPeek: (id: string | undefined) => void; onOpen: (id: string, newTab?: boolean) => void }>;

/** In which one chooses what the cards of a board show. */
export type CardEditor = ComponentType<{ entity: Entity; view: View; onCards: (cards: readonly string[]) => void }>;

const actions: ListAction[] = [];
let board: ListBody | undefined;
let cardEditor: CardEditor | undefined;

export const registerListAction = (action: ListAction) => void actions.push(action);
export const listActions = (entity: Entity): readonly ListAction[] => actions.filter((action) => action.shown(entity));
export const registerBoard = (body: ListBody, cards: CardEditor) => { board = body; cardEditor = cards; };
export const cardEditorOf = (entity: Entity): CardEditor | undefined => (entity.board ? cardEditor : undefined);
export const boardOf = (entity: Entity): ListBody | undefined => (entity.board ? board : undefined);
