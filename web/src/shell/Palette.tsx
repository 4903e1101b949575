import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Command as Cmdk } from 'cmdk';
import { House, Inbox, Keyboard, Plus, Search, Star, Table2 } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { records, type Found } from '@/kernel/api';
import { may, useCatalog } from '@/kernel/catalog';
import { commandsNow, type Command } from '@/kernel/command';
import { openForm } from '@/kernel/form';
import { Avatar, Kbd, announce, composing, isMac, usePhone, withMod } from '@/kernel/kit';
import { useSavedViews } from '@/kernel/list/savedViews';
import { listsOf } from '@/kernel/list/view';
import { slotsOf } from '@/kernel/slots';
import { common, inText, label } from '@/kernel/text';
import { letters } from './letters';
import { navigation } from './navigation';
import { setPalette, showKeys } from './palette';
import { paletteTexts } from './palette.texts';
import { placesTexts } from './places.texts';
import { recents, titled } from './recents';
import { useSession } from './session';
import { groups } from './settings/sections';
import { settingsTexts } from './settings/texts';
import { shellTexts } from './texts';
import { recordCommands, useCurrentRecord } from './useRecordCommands';

const item = 'group/item flex h-[38px] cursor-default select-none items-center gap-2.5 rounded-ctl px-2.5 text-body data-[selected=true]:bg-hover max-md:h-11 [&>svg]:shrink-0 [&>svg]:text-fg3';
const head = '[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:py-2 [&_[cmdk-group-heading]]:text-meta [&_[cmdk-group-heading]]:text-fg3';

const Keys = ({ keys }: { keys: string }) => <span className="ml-auto flex gap-1 pl-3">{keys.split(' ').map((key) => <Kbd key={key}>{key}</Kbd>)}</span>;

/** Finds records by name, pinyin, initials or number; runs commands; goes places. */
export default function Palette() {
  const catalog = useCatalog();
  const navigate = useNavigate();
  const session = useSession();
  const { person } = session;
  const phone = usePhone();
  const [text, setText] = useState('');
  const [chosen, choose] = useState('');
  const [found, setFound] = useState<readonly Found[]>([]);
  const [answered, setAnswered] = useState('');
  const saved = useSavedViews().views;
  const current = useCurrentRecord(catalog);
  const here = useMemo(() => commandsNow(), []);
  const last = useQuery({ queryKey: ['recents'], queryFn: ({ signal }) => titled(catalog, recents(person.id), signal), staleTime: 0 });
  useEffect(() => {
    const q = text.trim();
    if (!q) { setFound([]); setAnswered(''); return; }
    const stop = new AbortController();
    const timer = setTimeout(() => records.search(q, undefined, 12, stop.signal).then(
      (answer) => { setFound(answer.found); setAnswered(q); if (answer.found.length === 0) announce(common('nothingFound')); },
      () => { if (!stop.signal.aborted) { setFound([]); setAnswered(q); } },
    ), 80);
    return () => { clearTimeout(timer); stop.abort(); };
  }, [text]);
  const close = () => setPalette(undefined);
  const words = text.trim().toLowerCase();
  const fits = (...names: string[]) => !words || names.some((name) => name.toLowerCase().includes(words));
  const entities = navigation(catalog).flatMap((group) => group.entities);
  const places = entities.filter((entity) => fits(entity.label.zh, entity.label.en, entity.many.en));
  const shell = [{ to: '/', text: shellTexts('home'), names: 'home', keys: 'G H', icon: House }, { to: '/inbox', text: placesTexts('inbox'), names: 'inbox', keys: 'G I', icon: Inbox }].filter((one) => fits(one.text, one.names));
  const makes = entities.filter((entity) => may(entity, 'create') && fits(entity.label.zh, entity.label.en, paletteTexts('new', { entity: inText(entity.label) })));
  const commands: readonly Command[] = [
    ...here,
    ...(current ? recordCommands(catalog, current, {
      // from its page one goes back to the list; beside the list only the panel closes
      leave: () => void navigate({ to: '/$entity', params: { entity: current.entity.name }, search: {} }),
      edit: () => void navigate({ to: '/$entity/$id/edit', params: { entity: current.entity.name, id: current.record.id } }),
    }) : []),
    ...makes.filter((entity) => !here.some((one) => one.name === `new ${entity.name}`)).slice(0, words ? 20 : 4)
      .map((entity): Command => ({ name: `new ${entity.name}`, text: paletteTexts('new', { entity: inText(entity.label) }), icon: <Plus size={16} />, run: () => openForm({ entity: entity.name }) })),
    ...(phone ? [] : [{ name: 'keys', text: shellTexts('keys'), keys: '?', icon: <Keyboard size={16} />, run: showKeys }]),
    ...(words ? groups.flatMap((group) => group.sections).filter((one) => one.shown(session, catalog)) : [])
      .map((one): Command => ({ name: `set ${one.name}`, text: paletteTexts('settings', { section: settingsTexts(one.name) }), icon: <one.icon size={16} />, run: () => void navigate({ to: '/settings/$section', params: { section: one.name } }) })),
  ].filter((one) => fits(one.text));
  const views = words === '' ? saved.filter((one) => one.favourite).map((one) => ({ entity: one.entity, id: one.id, name: one.name, star: true }))
    : [...saved.map((one) => ({ entity: one.entity, id: one.id, name: one.name, star: one.favourite })), ...entities.flatMap((entity) => listsOf(entity).map((list) => ({ entity: entity.name, id: list.name, name: label(list.label), star: false })))]
      .filter((one) => fits(one.name, paletteTexts('view', { name: one.name }))).slice(0, 8);
  const recordItem = (one: { entity: string; id: string; title: string; context?: string | undefined }, of: string, right?: ReactNode) => {
    const Icon = slotsOf(one.entity).icon;
    return (
      <Cmdk.Item key={`${one.entity} ${one.id}`} value={`${of} ${one.entity} ${one.id}`} className={item} onSelect={() => { close(); void navigate({ to: '/$entity/$id', params: { entity: one.entity, id: one.id } }); }}>
        {Icon ? <Icon size={16} /> : <Avatar name={one.title} />}
        <span className="min-w-0 truncate">{one.title}</span>
        {one.context && <span className="min-w-0 shrink-[3] truncate text-fg3">{one.context}</span>}
        <span className="shrink-0 text-meta text-fg3">{label(catalog.find(one.entity)?.label)}</span>
        {right}
        <span className="ml-auto hidden pl-3 group-data-[selected=true]/item:flex"><Kbd>↵</Kbd></span>
      </Cmdk.Item>
    );
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (composing(event)) { event.stopPropagation(); return; }
    const [of, entity, id] = chosen.split(' ');
    if (event.key === 'Enter' && (isMac ? event.metaKey : event.ctrlKey) && (of === 'record' || of === 'recent') && entity && id) {
      event.preventDefault();
      close();
      void navigate({ to: '/$entity', params: { entity }, search: { peek: id } });
    }
  };
  return (
    <Dialog.Root open onOpenChange={(open) => { if (!open) close(); }}>
      <Dialog.Portal>
        <Dialog.Overlay className="anim-appear fixed inset-0 z-40 bg-scrim" />
        <Dialog.Content aria-describedby={undefined} className="anim-rise fixed left-1/2 top-[12vh] z-40 w-[640px] max-w-[calc(100vw-24px)] -translate-x-1/2 overflow-hidden rounded-dialog bg-bg shadow-3 max-md:top-3">
          <Dialog.Title className="sr-only">{shellTexts('searchOrRun')}</Dialog.Title>
          <Cmdk shouldFilter={false} loop label={shellTexts('searchOrRun')} value={chosen} onValueChange={choose} onKeyDown={onKeyDown}>
            <div className="flex h-[52px] items-center gap-3 border-b border-line px-4">
              <Search size={18} className="text-fg3" />
              <Cmdk.Input autoFocus value={text} onValueChange={setText} placeholder={shellTexts('searchOrRun')} className="h-full min-w-0 flex-1 bg-transparent text-figure outline-none" />
              <Kbd>Esc</Kbd>
            </div>
            <Cmdk.List label={shellTexts('searchOrRun')} className="max-h-[400px] overflow-y-auto p-1.5 max-md:max-h-[min(60vh,calc(var(--seen,100vh)-84px))]">
              {found.length > 0 && <Cmdk.Group heading={paletteTexts('records')} className={head}>{found.map((one) => recordItem(one, 'record'))}</Cmdk.Group>}
              {words === '' && last.data && last.data.length > 0 && <Cmdk.Group heading={paletteTexts('recent')} className={head}>{last.data.slice(0, 5).map((one) => recordItem(one, 'recent'))}</Cmdk.Group>}
              {commands.length > 0 && (
                <Cmdk.Group heading={paletteTexts('commands')} className={head}>
                  {commands.map((one) => (
                    <Cmdk.Item key={one.name} value={`do ${one.name}`} className={item} onSelect={() => { close(); one.run(); }}>
                      {one.icon}<span className="min-w-0 truncate">{one.text}</span>{one.keys && <Keys keys={one.keys} />}
                    </Cmdk.Item>
                  ))}
                </Cmdk.Group>
              )}
              {(views.length > 0 || places.length > 0 || shell.length > 0) && (
                <Cmdk.Group heading={paletteTexts('places')} className={head}>
                  {shell.map((one) => <Cmdk.Item key={one.to} value={`go ${one.to}`} className={item} onSelect={() => { close(); void navigate({ to: one.to }); }}><one.icon size={16} />{one.text}<Keys keys={one.keys} /></Cmdk.Item>)}
                  {views.map((one) => (
                    <Cmdk.Item key={`${one.entity} ${one.id}`} value={`view ${one.entity} ${one.id}`} className={item} onSelect={() => { close(); void navigate({ to: '/$entity', params: { entity: one.entity }, search: { view: one.id } }); }}>
                      {one.star ? <Star size={16} /> : <Table2 size={16} />}<span className="min-w-0 truncate">{paletteTexts('view', { name: one.name })}</span>
                      <span className="shrink-0 text-meta text-fg3">{label(catalog.find(one.entity)?.many)}</span>
                    </Cmdk.Item>
                  ))}
                  {places.map((entity) => {
                    const Icon = slotsOf(entity.name).icon;
                    const letter = letters[entity.name];
                    return (
                      <Cmdk.Item key={entity.name} value={`go ${entity.name}`} className={item} onSelect={() => { close(); void navigate({ to: '/$entity', params: { entity: entity.name } }); }}>
                        {Icon && <Icon size={16} />}{label(entity.many)}{letter && <Keys keys={`G ${letter.toUpperCase()}`} />}
                      </Cmdk.Item>
                    );
                  })}
                </Cmdk.Group>
              )}
            </Cmdk.List>
            {words !== '' && answered === text.trim() && <Cmdk.Empty className="px-3 py-6 text-center text-fg3">{common('nothingFound')}</Cmdk.Empty>}
            <div className="flex h-10 items-center gap-3 border-t border-line bg-subtle px-4 text-meta text-fg3 max-md:hidden">
              <span className="flex items-center gap-1"><Kbd>↑</Kbd><Kbd>↓</Kbd>{paletteTexts('choose')}</span>
              <span className="flex items-center gap-1"><Kbd>↵</Kbd>{common('open')}</span>
              <span className="flex items-center gap-1"><Kbd>{withMod('↵')}</Kbd>{paletteTexts('peek')}</span>
              <span className="ml-auto">{paletteTexts('pinyin')}</span>
            </div>
          </Cmdk>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
