import { Kanban, Route } from 'lucide-react';
import { registerBoardSlot } from '@/kernel/board/slot';
import { register } from '@/kernel/slots';

register('opportunity', { icon: Kanban });
register('salesMethod', { icon: Route });
registerBoardSlot('opportunity', {
  columns: { position: 'position', english: 'nameEn', chance: 'probability', state: 'status', gate: 'entryFields', stale: 'staleDays', within: 'method', first: 'standard' },
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
