import type { One } from '../../api';
import { startAction } from '../../action';
import { useCatalog, type Entity } from '../../catalog';
import type { Path } from '../../slots';
import { label } from '../../text';
import { changeRecord } from '../change';
import { lockedBy } from '../locked';
import { recordTexts } from '../texts';
import { Steps } from './Steps';

/** The way of a record along the options of a choice: by setting the field, or by the actions that rules prescribe. */
export function ChoicePath({ entity, record, path }: { entity: Entity; record: One; path: Path }) {
  const catalog = useCatalog();
  const field = catalog.at(entity, path.field)?.field;
  if (!field || !(path.field in record.values)) return null;
  const options = new Map(catalog.options(field).map((option) => [option.code, option]));
  const step = (code: string) => { const option = options.get(code); return option ? [{ key: code, text: label(option.label), hue: option.hue }] : []; };
  const actionOf = (code: string) => entity.actions.find((action) => action.name === path.actions?.[code]);
  const current = String(record.values[path.field] ?? '');
  const locked = path.actions ? (record.allowed.includes('edit') ? undefined : recordTexts('locked.record')) : lockedBy(field, record);
  return (
    <Steps
      steps={path.steps.flatMap(step)}
      aside={(path.aside ?? []).filter((code) => !path.actions || actionOf(code) || code === current).flatMap(step)}
      current={current}
      locked={locked}
      onStep={(code) => {
        const action = actionOf(code);
        if (action) void startAction(entity, record, action);
        else if (!path.actions) void changeRecord(catalog, entity, record, { [path.field]: code });
      }}
    />
  );
}
