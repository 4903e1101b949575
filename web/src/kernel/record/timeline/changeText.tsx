import type { HistoryLine, Ref, Value } from '../../api';
import type { Catalog, Entity } from '../../catalog';
import { isEmpty, textOf } from '../../field';
import { common, label } from '../../text';
import { toldValues } from './entries';
import { timelineTexts as t } from './texts';

/** The name of a field and a value of it in words. */
export const fieldName = (catalog: Catalog, entity: Entity, name: string) => label(catalog.at(entity, name)?.field.label) || name;
export const valueText = (catalog: Catalog, entity: Entity, name: string, value: unknown): string => {
  const field = catalog.at(entity, name)?.field;
  return field ? textOf({ field, value: value as Value, catalog }) : isEmpty(value as Value) ? '' : String(value);
};

/** Somebody by name, as far as the reader sees it; nobody is the product, which acts by itself. */
export const nameOf = (person: Ref | null | undefined): string => (person ? person.title || t('colleague') : common('product'));
/** Who did it, and for whom. */
export const authorOf = ({ author, onBehalfOf }: Pick<HistoryLine, 'author' | 'onBehalfOf'>): string =>
  (onBehalfOf ? t('by', { name: nameOf(author), other: nameOf(onBehalfOf) }) : nameOf(author));

/** What somebody did, in one line behind their name. */
export function changeText(catalog: Catalog, entity: Entity, line: HistoryLine): string {
  const values = toldValues(entity, line).length > 0 ? toldValues(entity, line) : line.values;
  const names = values.map((value) => fieldName(catalog, entity, value.field)).join(common('and'));
  const said = (() => {
    switch (line.change) {
      case 'create': return t(line.kind === 'IMPORT' ? 'imported' : 'made');
      case 'delete': return t('deleted');
      case 'restore': return t('restored');
      case 'share': return t('shared');
      case 'reveal': return t('saw', { names });
      case 'change': {
        const [one] = values;
        if (line.kind === 'IMPORT') return t('importedChange', { names });
        if (!one || values.length > 1) return t('several', { names });
        const before = valueText(catalog, entity, one.field, one.before);
        const after = valueText(catalog, entity, one.field, one.after);
        if (one.masked || before.length + after.length > 120) return t('several', { names });
        return before === '' ? t('filled', { field: names, after }) : after === '' ? t('cleared', { field: names, before }) : t('put', { field: names, before, after });
      }
    }
  })();
  const action = entity.actions.find((one) => one.name === line.action);
  return `${line.kind === 'UNDO' ? t('byUndo') : ''}${action ? `${label(action.label)}: ` : ''}${said}`;
}
