/** What a board needs to know of an entity beyond the description of its columns; names of fields. */
export type BoardSlot = {
  /** Of the entity that the columns are records of. */
  readonly columns?: {
    readonly position: string;
    /** Probability in percent. */
    readonly chance?: string;
    readonly state?: string;
    /** Names of fields, separated by commas, that a record needs to enter. */
    readonly gate?: string;
    /** Days after which a record stands still. */
    readonly stale?: string;
    /** Link by which columns belong together: one such set is shown at a time. */
    readonly within?: string;
    /** Flag of the set that is shown first. */
    readonly first?: string;
  };
  /** The record's own state and its codes. */
  readonly state?: { readonly field: string; readonly open: string; readonly won: string; readonly lost: string };
  /** Where a view shows what is open, closed columns show what fits this instead of the conditions on these fields. */
  readonly closed?: { readonly instead: readonly string[]; readonly since: string };
  /** Fields asked for on entering a column of this state, the first is needed. */
  readonly asks?: Readonly<Record<string, readonly string[]>>;
  readonly weighted?: string;
  readonly under?: string;
  readonly date?: string;
  readonly since?: string;
  readonly next?: { readonly on: string; readonly text: string };
  readonly person?: string;
};

const slots = new Map<string, BoardSlot>();
export const registerBoardSlot = (entity: string, slot: BoardSlot) => void slots.set(entity, slot);
const nothing: BoardSlot = {};
export const boardSlot = (entity: string): BoardSlot => slots.get(entity) ?? nothing;
