import type { ReactNode } from 'react';
import type { Groups, Value } from '../api';
import type { Catalog, Field } from '../catalog';
import type { Choice } from '../kit';

export type Aggregate = 'sum' | 'avg' | 'min' | 'max';
export type OperatorName =
  | 'contains' | 'startsWith' | 'is' | 'isNot' | 'in' | 'notIn' | 'atLeast' | 'atMost' | 'above' | 'below'
  | 'within' | 'lastDays' | 'nextDays' | 'longerAgo' | 'filled' | 'empty' | 'yes' | 'no' | 'mine' | 'myDepartments' | 'has';

export const invalid = Symbol('invalid');
export type Parsed = Value | typeof invalid;

/** How a value is put in: typed as text, chosen from a list, switched, written as paragraphs, or brought as a file. */
export type Editing =
  | { by: 'text' | 'long'; inputMode?: 'decimal' | 'tel' | 'email'; hint?: () => string;
      format: (value: Value, field: Field) => string;
      /** What was typed or pasted, as a value; `invalid` if it cannot be one. Empty text is null. */
      parse: (text: string, field: Field, before: Value) => Parsed }
  | { by: 'list'; several?: boolean;
      choices?: (field: Field, catalog: Catalog) => readonly Choice[];
      find?: (field: Field, catalog: Catalog, text: string, signal: AbortSignal, narrow?: string) => Promise<readonly Choice[]>;
      chosen: (value: Value) => readonly string[];
      value: (codes: readonly string[], picked?: Choice) => Value }
  | { by: 'toggle' }
  | { by: 'file' };

export type DisplayProps = { field: Field; value: Value; catalog: Catalog; /** In a narrow cell rather than on a page. */ cell?: boolean; /** A file may be opened from here: it stands in no other link or button. */ opens?: boolean };

/** Steps of values, where each value for itself would make too many groups: `of` says in which a value lies, as the server does by `per`. */
export type Steps = {
  readonly per: NonNullable<Groups['per']>;
  readonly of: (value: Value) => string;
  readonly text: (step: string, field: Field) => string;
  /** What grouping by it is called in menus. */
  readonly name: (field: string) => string;
};

/** Everything that screens need to know of a kind of field. A new kind is one of these in `kinds`, named in the registry. */
export type FieldType = {
  readonly align?: 'end';
  readonly width: number;
  /** Pure: a function of value and description alone. Never called with an empty value. */
  readonly display: (props: DisplayProps) => ReactNode;
  /** The value as plain text: to copy, to read out, for titles. */
  readonly text: (props: DisplayProps) => string;
  /** Unit told in the header of a column. */
  readonly unit?: (field: Field) => string;
  readonly editing?: Editing;
  readonly operators: readonly OperatorName[];
  readonly aggregates: readonly Aggregate[];
  /** Whether lists stand in groups by it: by each value, or by steps. */
  readonly groups?: true | Steps | undefined;
  /** Whether boards are cut into lanes by it. */
  readonly lanes?: true | undefined;
};
