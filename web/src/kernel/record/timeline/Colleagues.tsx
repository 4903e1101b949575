import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useCatalog, type Field } from '../../catalog';
import { typeOf } from '../../field';
import { announce, composing, cx, usePhone, type Choice } from '../../kit';
import { listsOf } from '../../list/view';
import { client } from '../cache';
import { person } from './draft';
import { write } from './mention';
import { mentionTexts as t } from './mention.texts';

const MOST = 6;
/** As many as stand above the keyboard of a phone. */
const MOST_ON_PHONE = 4;
const WAIT = 100;
const hanIn = /\p{Script=Han}/u;

/** Those whom the letters find, in the way that owners are looked up; one letter alone, which finds nobody there, is compared with initials. */
function useColleagues(field: Field, letters: string) {
  const catalog = useCatalog();
  const { editing } = typeOf(field);
  const target = field.kind.type === 'link' ? catalog.find(field.kind.target) : undefined;
  const keyOf = (asked: string) => ['colleagues', asked];
  // what began without anybody goes on without
  const vain = [...letters].some((_, end) => hanIn.test(letters.slice(0, end)) && client.getQueryData<readonly Choice[]>(keyOf(letters.slice(0, end)))?.length === 0);
  const found = useQuery({
    queryKey: keyOf(letters),
    queryFn: async ({ signal }): Promise<readonly Choice[]> => {
      if (letters) await new Promise((go) => setTimeout(go, WAIT));
      signal.throwIfAborted();
      const alone = /^[a-z]$/i.test(letters) ? letters.toLowerCase() : '';
      const atWork = target && listsOf(target)[0]?.filter;
      const all = editing?.by === 'list' ? await editing.find?.(field, catalog, alone ? '' : letters, signal, atWork || undefined) ?? [] : [];
      if (!alone) return all;
      const { initialsOf } = await import('../../kit/initials');
      return all.filter((one) => (initialsOf(one.text) || one.text.toLowerCase()).startsWith(alone));
    },
    placeholderData: keepPreviousData,
    enabled: !vain,
    retry: false,
  });
  return {
    people: (vain ? [] : found.data ?? []).filter((one) => one.value !== person()),
    pending: found.fetchStatus === 'fetching' && (found.isPending || found.isPlaceholderData),
  };
}

/** Colleagues to be mentioned: ↑↓ and Enter or Tab, or a touch; the text keeps the focus. */
export function Colleagues({ area, field, letters, list, onActive, onChoose, onClose }: {
  area: RefObject<HTMLTextAreaElement | null>; field: Field; letters: string;
  /** The id of the list. */
  list: string; onActive: (option: string | undefined) => void; onChoose: (name: string) => void; onClose: () => void;
}) {
  const { people: all, pending } = useColleagues(field, letters);
  const people = all.slice(0, usePhone() ? MOST_ON_PHONE : MOST);
  const [moved, move] = useState<{ letters: string; to: string | undefined }>();
  // Enter that was faster than the answer waits for it
  const [early, setEarly] = useState<string>();
  // the same person, wherever an answer that came meanwhile puts them
  const at = Math.max(0, moved?.letters === letters ? people.findIndex((one) => one.value === moved.to) : 0);
  const option = (index: number) => `${list}-${index}`;
  const box = useRef<HTMLDivElement>(null);
  const shown = people.length > 0;
  const active = shown ? option(at) : undefined;

  const press = (event: KeyboardEvent) => {
    if (event.target !== area.current || composing(event) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const takes = event.key === 'Enter' || event.key === 'Tab';
    if (takes && pending && letters) setEarly(letters);
    else if (!shown) return;
    else if (step) move({ letters, to: people[(at + step + people.length) % people.length]?.value });
    else if (takes) onChoose(people[at]?.text ?? '');
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const latest = useRef(press);
  useEffect(() => { latest.current = press; });
  useEffect(() => {
    // before a dialog about it takes the Esc
    const hear = (event: KeyboardEvent) => latest.current(event);
    window.addEventListener('keydown', hear, true);
    return () => { window.removeEventListener('keydown', hear, true); onActive(undefined); };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- as long as it stands
  }, []);
  useEffect(() => {
    onActive(active);
    box.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- when another one is marked
  }, [active]);
  useEffect(() => { if (shown && !pending) announce(t('found', { n: people.length })); }, [shown, pending, people.length]);
  useEffect(() => {
    if (pending || early === undefined) return;
    setEarly(undefined);
    if (early !== letters || !area.current) return;
    const marked = people[at];
    if (marked) onChoose(marked.text);
    else write(area.current, { from: area.current.selectionStart, to: area.current.selectionEnd, words: '\n' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once the answer is there
  }, [pending, early]);

  if (!shown) return null;
  return (
    <div ref={box} role="listbox" id={list} aria-label={t('colleagues')} tabIndex={-1} className="anim-rise z-40 rounded-card bg-bg p-1 text-fg shadow-3 max-md:mx-2 max-md:mb-2 md:absolute md:left-2 md:top-full md:w-80">
      {people.map((one, index) => (
        <div
          key={one.value}
          id={option(index)}
          role="option"
          aria-selected={index === at}
          // the text keeps the focus
          onMouseDown={(event) => event.preventDefault()}
          onMouseMove={() => { if (index !== at) move({ letters, to: one.value }); }}
          onClick={() => onChoose(one.text)}
          className={cx('flex h-[30px] cursor-default select-none items-center gap-2 rounded-ctl px-2 text-body max-md:h-11', index === at && 'bg-hover')}
        >
          <span className="flex min-w-0 max-w-[60%] items-center gap-2">{one.show ?? <span className="truncate">{one.text}</span>}</span>
          {one.hint && <span className="min-w-0 flex-1 truncate text-meta text-fg3">{one.hint}</span>}
        </div>
      ))}
    </div>
  );
}
