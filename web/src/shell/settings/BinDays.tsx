import { useQuery } from '@tanstack/react-query';
import { http } from '@/kernel/api';
import type { components } from '@/kernel/api/schema.gen';
import { Select, toast } from '@/kernel/kit';
import { client } from '@/kernel/record';
import { format } from '@/kernel/text';
import { useSession } from '../session';
import { binTexts } from './bin.texts';
import { system } from './sections';
import { Part } from './Section';

type Settings = components['schemas']['Settings'];
const offered = [7, 30, 90, 180, 365];
const say = (days: number | null) => (days === null ? binTexts('forever') : binTexts('days', { n: days }));

/** For how long the recycle bin keeps what was deleted; for administrators of the system. */
export function BinDays({ onChanged }: { onChanged: () => void }) {
  const may = system(useSession());
  const settings = useQuery({ queryKey: ['settings'], enabled: may, queryFn: ({ signal }) => http.get<Settings>('/api/settings', {}, signal), staleTime: 0 });
  const now = settings.data;
  if (!may || !now) return null;
  const set = async (binDays: number | null) => {
    try {
      client.setQueryData(['settings'], await http.patch<Settings>('/api/settings', { binDays }));
      onChanged();
      toast.done(binTexts('kept', { how: say(binDays) }), { undo: () => void set(now.binDays) });
    } catch (error) {
      toast.failed(error);
    }
  };
  const choices = [...new Set([...offered, ...(now.binDays === null ? [] : [now.binDays])])].sort((a, b) => a - b).map((days) => ({ value: String(days), text: say(days) }));
  return (
    <Part title={binTexts('keep')} hint={binTexts('keepHint')}>
      <div className="flex flex-wrap items-center gap-3">
        <div className="w-44"><Select label={binTexts('keep')} value={now.binDays === null ? null : String(now.binDays)} none={binTexts('forever')} choices={choices} onChange={(days) => void set(days === null ? null : Number(days))} /></div>
        {now.setBy && now.setAt && <span className="num text-meta text-fg3">{binTexts('setBy', { who: now.setBy.title ?? '', when: format.dateTime(now.setAt) })}</span>}
      </div>
    </Part>
  );
}
