import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LockKeyhole, Plus } from 'lucide-react';
import type { OneProblem } from '../api/problem';
import { may, useCatalog, type Entity } from '../catalog';
import { openForm } from '../form';
import { Button, Empty } from '../kit';
import { slotsOf } from '../slots';
import { inText } from '../text';
import { fromCel, noValue, type Condition } from './cel';
import { Expression } from './ConditionEditor';
import { Values, opName } from './conditions';
import { listActions } from './extensions';
import { filterTexts } from './filter.texts';
import { goneIn, isGone } from './gone';
import { nothingTexts as t } from './nothing.texts';
import { listTexts } from './texts';
import type { ListSearch, View } from './view';

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

/** A filter that the server does not take: conditions on what is gone are taken out by one press, what is written wrongly is shown and corrected. */
export function WrongFilter({ entity, view, problem, onFilter }: { entity: Entity; view: View; problem: OneProblem; onFilter: (filter: string) => void }) {
  const gone = useQuery({ queryKey: ['gone', entity.name, view.filter, problem.message], queryFn: ({ signal }) => goneIn(entity, view.filter, problem, signal), enabled: isGone(problem) });
  if (!isGone(problem)) {
    return (
      <Empty title={t('mistypedTitle')}>
        <p className="text-fg2">{t('mistypedHint')}</p>
        <div className="mt-3 text-left"><Expression key={view.filter} entity={entity} text={view.filter} problem={problem} onDone={onFilter} /></div>
      </Empty>
    );
  }
  if (!gone.data) return null;
  const { parts, rest } = gone.data;
  return (
    <Empty title={t('goneTitle', { n: parts.length })} action={<Button look="primary" onClick={() => onFilter(rest)}>{t('takeOut', { n: parts.length })}</Button>}>
      <ul className="mb-3 flex flex-col gap-2">{parts.map((one, at) => <li key={at}><p className="font-medium text-fg2"><code>{one.part}</code></p><p>{one.message}</p></li>)}</ul>
      <p>{t('goneHint')}</p>
    </Empty>
  );
}

/** What a list was sorted or grouped by and is not there, or not seen, any more; the rows stand without it. */
export function GoneOrder({ entity, view, onSearch }: { entity: Entity; view: View; onSearch: (change: Partial<ListSearch>) => void }) {
  const catalog = useCatalog();
  // what is kept back from one has its name all the same
  const names = view.gone.map((path) => catalog.at(entity, path.replace(/^-/, ''))?.label() ?? path).join(', ');
  return (
    <div role="status" className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-amber-soft px-4 py-1 text-amber-text">
      <span className="min-w-0">{t('goneOrder', { names })}</span>
      <Button small onClick={() => onSearch({ sort: view.sort.join(','), group: view.group ?? '' })}>{t('keepWithout')}</Button>
    </div>
  );
}

/** The list of an entity that one may not see, or of none. */
export const NoList = ({ entity }: { entity: Entity | undefined }) => (
  <Empty page icon={<LockKeyhole />} title={entity ? listTexts('noRight', { entity: inText(entity.many) }) : t('noSuch')} action={<Button asChild><Link to="/">{t('home')}</Link></Button>}>{t('noRightHint')}</Empty>
);
