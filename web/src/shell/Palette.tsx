import { useNavigate } from '@tanstack/react-router';
import { Command } from 'cmdk';
import { House, Plus, Search } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useEffect, useState } from 'react';
import { records, type Found } from '@/kernel/api';
import { may, useCatalog } from '@/kernel/catalog';
import { openForm } from '@/kernel/form';
import { Avatar, Kbd, composing } from '@/kernel/kit';
import { slotsOf } from '@/kernel/slots';
import { common, label } from '@/kernel/text';
import { navigation } from './navigation';
import { setPalette } from './palette';
import { paletteTexts } from './palette.texts';
import { shellTexts } from './texts';

const item = 'flex h-[38px] cursor-default select-none items-center gap-2.5 rounded-ctl px-2.5 text-body data-[selected=true]:bg-hover [&>svg]:text-fg3';
const head = '[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:py-2 [&_[cmdk-group-heading]]:text-meta [&_[cmdk-group-heading]]:text-fg3';

/** Finds records by name, pinyin, initials or number; runs commands; goes places. */
export default function Palette() {
  const catalog = useCatalog();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly Found[]>([]);
  const [answered, setAnswered] = useState('');
  useEffect(() => {
    const q = text.trim();
    if (!q) { setFound([]); setAnswered(''); return; }
    const stop = new AbortController();
    const timer = setTimeout(() => records.search(q, undefined, 12, stop.signal).then((answer) => { setFound(answer.found); setAnswered(q); }, () => { if (!stop.signal.aborted) { setFound([]); setAnswered(q); } }), 80);
    return () => { clearTimeout(timer); stop.abort(); };
  }, [text]);
  const close = () => setPalette(false);
  const groups = navigation(catalog);
  const words = text.trim().toLowerCase();
  const fits = (...names: string[]) => !words || names.some((name) => name.toLowerCase().includes(words));
  const places = groups.flatMap((group) => group.entities).filter((entity) => fits(entity.label.zh, entity.label.en));
  const makes = groups.flatMap((group) => group.entities).filter((entity) => may(entity, 'create') && fits(entity.label.zh, entity.label.en, paletteTexts('new', { entity: label(entity.label) })));
  return (
    <Dialog.Root open onOpenChange={setPalette}>
      <Dialog.Portal>
        <Dialog.Overlay className="anim-appear fixed inset-0 z-40 bg-scrim" />
        <Dialog.Content aria-describedby={undefined} className="anim-rise fixed left-1/2 top-[12vh] z-40 w-[640px] max-w-[calc(100vw-24px)] -translate-x-1/2 overflow-hidden rounded-dialog bg-bg shadow-3">
          <Dialog.Title className="sr-only">{shellTexts('searchOrRun')}</Dialog.Title>
          <Command shouldFilter={false} loop label={shellTexts('searchOrRun')} onKeyDown={(event) => { if (composing(event)) event.stopPropagation(); }}>
            <div className="flex h-[52px] items-center gap-3 border-b border-line px-4">
              <Search size={18} className="text-fg3" />
              <Command.Input autoFocus value={text} onValueChange={setText} placeholder={shellTexts('searchOrRun')} className="min-w-0 flex-1 bg-transparent text-figure outline-none" />
              <Kbd>Esc</Kbd>
            </div>
            <Command.List className="max-h-[400px] overflow-y-auto p-1.5">
              {words !== '' && answered === text.trim() && <Command.Empty className="px-3 py-6 text-center text-fg3">{common('nothingFound')}</Command.Empty>}
              {found.length > 0 && (
                <Command.Group heading={paletteTexts('records')} className={head}>
                  {found.map((one) => {
                    const entity = catalog.find(one.entity);
                    const slots = slotsOf(one.entity);
                    const Icon = slots.icon;
                    return (
                      <Command.Item key={one.id} value={`record ${one.id}`} className={item} onSelect={() => { close(); void navigate({ to: '/$entity/$id', params: { entity: one.entity, id: one.id } }); }}>
                        {Icon ? <Icon size={16} /> : <Avatar name={one.title} />}
                        <span className="min-w-0 truncate">{one.title}</span>
                        <span className="shrink-0 text-meta text-fg3">{label(entity?.label)}</span>
                      </Command.Item>
                    );
                  })}
                </Command.Group>
              )}
              {makes.length > 0 && (
                <Command.Group heading={paletteTexts('commands')} className={head}>
                  {makes.slice(0, words ? 20 : 5).map((entity) => (
                    <Command.Item key={entity.name} value={`new ${entity.name}`} className={item} onSelect={() => { close(); openForm({ entity: entity.name }); }}>
                      <Plus size={16} />{paletteTexts('new', { entity: label(entity.label) })}
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
              <Command.Group heading={paletteTexts('places')} className={head}>
                {fits(shellTexts('home'), 'home') && <Command.Item value="go home" className={item} onSelect={() => { close(); void navigate({ to: '/' }); }}><House size={16} /><span className="flex-1">{shellTexts('home')}</span><Kbd>G</Kbd><Kbd>H</Kbd></Command.Item>}
                {places.map((entity) => {
                  const Icon = slotsOf(entity.name).icon;
                  return (
                    <Command.Item key={entity.name} value={`go ${entity.name}`} className={item} onSelect={() => { close(); void navigate({ to: '/$entity', params: { entity: entity.name } }); }}>
                      {Icon && <Icon size={16} />}{label(entity.label)}
                    </Command.Item>
                  );
                })}
              </Command.Group>
            </Command.List>
            <div className="flex h-10 items-center gap-3 border-t border-line bg-subtle px-4 text-meta text-fg3">
              <span className="flex items-center gap-1"><Kbd>↑</Kbd><Kbd>↓</Kbd>{paletteTexts('choose')}</span>
              <span className="flex items-center gap-1"><Kbd>↵</Kbd>{common('open')}</span>
              <span className="ml-auto max-md:hidden">{paletteTexts('pinyin')}</span>
            </div>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
