/** How the parts of a record are edited as in a sheet; names of fields. */
export type SheetSlot = {
  readonly columns: readonly string[];
  readonly position: string;
  /** The look-up that a line begins with. */
  readonly item: string;
  /** Filled by the server from the item where nothing is given; emptied when another item is chosen. */
  readonly proposed: readonly string[];
  /** What a new line has. */
  readonly start: Readonly<Record<string, string>>;
  /** Totals of the whole, as the server reckons them. */
  readonly totals: readonly string[];
  /** The state in which the whole is open for changes; always without. */
  readonly open?: { readonly field: string; readonly is: string };
};
const slots = new Map<string, SheetSlot>();
export const registerSheet = (entity: string, slot: SheetSlot) => void slots.set(entity, slot);
export const sheetOf = (entity: string): SheetSlot | undefined => slots.get(entity);
