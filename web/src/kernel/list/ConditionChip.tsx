import { X } from 'lucide-react';
import { Suspense, lazy, useEffect, useState } from 'react';
import { useCatalog, type Entity } from '../catalog';
import { Popover, cx } from '../kit';
import { noValue, type Condition } from './cel';
import { Values, opName } from './conditions';
import { filterTexts } from './filter.texts';
import { listTexts } from './texts';

const editors = () => import('./ConditionEditor');
const Editor = lazy(() => editors().then((part) => ({ default: part.Editor })));
const Expression = lazy(() => editors().then((part) => ({ default: part.Expression })));
const GroupEditor = lazy(() => editors().then((part) => ({ default: part.GroupEditor })));

/** One condition of a list, part by part; pressed, it is changed. */
export function ConditionChip({ entity, condition, onChange, onRemove, startOpen }: { entity: Entity; condition: Condition; onChange: (condition: Condition) => void; onRemove: () => void; startOpen: boolean }) {
  const catalog = useCatalog();
  const [open, setOpen] = useState(false);
  // opened once the list of fields has gone, whose going would close it again
  useEffect(() => {
    if (!startOpen) return;
    const timer = setTimeout(() => setOpen(true));
    return () => clearTimeout(timer);
  }, [startOpen]);
  const step = condition.kind === 'chip' ? catalog.at(entity, condition.path) : undefined;
  const name = condition.kind === 'chip' ? step?.label() ?? condition.path : condition.kind === 'raw' ? condition.text : filterTexts(condition.any ? 'group.any' : 'group.all', { n: condition.parts.length });
  const part = 'h-full px-2 inline-flex items-center';
  return (
    <span className="inline-flex h-[26px] shrink-0 items-center rounded-ctl border border-line2 bg-bg text-meta shadow-1 max-md:h-[42px]">
      <Popover
        label={name}
        open={open}
        onOpenChange={(next) => {
          setOpen(next);
          if (!next && (condition.kind === 'chip' ? condition.values.length === 0 && !noValue.has(condition.op) : condition.kind === 'group' && condition.parts.length === 0)) onRemove();
        }}
        trigger={
          <button type="button" className="inline-flex h-full items-center rounded-l-ctl hover:bg-hover">
            <span className="sr-only">{listTexts('editFilter', { name })}</span>
            {condition.kind !== 'chip' || !step ? (
              <span className={cx(part, 'max-w-72 truncate font-medium')} title={name}>{name}</span>
            ) : (
              <>
                <span className={cx(part, 'border-r border-line text-fg3')}>{step.label()}</span>
                <span className={cx(part, 'text-fg3', !noValue.has(condition.op) && 'border-r border-line')}>{opName(condition.op)}</span>
                {!noValue.has(condition.op) && <span className={cx(part, 'max-w-60 truncate font-medium text-fg')}><Values step={step} chip={condition} /></span>}
              </>
            )}
          </button>
        }
      >
        <Suspense fallback={<div className="h-40 w-64" />}>{condition.kind === 'chip' && step ? (
          <Editor step={step} chip={condition} onDone={(chip, close) => { onChange(chip); if (close) setOpen(false); }} />
        ) : condition.kind === 'group' ? (
          <GroupEditor entity={entity} group={condition} onChange={onChange} />
        ) : (
          <Expression entity={entity} text={condition.kind === 'raw' ? condition.text : ''} onDone={(text) => { onChange({ kind: 'raw', text }); setOpen(false); }} />
        )}</Suspense>
      </Popover>
      <button type="button" aria-label={listTexts('removeFilter', { name })} onClick={onRemove} className="inline-flex h-full w-6 max-md:w-10 items-center justify-center rounded-r-ctl border-l border-line text-fg3 hover:bg-hover hover:text-fg">
        <X size={13} />
      </button>
    </span>
  );
}
