import { useEffect, useState, type ReactNode } from 'react';
import type { One } from '../../api';
import type { Entity } from '../../catalog';
import { TabStrip, cx } from '../../kit';
import { slotsOf } from '../../slots';
import { format, label } from '../../text';
import { useRelated, useRelatedCount, type Relation } from './related';
import { pageTexts as t } from './texts';

export type Tab = { readonly id: string; readonly text: string; readonly relation?: Relation };

/** The tabs of a record; `talk`: it has a timeline, `beside`: its fields stand beside that. */
export const tabsOf = (entity: Entity, relations: readonly Relation[], talk: boolean, beside: boolean): readonly Tab[] => [
  ...(talk || beside ? [{ id: 'activity', text: talk ? t('tab.activity') : t('tab.details') }] : []),
  ...(beside ? [] : [{ id: 'details', text: t('tab.details') }]),
  ...(slotsOf(entity.name).recordTabs ?? []).map((own) => ({ id: own.name, text: own.label() })),
  ...relations.map((relation) => ({ id: relation.collection.name, text: label(relation.collection.label), relation })),
  { id: 'history', text: t('tab.history') },
];

/** The names of the tabs; `near`: relations whose first records are shown anyway, which have a tab even where there are none. */
export function Tabs({ record, tabs, near, now, onTab }: { record: One; tabs: readonly Tab[]; near: readonly string[]; now: string; onTab: (id: string) => void }) {
  return (
    <TabStrip label={t('tabs')} chosen={now} className="mt-2 shrink-0 gap-5 border-b border-line px-5 max-md:px-4">
      {tabs.map(({ id, text, relation }) => relation
        ? <RelationTab key={id} relation={relation} record={record} always={near.includes(id)} on={now === id} onSelect={() => onTab(id)} text={text} />
        : <TabButton key={id} id={id} on={now === id} onSelect={() => onTab(id)} text={text} />)}
    </TabStrip>
  );
}

/** One tab; with an `id` it is tied to the panel of the page. */
export function TabButton({ on, onSelect, text, count, id }: { on: boolean; onSelect: () => void; text: string; count?: ReactNode; id?: string }) {
  return (
    <button
      type="button"
      role="tab"
      {...(id ? { id: `tab-${id}`, 'aria-controls': 'record-panel' } : {})}
      aria-selected={on}
      tabIndex={on ? 0 : -1}
      onClick={onSelect}
      onKeyDown={(event) => {
        const to = event.key === 'ArrowRight' ? event.currentTarget.nextElementSibling : event.key === 'ArrowLeft' ? event.currentTarget.previousElementSibling : null;
        if (to instanceof HTMLElement) { event.preventDefault(); to.focus(); to.click(); }
      }}
      className={cx('relative flex h-[38px] shrink-0 items-center gap-1 text-body max-md:h-11 max-md:text-head', on ? 'font-semibold text-fg after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 after:bg-fg' : 'text-fg2 hover:text-fg')}
    >
      {text}{count}
    </button>
  );
}

function RelationTab({ relation, record, always, on, onSelect, text }: { relation: Relation; record: One; always: boolean; on: boolean; onSelect: () => void; text: string }) {
  // those beside the timeline are read anyway, and before
  const cards = useRelated(relation, record.id, 3, always);
  const [rested, rest] = useState(false);
  useEffect(() => { const timer = setTimeout(() => rest(true), 400); return () => clearTimeout(timer); }, []);
  const count = useRelatedCount(relation, record.id, always ? !cards.isPending : rested);
  const n = count.data?.count ?? 0;
  if (!always && !on && n === 0) return null;
  return <TabButton id={relation.collection.name} on={on} onSelect={onSelect} text={text} count={n > 0 && <span className="num text-meta text-fg3">{format.number(n)}{count.data?.capped && '+'}</span>} />;
}
