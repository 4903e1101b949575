import { NotepadTextDashed } from 'lucide-react';
import { Suspense, lazy, useEffect, useRef, useState, type RefObject } from 'react';
import { useCatalog, type Entity } from '../../catalog';
import type { Values } from '../../api';
import { IconButton, Popover, whenIdle } from '../../kit';
import type { Source } from './entries';
import { write } from './mention';
import { myName } from './templateStore';
import { filled, inserted, isAsked, offered, wordsOf } from './templates';
import { templateTexts as t } from './templates.texts';

const load = () => import('./Templates');
const TemplateList = lazy(() => load().then((part) => ({ default: part.TemplateList })));
const NewTemplate = lazy(() => load().then((part) => ({ default: part.NewTemplate })));
const ManageTemplates = lazy(() => load().then((part) => ({ default: part.ManageTemplates })));
whenIdle(load);

/** One's own templates for what is written; a stroke as the first sign of the text asks for them as well. */
export function TemplateButton({ area, about, source, kinds, values }: {
  area: RefObject<HTMLTextAreaElement | null>;
  about: { entity: Entity; values: Values };
  /** The kind that is written, and what is known of the entry. */
  source: Source; kinds: readonly Source[]; values: Values;
}) {
  const catalog = useCatalog();
  // what was typed behind the stroke before the list stood is sought in it
  const [open, setOpen] = useState<'button' | 'stroke'>();
  const [dialog, setDialog] = useState<'new' | 'manage'>();
  const then = useRef<() => void>(undefined);
  useEffect(() => {
    const place = area.current;
    if (!place) return;
    const look = (event: Event) => {
      if (event instanceof InputEvent && (event.isComposing || event.inputType !== 'insertText')) return;
      if (isAsked(place.value)) setOpen('stroke');
    };
    place.addEventListener('input', look);
    place.addEventListener('compositionend', look);
    return () => { place.removeEventListener('input', look); place.removeEventListener('compositionend', look); };
  }, [area]);
  const text = () => area.current?.value ?? '';
  const insert = (words: string, asked: boolean) => {
    const place = area.current;
    if (place) write(place, inserted(place.value, place.selectionStart, place.selectionEnd, filled(words, wordsOf(catalog, about, { entity: source.entity, values }, myName())), asked));
  };
  const next = (run: () => void) => { then.current = run; setOpen(undefined); };
  const back = () => { setDialog(undefined); setTimeout(() => area.current?.focus(), 60); };
  return (
    // keys pressed in the list and the dialogs are theirs, and not those of the form around this button
    <span className="contents" onKeyDown={(event) => event.stopPropagation()}>
      <Popover
        label={t('templates')}
        open={open !== undefined}
        onOpenChange={(to) => setOpen(to ? 'button' : undefined)}
        className="w-80"
        trigger={<IconButton small label={t('templates')} keys="/"><NotepadTextDashed size={15} /></IconButton>}
        onGone={(event) => {
          event.preventDefault();
          const run = then.current;
          then.current = undefined;
          // whoever went elsewhere by a click stays there
          if (run) run();
          else if (!document.activeElement?.matches('input, textarea, a, button')) area.current?.focus();
        }}
      >
        <Suspense fallback={<div className="h-20" />}>
          <TemplateList
            source={source}
            start={open === 'stroke' ? text().slice(1) : ''}
            empty={text().trim() === '' || (open === 'stroke' && isAsked(text()))}
            onChoose={(one) => { const asked = open === 'stroke'; next(() => insert(one.text, asked)); }}
            onNew={() => next(() => setDialog('new'))}
            onManage={() => next(() => setDialog('manage'))}
          />
        </Suspense>
      </Popover>
      <Suspense>
        {dialog === 'new' && <NewTemplate text={text()} kind={source.entity.name} onClose={back} />}
        {dialog === 'manage' && <ManageTemplates kinds={kinds} kind={source.entity.name} slots={offered(catalog, about.entity, kinds)} onClose={back} />}
      </Suspense>
    </span>
  );
}
