import { Link, useNavigate } from '@tanstack/react-router';
import { House, Keyboard, LogOut, PanelLeft, Search, Settings2, Star, UserRound } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import type { ComponentType, ReactNode } from 'react';
import { records, session as routes } from '@/kernel/api';
import { useCatalog, type Entity } from '@/kernel/catalog';
import { Avatar, IconButton, Kbd, Menu, MenuHead, MenuItem, MenuLine, Tooltip, cx, toast, withMod } from '@/kernel/kit';
import { useSavedViews } from '@/kernel/list/savedViews';
import { prefer, usePreferences } from '@/kernel/preference';
import { client } from '@/kernel/record';
import { slotsOf } from '@/kernel/slots';
import { common, format, label, language, setLanguage, type Language } from '@/kernel/text';
import { navigation } from './navigation';
import { openPalette, showKeys } from './palette';
import { useSession } from './session';
import { placesTexts } from './places.texts';
import { shellTexts } from './texts';
import { setTheme, useTheme, type Theme } from './theme';
import type { Density } from '@/kernel/list/view';

const item = 'flex h-[30px] items-center gap-2.5 rounded-ctl px-2 text-body text-fg2 hover:bg-hover hover:text-fg data-[status=active]:bg-active data-[status=active]:text-fg';

function Entry({ to, params, search, icon, text, due, folded, exact }: { to: string; params?: { entity: string }; search?: { view: string }; icon: ReactNode; text: string; due?: ReactNode; folded: boolean; exact?: boolean }) {
  const link = (
    <Link to={to} {...(params ? { params } : {})} {...(search ? { search } : {})} activeOptions={{ exact: exact ?? false, includeSearch: search !== undefined }} aria-label={folded ? text : undefined} className={cx(item, folded && 'justify-center')}>
      {icon}
      {!folded && <span className="min-w-0 flex-1 truncate">{text}</span>}
      {!folded && due}
    </Link>
  );
  return folded ? <Tooltip text={text}>{link}</Tooltip> : link;
}

const IconOf = ({ entity }: { entity: string }) => {
  const Icon: ComponentType<{ size?: number }> | undefined = slotsOf(entity).icon;
  return Icon ? <Icon size={16} /> : <span className="mx-[3px] size-2.5 rounded-chip border border-current" />;
};

/** How many of an entity's records somebody should deal with today; in red, and nothing where there are none. */
function Due({ entity }: { entity: Entity }) {
  const today = entity.lists.find((one) => one.name === 'today');
  return today ? <DueCount entity={entity} filter={today.filter} /> : null;
}

function DueCount({ entity, filter }: { entity: Entity; filter: string }) {
  const count = useQuery({ queryKey: ['count', entity.name, { filter }, 'due'], queryFn: ({ signal }) => records.count(entity.name, { filter }, 100, signal) });
  const n = count.data?.count ?? 0;
  return n > 0 ? <span className="num rounded-chip bg-red-soft px-1.5 text-meta font-medium text-red-text">{format.number(n)}{count.data?.capped && '+'}</span> : null;
}

function Favourites({ folded }: { folded: boolean }) {
  const catalog = useCatalog();
  const favourites = useSavedViews().views.filter((view) => view.favourite && catalog.find(view.entity)?.readable);
  if (favourites.length === 0) return null;
  return (
    <section aria-label={shellTexts('favourites')}>
      {folded ? <div className="mx-2 my-2 h-px bg-line" /> : <h2 className="px-2 pb-1 pt-3 text-meta text-fg3">{shellTexts('favourites')}</h2>}
      {favourites.map((view) => <Entry key={view.id} to="/$entity" params={{ entity: view.entity }} search={{ view: view.id }} icon={<Star size={16} />} text={view.name} folded={folded} />)}
    </section>
  );
}

/** What is where: home, the entities in groups, settings, oneself. */
export function Sidebar({ folded, onFold }: { folded: boolean; onFold: () => void }) {
  const catalog = useCatalog();
  const session = useSession();
  return (
    <nav aria-label={shellTexts('navigation')} className={cx('flex shrink-0 flex-col border-r border-line bg-app', folded ? 'w-[52px]' : 'w-56')}>
      <div className={cx('flex h-12 shrink-0 items-center gap-2 px-3', folded && 'justify-center px-0')}>
        {!folded && (
          <>
            <img src="/icon.svg" alt="" className="size-6 rounded-ctl" />
            <span className="min-w-0 flex-1 truncate text-body font-semibold">{common('product')}{session.practice && <span className="ml-2 font-normal text-fg3">{shellTexts('practice')}</span>}</span>
          </>
        )}
        <IconButton small label={shellTexts(folded ? 'expand' : 'collapse')} keys="[" onClick={onFold}><PanelLeft size={16} /></IconButton>
      </div>
      <div className="px-2 pb-2">
        {folded ? (
          <IconButton label={shellTexts('searchOrRun')} keys={withMod('K')} className="mx-[3px]" onClick={openPalette}><Search size={16} /></IconButton>
        ) : (
          <button type="button" onClick={openPalette} className="flex h-[30px] w-full items-center gap-2 rounded-ctl border border-line2 bg-bg px-2 text-left text-body text-fg3 shadow-1 hover:bg-hover">
            <Search size={15} /><span className="flex-1 truncate">{shellTexts('searchOrRun')}</span><Kbd>{withMod('K')}</Kbd>
          </button>
        )}
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-2 pb-2">
        <Entry to="/" exact icon={<House size={16} />} text={shellTexts('home')} folded={folded} />
        {navigation(catalog).map((group) => (
          <section key={group.name} aria-label={shellTexts(`group.${group.name}`)}>
            {folded ? <div className="mx-2 my-2 h-px bg-line" /> : <h2 className="px-2 pb-1 pt-3 text-meta text-fg3">{shellTexts(`group.${group.name}`)}</h2>}
            {group.entities.map((entity) => <Entry key={entity.name} to="/$entity" params={{ entity: entity.name }} icon={<IconOf entity={entity.name} />} text={label(entity.many)} due={<Due entity={entity} />} folded={folded} />)}
          </section>
        ))}
        <Favourites folded={folded} />
      </div>
      <div className="border-t border-line p-2">
        <Entry to="/settings" icon={<Settings2 size={16} />} text={placesTexts('settings')} folded={folded} />
        <Me folded={folded} />
      </div>
    </nav>
  );
}

export function Me({ folded, bare }: { folded?: boolean; bare?: boolean }) {
  const { person } = useSession();
  const navigate = useNavigate();
  const theme = useTheme();
  const preferences = usePreferences();
  const density = (preferences.screen.density as Density | undefined) ?? 'default';
  const speak = (next: Language) => { setLanguage(next); void prefer({ language: next }); };
  const leave = async () => {
    try {
      await routes.signOut();
      client.clear();
      location.assign('/sign-in');
    } catch (error) {
      toast.failed(error);
    }
  };
  return (
    <Menu
      trigger={
        <button type="button" aria-label={folded && !bare ? person.name : undefined} className={bare ? 'flex flex-auto flex-col items-center justify-center gap-0.5 text-micro font-medium text-fg2' : cx(item, 'w-full text-fg data-[state=open]:bg-active', folded && 'justify-center')}>
          {bare ? <><UserRound size={20} />{shellTexts('mine')}</> : <><Avatar name={person.name} round />{!folded && <span className="min-w-0 flex-1 truncate text-left">{person.name}</span>}</>}
        </button>
      }
    >
      <MenuHead>{person.name} · {person.login}</MenuHead>
      <MenuLine />
      {bare && <><MenuItem icon={<Search size={15} />} onSelect={openPalette}>{shellTexts('searchOrRun')}</MenuItem><MenuLine /></>}
      <MenuHead>{shellTexts('theme')}</MenuHead>
      {(['light', 'dark', 'system'] satisfies Theme[]).map((one) => <MenuItem key={one} checked={theme === one} onSelect={() => { setTheme(one); void prefer({ theme: one }); }}>{shellTexts(`theme.${one}`)}</MenuItem>)}
      <MenuLine />
      <MenuHead>{shellTexts('language')}</MenuHead>
      <MenuItem checked={language() === 'zh'} onSelect={() => speak('zh')}>中文{/* script-ok */}</MenuItem>
      <MenuItem checked={language() === 'en'} onSelect={() => speak('en')}>English</MenuItem>
      <MenuLine />
      <MenuHead>{shellTexts('density')}</MenuHead>
      {(['compact', 'default', 'comfortable'] satisfies Density[]).map((one) => <MenuItem key={one} checked={density === one} onSelect={() => void prefer({ screen: { density: one } })}>{shellTexts(`density.${one}`)}</MenuItem>)}
      <MenuLine />
      {!bare && <>
        <MenuItem checked={preferences.shortcuts} onSelect={() => void prefer({ shortcuts: !preferences.shortcuts })}>{shellTexts('singleKeys')}</MenuItem>
        <MenuItem icon={<Keyboard size={15} />} keys="?" onSelect={showKeys}>{shellTexts('keys')}</MenuItem>
        <MenuLine />
      </>}
      {bare && <MenuItem icon={<Settings2 size={15} />} onSelect={() => void navigate({ to: '/settings' })}>{placesTexts('settings')}</MenuItem>}
      <MenuItem icon={<LogOut size={15} />} onSelect={() => void leave()}>{shellTexts('signOut')}</MenuItem>
    </Menu>
  );
}

/** The five places that a thumb reaches. */
export function BottomBar() {
  const catalog = useCatalog();
  const places = ['account', 'opportunity', 'task'].map((name) => catalog.find(name)).filter((entity) => entity?.readable);
  const place = 'flex flex-auto flex-col items-center justify-center gap-0.5 whitespace-nowrap text-micro font-medium text-fg2 data-[status=active]:text-ac-text';
  return (
    <nav aria-label={shellTexts('navigation')} className="box-content flex h-14 shrink-0 border-t border-line bg-bg pb-[env(safe-area-inset-bottom)]">
      <Link to="/" activeOptions={{ exact: true, includeSearch: false }} className={place}><House size={20} />{shellTexts('home')}</Link>
      {places.map((entity) => entity && <Link key={entity.name} to="/$entity" params={{ entity: entity.name }} activeOptions={{ includeSearch: false }} className={place}><IconOf entity={entity.name} />{label(entity.many)}</Link>)}
      <Me bare />
    </nav>
  );
}
