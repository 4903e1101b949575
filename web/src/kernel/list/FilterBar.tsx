import { Plus, Search } from 'lucide-react';
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import { useCatalog, type Entity } from '../catalog';
import { Button, Popover, composing, usePhone, whenIdle } from '../kit';
import { common } from '../text';
import { fromCel, joined, settled, type Condition } from './cel';
import { filterTexts } from './filter.texts';
import { listTexts } from './texts';
import type { View } from './view';
import { viewTexts } from './views.texts';

const editors = () => import('./ConditionEditor');
const Expression = lazy(() => editors().then((part) => ({ default: part.Expression })));
const AddCondition = lazy(() => editors().then((part) => ({ default: part.AddCondition })));
const chipPart = () => import('./ConditionChip');
const ConditionChip = lazy(() => chipPart().then((part) => ({ default: part.ConditionChip })));
whenIdle(editors);
whenIdle(chipPart);

type Props = { entity: Entity; view: View; narrow: boolean; onFilter: (filter: string) => void; onSearch: (text: string) => void; onReset: () => void; onSave: () => void };

/** The conditions of the list as chips, the text that is sought, and the way back to the view as it was saved. */
export function FilterBar({ entity, view, narrow, onFilter, onSearch, onReset, onSave }: Props) {
  const catalog = useCatalog();
  const phone = usePhone();
  const [conditions, setConditions] = useState<readonly Condition[]>(() => fromCel(view.filter, catalog, entity));
  const [fresh, setFresh] = useState(-1);
  const [adding, setAdding] = useState(false);
  const [byText, setByText] = useState(false);
  const told = useRef(view.filter);
  useEffect(() => {
    if (told.current === view.filter) return;
    told.current = view.filter;
    setConditions(fromCel(view.filter, catalog, entity));
    setFresh(-1);
  }, [view.filter, catalog, entity]);
  const set = (next: readonly Condition[]) => {
    setConditions(next);
    const cel = joined(settled(next), catalog, entity);
    if (cel !== told.current) {
      told.current = cel;
      onFilter(cel);
    }
  };
  // beside the panel only the first stand; the one that is just being made always does
  const shown = narrow ? Math.max(2, fresh + 1) : conditions.length;
  const chip = (condition: Condition, at: number) => (
    <Suspense key={`${at} ${condition.kind === 'chip' ? condition.path : condition.kind}`}>
      <ConditionChip
        entity={entity}
        condition={condition}
        startOpen={at === fresh}
        onChange={(next) => set(conditions.map((one, i) => (i === at ? next : one)))}
        onRemove={() => set(conditions.filter((_, i) => i !== at))}
      />
    </Suspense>
  );
  return (
    <div className="no-scrollbar relative flex h-11 shrink-0 max-md:h-[52px] items-center gap-2 overflow-x-auto border-b border-line bg-bg px-4">
      <SearchBox text={view.search} onSearch={onSearch} />
      {conditions.slice(0, shown).map(chip)}
      {conditions.length > shown && (
        <Popover label={filterTexts('moreFilters', { n: conditions.length - shown })} trigger={<Button small aria-label={filterTexts('moreFilters', { n: conditions.length - shown })}>+{conditions.length - shown}</Button>}>
          <div className="flex flex-col items-start gap-2 p-3">{conditions.slice(shown).map((one, i) => chip(one, shown + i))}</div>
        </Popover>
      )}
      <Popover
        label={listTexts('filter')}
        open={adding}
        onOpenChange={(open) => { setAdding(open); setByText(false); }}
        trigger={<Button look="plain" small icon={<Plus size={15} />}>{listTexts('filter')}</Button>}
      >
        <Suspense fallback={<div className="h-60 w-52" />}>
          {byText ? <Expression entity={entity} text="" onDone={(text) => { set([...conditions, { kind: 'raw', text }]); setAdding(false); }} /> : (
            <AddCondition
              entity={entity}
              onAdd={(next) => { setFresh(conditions.length); set([...conditions, next]); setAdding(false); }}
              onText={() => setByText(true)}
            />
          )}
        </Suspense>
      </Popover>
      {view.changed && (
        <div className="ml-auto flex shrink-0 items-center gap-2 pl-4">
          {!phone && <span className="text-meta text-fg3">{listTexts('changed')}</span>}
          <Button look="plain" small onClick={onReset}>{listTexts('reset')}</Button>
          <Button small onClick={onSave}>{viewTexts('save')}</Button>
        </div>
      )}
    </div>
  );
}

function SearchBox({ text, onSearch }: { text: string; onSearch: (text: string) => void }) {
  const [draft, setDraft] = useState(text);
  const told = useRef(text);
  const latest = useRef(onSearch);
  useEffect(() => { latest.current = onSearch; });
  useEffect(() => {
    if (text !== told.current) { told.current = text; setDraft(text); }
  }, [text]);
  useEffect(() => {
    if (draft === told.current) return;
    const timer = setTimeout(() => { told.current = draft; latest.current(draft); }, 200);
    return () => clearTimeout(timer);
  }, [draft]);
  return (
    <span className="relative shrink-0">
      <Search size={14} className="pointer-events-none absolute left-2 top-1/2 -translate-y-1/2 text-fg3" />
      <input
        id="list-search"
        type="search"
        aria-label={listTexts('searchHere')}
        placeholder={common('search')}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (composing(event)) return;
          if (event.key === 'Escape') { setDraft(''); event.currentTarget.blur(); }
          if (event.key === 'ArrowDown') { event.preventDefault(); document.querySelector<HTMLElement>('[role=grid]')?.focus(); }
        }}
        className="h-[26px] w-36 rounded-ctl border border-ctl bg-bg pl-7 pr-1 text-body focus:w-56 max-md:h-10"
      />
    </span>
  );
}
