import { Kanban, Route } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { One } from '@/kernel/api';
import { registerBoardSlot } from '@/kernel/board/slot';
import { refine } from '@/kernel/catalog';
import { register, type RecordSlotProps } from '@/kernel/slots';
import { common, format, label } from '@/kernel/text';
import { opportunityTexts as t } from './texts';

const StagePath = lazy(() => import('./StagePath').then((module) => ({ default: module.StagePath })));
const Path = (props: RecordSlotProps) => <Suspense fallback={<div className="h-7" />}><StagePath {...props} /></Suspense>;

const amount = (record: One, field: string) => { const money = record.values[field]; return money && typeof money === 'object' && 'amount' in money ? format.compact(money.amount) : undefined; };
const text = (record: One, field: string) => { const value = record.values[field]; return typeof value === 'string' ? value : undefined; };

register('opportunity', {
  icon: Kanban,
  avatar: 'square',
  chips: ['status', 'source'],
  figures: [
    { field: 'amount', context: (record) => { const n = amount(record, 'weighted'); return n && t('weighted', { n }); } },
    { field: 'stage', label: () => t('stage'), context: (record) => { const since = text(record, 'stageSince'); return since && t('inStage', { n: Math.max(0, -format.daysUntil(format.dayOf(since))) }); } },
    { field: 'probability' },
    {
      field: 'expectedOn',
      context: (record) => {
        const on = text(record, 'expectedOn');
        if (!on || record.values.status !== 'OPEN') return undefined;
        const days = format.daysUntil(on);
        return days < 0 ? <span className="text-red-text">{t('overdue', { n: -days })}</span> : t('daysLeft', { n: days });
      },
    },
    {
      field: 'lastContactAt', label: () => t('lastContact'),
      show: (record) => { const at = text(record, 'lastContactAt'); return at && format.relative(format.dayOf(at)); },
      context: (record) => { const next = text(record, 'nextOn'); return next ? t('next', { on: `${format.date(next)} ${format.weekday(next)}` }) : t('noNext'); },
    },
  ],
  path: Path,
  placedActions: ['moveStage'],
  doable: { makeQuote: (record) => record.values.status !== 'LOST' },
  related: ['lines', 'quotes', 'orders'],
  card: { end: 'amount', chips: ['stage'], meta: 'expectedOn' },
});
register('salesMethod', { icon: Route });
// names of fields, as the rules read them
refine('stage', 'entryFields', () => ({
  says: (names, catalog) => {
    const opportunity = catalog.find('opportunity');
    return names.split(/[,，、;；\s]+/).filter(Boolean) // script-ok
      .map((name) => label(opportunity?.fields.find((field) => field.name === name)?.label ?? opportunity?.collections.find((one) => one.name === name)?.label) || name).join(common('and'));
  },
}));
registerBoardSlot('opportunity', {
  columns: { position: 'position', chance: 'probability', state: 'status', gate: 'entryFields', stale: 'staleDays', within: 'method', first: 'standard' },
  state: { field: 'status', open: 'OPEN', won: 'WON', lost: 'LOST' },
  closed: { instead: ['status', 'expectedOn'], since: "closedOn >= startOf('quarter')" },
  asks: { LOST: ['lostReason', 'lostNote'] },
  weighted: 'weighted',
  under: 'account',
  date: 'expectedOn',
  since: 'stageSince',
  next: { on: 'nextOn', text: 'nextStep' },
  person: 'owner',
});
register('opportunityLine', { card: { end: 'amount', sub: ['quantity', 'unit'] } });
