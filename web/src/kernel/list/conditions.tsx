import { useQuery } from '@tanstack/react-query';
import { records } from '../api';
import { titleFields, titleIn, useCatalog, type Field, type Step } from '../catalog';
import { fieldTexts, regionName, textOf, useRegions, type OperatorName } from '../field';
import { common } from '../text';
import { TODAY, type Condition } from './cel';
import { filterTexts } from './filter.texts';

export type Chip = Extract<Condition, { kind: 'chip' }>;
export const opName = (op: OperatorName) => fieldTexts(`op.${op}` as 'op.is');

function LinkTitle({ entity, id }: { entity: string; id: string }) {
  const catalog = useCatalog();
  const target = catalog.find(entity);
  const query = useQuery({ queryKey: ['title', entity, id], queryFn: ({ signal }) => records.get(entity, id, target ? titleFields(target) : ['name'], signal), staleTime: 300_000 });
  return <>{query.data && target ? titleIn(target, query.data.values) : `#${id}`}</>;
}
function RegionTitle({ code }: { code: string }) {
  return <>{regionName(code, useRegions()) || code}</>;
}

function OneValue({ field, value }: { field: Field; value: string }) {
  const catalog = useCatalog();
  const kind = field.kind;
  if (kind.type === 'link') return <LinkTitle entity={kind.target} id={value} />;
  if (kind.type === 'date' && value === TODAY) return <>{common('today')}</>;
  if (kind.type === 'region') return <RegionTitle code={value} />;
  if (kind.type === 'money') return <>{textOf({ field, value: { amount: value, currency: 'CNY' }, catalog })}</>;
  return <>{textOf({ field, value: kind.type === 'multipleChoice' ? [value] : value, catalog }) || value}</>;
}

/** The values of a condition as a chip names them. */
export function Values({ step, chip }: { step: Step; chip: Chip }) {
  return (
    <>
      {chip.values.slice(0, 3).map((value, i) => (
        <span key={value}>{i > 0 && common('and')}{chip.op === 'within' ? filterTexts(`span.${value as 'thisDay'}`) : chip.op === 'lastDays' || chip.op === 'nextDays' || chip.op === 'longerAgo' ? value : <OneValue field={step.field} value={value} />}</span>
      ))}
      {chip.values.length > 3 && ` +${chip.values.length - 3}`}
    </>
  );
}

