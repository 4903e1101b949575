import type { Label } from '../text/language';
import type { Catalog } from './catalog';

export type Hue = 'GRAY' | 'BLUE' | 'TEAL' | 'GREEN' | 'AMBER' | 'RED' | 'VIOLET';
export type Option = { readonly code: string; readonly label: Label; readonly hue: Hue };

/** What a field holds, as the server names it. */
export type Kind =
  | { type: 'text'; max: number }
  | { type: 'longText'; max: number }
  | { type: 'number'; scale: number }
  | { type: 'money'; scale: number }
  | { type: 'percent' }
  | { type: 'date' }
  | { type: 'instant' }
  | { type: 'boolean' }
  | { type: 'choice'; options: readonly Option[] }
  | { type: 'multipleChoice'; options: readonly Option[] }
  | { type: 'dictionary'; dictionary: string }
  | { type: 'phone' }
  | { type: 'mail' }
  | { type: 'address' }
  | { type: 'region' }
  | { type: 'link'; target: string }
  | { type: 'file' };
export type KindName = Kind['type'];
/** Actions also ask for lists and groups. */
export type InputKind = Kind | { type: 'list'; of: InputKind } | { type: 'group'; input: readonly Asked[] };
export type Asked = { readonly name: string; readonly label: Label; readonly kind: InputKind; readonly required?: boolean };

export type Field = {
  readonly name: string;
  readonly label: Label;
  readonly kind: Kind;
  readonly visibility: 'MASKED' | 'SEEN';
  /** Masked, but a single value is shown to who asks for it; it is written down. */
  readonly revealable?: boolean;
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly searched?: boolean;
  readonly sensitive?: boolean;
  /** Set by rules: nobody types it. */
  readonly derived?: boolean;
  /** Not stored: reckoned when read. */
  readonly computed?: boolean;
  /** Given once, at creation. */
  readonly fixed?: boolean;
  readonly custom?: boolean;
  readonly unit?: Label;
  readonly help?: Label;
  readonly preset?: { value?: unknown; is?: 'caller' | 'today' | 'now' };
  /** Told by no server, see `refine`: a price of one unit, shown to its last digit and never summed. */
  readonly exact?: boolean;
  /** A text that machines read, in words. */
  readonly says?: (text: string, catalog: Catalog) => string;
};
export type ListDescription = {
  readonly name: string;
  readonly label: Label;
  /** CEL; empty for every record. */
  readonly filter: string;
  readonly columns: readonly string[];
  readonly sort: readonly string[];
};
export type FormGroup = { readonly name: string; readonly label: Label; readonly fields: readonly string[] };
export type Collection = { readonly name: string; readonly label: Label; readonly entity: string; readonly link: string; readonly parts: boolean };
export type ActionDescription = { readonly name: string; readonly label: Label; readonly right: string; readonly input: readonly Asked[] };
export type Entity = {
  readonly name: string;
  readonly label: Label;
  /** What many of them are called. */
  readonly many: Label;
  readonly title: string;
  /** The field that names a record in English, where it has such a name. */
  readonly englishTitle?: string;
  /** The link to what a record belongs to, as the account of a contact; absent where that is not seen. */
  readonly context?: string;
  readonly number?: string;
  readonly partOf?: string;
  readonly readable: boolean;
  readonly owned: boolean;
  readonly custom: boolean;
  readonly searched: boolean;
  readonly rights: Readonly<Record<string, string>>;
  readonly fields: readonly Field[];
  readonly collections: readonly Collection[];
  readonly lists: readonly ListDescription[];
  readonly form?: readonly FormGroup[];
  readonly board?: { readonly column: string; readonly sum?: string; readonly weight?: string };
  readonly actions: readonly ActionDescription[];
};
export type Dictionary = { readonly name: string; readonly label: Label; readonly entries: readonly Option[] };
export type CatalogJson = {
  readonly entities: readonly Entity[];
  readonly dictionaries: readonly Dictionary[];
  readonly roles: readonly { readonly name: string; readonly label: Label }[];
};
