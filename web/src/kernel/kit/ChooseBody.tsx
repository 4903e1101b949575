import { Check } from 'lucide-react';
import { Command } from 'cmdk';
import { useEffect, useState } from 'react';
import { common } from '../text';
import type { Choice, ChooseProps } from './Choose';
import { cx } from './cx';
import { initialsOf } from './initials';
import { composing } from './keys';
import { kitTexts } from './texts';

export default function ChooseBody({ choices, chosen, onChoose, find, several, none, label, footer, start = '' }: ChooseProps) {
  const [text, setText] = useState(start);
  const [found, setFound] = useState<readonly Choice[]>(choices ?? []);
  const [busy, setBusy] = useState(find !== undefined);
  const [current, setCurrent] = useState('');
  useEffect(() => {
    if (!find) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      setBusy(true);
      find(text, stop.signal).then((all) => { setFound(all); setBusy(false); const first = all[0]; if (text && first) setCurrent(`${first.text} ${first.value}`); }, () => { if (!stop.signal.aborted) setBusy(false); });
    }, text ? 120 : 0);
    return () => { clearTimeout(timer); stop.abort(); };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the question changes with the text alone
  }, [text]);
  const all = find ? found : choices ?? [];
  const words = (one: Choice) => { const names = [one.text, ...(one.also ?? [])]; return [...names, ...names.map(initialsOf)].filter(Boolean); };
  const searchable = find !== undefined || all.length > 7;
  return (
    <Command label={label} value={current} onValueChange={setCurrent} shouldFilter={!find} loop onKeyDown={(event) => { if (composing(event)) event.stopPropagation(); }} className="flex max-h-80 min-w-44 flex-col">
      <Command.Input
        autoFocus
        value={text}
        onValueChange={setText}
        // what is not typed in calls no keyboard
        inputMode={searchable ? undefined : 'none'}
        aria-label={label}
        placeholder={find ? kitTexts('typeToFind') : common('search')}
        className={cx('h-9 shrink-0 border-b border-line bg-transparent px-3 text-body outline-none max-md:h-11', !searchable && 'sr-only')}
      />
      <Command.List label={label} className="min-h-0 flex-1 overflow-y-auto p-1">
        {none !== undefined && !text && (
          <Command.Item value="—none" onSelect={() => onChoose(null)} className={itemClass}>
            <span className="flex-1 text-fg3">{none}</span>
          </Command.Item>
        )}
        {all.map((choice) => (
          <Command.Item key={choice.value} value={`${choice.text} ${choice.value}`} {...(find ? {} : { keywords: words(choice) })} onSelect={() => onChoose(choice.value, choice)} className={itemClass}>
            <span className={cx('flex min-w-0 items-center gap-2 truncate', choice.hint ? 'max-w-[75%]' : 'flex-1')}>{choice.show ?? <span className="truncate">{choice.text}</span>}</span>
            {choice.hint && <span className="min-w-0 flex-1 truncate text-meta text-fg3">{choice.hint}</span>}
            {chosen.includes(choice.value) && <Check size={15} className="text-fg3" />}
            {several && !chosen.includes(choice.value) && <span className="size-[15px]" />}
          </Command.Item>
        ))}
      </Command.List>
      {!busy && <Command.Empty className="px-3 pb-3 text-body text-fg3">{common('nothingFound')}</Command.Empty>}
      {footer && <div className="border-t border-line p-1">{footer}</div>}
    </Command>
  );
}

const itemClass = 'flex h-[30px] max-md:h-11 cursor-default select-none items-center gap-2 rounded-ctl px-2 text-body data-[selected=true]:bg-hover';
