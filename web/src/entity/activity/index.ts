import { CheckSquare, ListTodo, MapPin, MessageSquare, Phone, StickyNote } from 'lucide-react';
import { register } from '@/kernel/slots';
import { activityTexts as t } from './texts';

const length = (seconds: unknown): string => {
  const all = Math.round(Number(seconds ?? 0));
  if (!all) return '';
  return all < 60 ? t('call.seconds', { s: all }) : t('call.length', { m: Math.floor(all / 60), s: all % 60 });
};

register('note', {
  icon: StickyNote,
  timeline: {
    icon: MessageSquare, hue: 'VIOLET', at: 'at', text: 'text', verb: () => t('note.verb'),
    compose: { order: 1, label: () => t('note'), hint: () => t('note.hint'), text: 'text', more: [] },
  },
});
register('call', {
  icon: Phone,
  timeline: {
    icon: Phone, hue: 'GREEN', at: 'at', text: 'text', fields: ['direction', 'seconds'],
    verb: (row) => t(row.values.direction === 'INCOMING' ? 'call.in' : 'call.out'),
    detail: (row) => length(row.values.seconds),
    compose: { order: 2, label: () => t('call'), hint: () => t('call.hint'), text: 'text', more: ['contact', 'direction', 'result', 'at'] },
  },
});
register('visit', {
  icon: MapPin,
  doable: { hold: (record) => record.values.state !== 'HELD' },
  timeline: {
    icon: MapPin, hue: 'BLUE', at: 'at', text: 'text', fields: ['state', 'place'],
    verb: (row) => t(row.values.state === 'PLANNED' ? 'visit.planned' : row.values.state === 'CANCELLED' ? 'visit.cancelled' : 'visit.verb'),
    detail: (row) => (typeof row.values.place === 'string' ? row.values.place : ''),
    compose: { order: 3, label: () => t('visit'), hint: () => t('visit.hint'), text: 'text', more: ['contact', 'purpose', 'at', 'place'] },
  },
});
register('task', {
  icon: CheckSquare,
  doable: { complete: (record) => record.values.state !== 'DONE', reopen: (record) => record.values.state !== 'OPEN' },
  timeline: {
    icon: ListTodo, hue: 'AMBER', at: 'at', fields: ['state', 'dueOn'],
    verb: (row) => t(row.values.state === 'DONE' ? 'task.done' : row.values.state === 'CANCELLED' ? 'task.cancelled' : 'task.open'),
    todo: { state: 'state', open: 'OPEN', due: 'dueOn', complete: 'complete' },
    compose: { order: 4, label: () => t('task'), hint: () => t('task.hint'), text: 'subject', more: ['dueOn', 'priority', 'owner'] },
  },
});
