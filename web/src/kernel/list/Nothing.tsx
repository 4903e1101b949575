import { Link } from '@tanstack/react-router';
import { LockKeyhole, Plus } from 'lucide-react';
import type { OneProblem } from '../api/problem';
import { may, useCatalog, type Entity } from '../catalog';
import { openForm } from '../form';
import { Button, Empty } from '../kit';
import { slotsOf } from '../slots';
import { inText } from '../text';
import { conditionAt, fromCel, type Condition } from './cel';
import { Values, noValue, opName } from './conditions';
import { listActions } from './extensions';
import { filterTexts } from './filter.texts';
import { nothingTexts as t } from './nothing.texts';
import { listTexts } from './texts';
import type { View } from './view';

function Told({ entity, condition }: { entity: Entity; condition: Condition }) {
  const step = useCatalog().at(entity, condition.kind === 'chip' ? condition.path : '');
  if (condition.kind === 'group') return <>{filterTexts(condition.any ? 'group.any' : 'group.all', { n: condition.parts.length })}</>;
  if (condition.kind === 'raw' || !step) return <>{condition.kind === 'raw' ? condition.text : condition.path}</>;
  return <>{step.label()} {opName(condition.op)}{!noValue.has(condition.op) && <> <Values step={step} chip={condition} /></>}</>;
}

/** Nothing fits: by which conditions, and the way back to all. */
export function NoResult({ entity, view, onClear }: { entity: Entity; view: View; onClear: () => void }) {
  const catalog = useCatalog();
  const conditions = fromCel(view.filter, catalog, entity);
  return (
    <Empty title={listTexts('noResult', { entity: inText(entity.many) })} action={<Button onClick={onClear}>{listTexts('clearFilters')}</Button>}>
      <ul className="flex flex-wrap justify-center gap-x-3">
        {conditions.map((one, at) => <li key={at}><Told entity={entity} condition={one} /></li>)}
        {view.search && <li>{t('sought', { text: view.search })}</li>}
      </ul>
    </Empty>
  );
}

/** Nothing is there yet: how to begin, or whom to ask. */
export function NothingYet({ entity, view }: { entity: Entity; view: View }) {
  const Icon = slotsOf(entity.name).icon;
  const title = listTexts('emptyTitle', { entity: inText(entity.many) });
  if (!may(entity, 'create')) return <Empty icon={Icon && <Icon />} title={title}>{t('readOnly', { entity: inText(entity.many) })}</Empty>;
  return (
    <Empty
      icon={Icon && <Icon />}
      title={title}
      action={<><Button icon={<Plus size={15} />} onClick={() => openForm({ entity: entity.name })}>{listTexts('new', { entity: inText(entity.label) })}</Button>{listActions(entity).map((action) => <Button key={action.name} icon={action.icon} onClick={() => action.run(entity, view)}>{action.label()}</Button>)}</>}
    >
      {listTexts('emptyHint')}
    </Empty>
  );
}

/** A condition that the server does not know any more, as where its field was removed; the rest of the view stays without it. */
export function GoneCondition({ view, problem, onFilter }: { view: View; problem: OneProblem; onFilter: (filter: string) => void }) {
  const { part, rest } = conditionAt(view.filter, problem.offset ?? 0);
  return (
    <Empty title={t('goneTitle')} action={<Button look="primary" onClick={() => onFilter(rest)}>{t('takeOut')}</Button>}>
      <p className="font-medium text-fg2"><code>{part}</code></p>
      <p>{problem.message}</p>
      <p>{t('goneHint')}</p>
    </Empty>
  );
}

/** The list of an entity that one may not see, or of none. */
export const NoList = ({ entity }: { entity: Entity | undefined }) => (
  <Empty page icon={<LockKeyhole />} title={entity ? listTexts('noRight', { entity: inText(entity.many) }) : t('noSuch')} action={<Button asChild><Link to="/">{t('home')}</Link></Button>}>{t('noRightHint')}</Empty>
);
