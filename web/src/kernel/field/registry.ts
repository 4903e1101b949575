import type { Field, KindName } from '../catalog';
import { choice, choices, flag } from './kinds/choice';
import { date, instant } from './kinds/date';
import { file } from './kinds/file';
import { reference } from './kinds/link';
import { figure, money, percent } from './kinds/number';
import { region } from './kinds/region';
import { long, mail, phone, textual } from './kinds/text';
import type { FieldType, Steps } from './types';

const types: Readonly<Record<KindName, FieldType>> = {
  text: textual, address: textual, longText: long, phone, mail,
  number: figure, percent, money, date, instant,
  boolean: flag, choice, dictionary: choice, multipleChoice: choices, region, link: reference, file,
};

/** What is known of the field's kind; a kind that only a newer server knows is text. */
export const typeOf = (field: Pick<Field, 'kind'>): FieldType => types[field.kind.type] ?? textual;

/** By which steps lists stand in groups by a field, where not by each of its values. */
export const stepsOf = (field: Pick<Field, 'kind'>): Steps | undefined => {
  const { groups } = typeOf(field);
  return groups === true ? undefined : groups;
};
