import { Check, ChevronDown } from 'lucide-react';
import { Button, Menu, MenuItem } from '../kit';
import { format } from '../text';
import type { ColumnSet } from './model';
import { boardTexts } from './texts';
import type { Sum } from './useBoard';

type Props = { open: Sum; won: Sum | undefined; recent: boolean; weighs: boolean; sets: readonly ColumnSet[]; set: string | undefined; setName: string; onSet: (id: string) => void };

/** What all columns come to, and which set of columns is shown. */
export function Strip({ open, won, recent, weighs, sets, set, setName, onSet }: Props) {
  const all = open.sum + (won?.sum ?? 0);
  const share = (part: number) => (all > 0 ? Math.round((part / all) * 100) : 0);
  const wonShare = share(won?.sum ?? 0);
  const weightedShare = share((won?.sum ?? 0) + open.weighted);
  const figure = (name: string, value: number) => (
    <div className="shrink-0"><dt className="whitespace-nowrap text-meta text-fg3">{name}</dt><dd className="num text-head font-semibold" title={format.number(value.toFixed(2), 2)}>{format.compact(value)}</dd></div>
  );
  return (
    <div className="no-scrollbar relative flex h-14 shrink-0 items-center gap-7 overflow-x-auto border-b border-line bg-bg px-5 max-md:gap-3 max-md:px-4">
      <dl className="flex shrink-0 gap-7 max-md:gap-3">
        {figure(boardTexts('open'), open.sum)}
        {weighs && figure(boardTexts('weighted'), open.weighted)}
        {won && figure(boardTexts(recent ? 'won' : 'wonShown'), won.sum)}
      </dl>
      {won && weighs && (
        <div className="min-w-48 flex-1 max-md:hidden">
          <div className="flex justify-between text-meta text-fg3"><span className="max-lg:hidden">{boardTexts('progress')}</span><span className="num whitespace-nowrap">{boardTexts('progressIs', { won: wonShare, weighted: weightedShare })}</span></div>
          <div role="img" aria-label={boardTexts('progressIs', { won: wonShare, weighted: weightedShare })} className="mt-1.5 flex h-1.5 overflow-hidden rounded-full bg-active">
            <span className="bg-green-mark" style={{ width: `${wonShare}%` }} />
            <span className="bg-green-mark opacity-45" style={{ width: `${weightedShare - wonShare}%` }} />
          </div>
        </div>
      )}
      {sets.length > 1 && (
        <Menu align="end" trigger={<Button className="ml-auto"><span className="sr-only">{boardTexts('choose', { what: setName })}</span>{sets.find((one) => one.id === set)?.title ?? ''}<ChevronDown size={15} /></Button>}>
          {sets.map((one) => <MenuItem key={one.id} {...(one.id === set ? { icon: <Check size={15} /> } : { icon: <span className="size-[15px]" /> })} onSelect={() => onSet(one.id)}>{one.title}</MenuItem>)}
        </Menu>
      )}
    </div>
  );
}
