import { Link } from '@tanstack/react-router';
import { House, Inbox, PanelLeft, Search, Settings2, Star, UserRound } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { Suspense, lazy, type ComponentType, type ReactNode } from 'react';
import { records } from '@/kernel/api';
import { useCatalog, type Entity } from '@/kernel/catalog';
import { Avatar, IconButton, Kbd, Menu, Tooltip, cx, whenIdle, withMod } from '@/kernel/kit';
import { useSavedViews } from '@/kernel/list/savedViews';
import { slotsOf } from '@/kernel/slots';
import { common, label } from '@/kernel/text';
import { Red } from './inbox/Red';
import { useUnread } from './inbox/unread';
import { navigation } from './navigation';
import { openPalette } from './palette';
import { useSession } from './session';
import { placesTexts } from './places.texts';
import { shellTexts } from './texts';

const item = 'flex h-[30px] items-center gap-2.5 rounded-ctl px-2 text-body text-fg2 hover:bg-hover hover:text-fg data-[status=active]:bg-active data-[status=active]:text-fg';

/** Something is unread, where there is no room for how many. */
const dot = <span className="absolute -right-1 -top-1 size-2 rounded-full bg-red-mark" />;

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
  return <Red n={count.data?.count} more={count.data?.capped} />;
}

/** What is new in the inbox, and how much of it is unread. */
function InboxEntry({ folded }: { folded: boolean }) {
  const { unread, more } = useUnread();
  const text = placesTexts('inbox');
  return <Entry to="/inbox" icon={<span className="relative"><Inbox size={16} />{folded && unread > 0 && dot}</span>} text={folded && unread > 0 ? `${text} · ${shellTexts('unread', { n: unread })}` : text} due={<Red n={unread} more={more} />} folded={folded} />;
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
        <InboxEntry folded={folded} />
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

const meChunk = () => import('./MeMenu');
const MeMenu = lazy(meChunk);
whenIdle(meChunk);

function Me({ folded, bare }: { folded?: boolean; bare?: boolean }) {
  const { person } = useSession();
  const { unread } = useUnread();
  const news = bare && unread > 0;
  return (
    <Menu
      trigger={
        <button type="button" aria-label={news ? `${shellTexts('mine')} · ${shellTexts('unread', { n: unread })}` : folded && !bare ? person.name : undefined} className={bare ? 'flex flex-auto flex-col items-center justify-center gap-0.5 text-micro font-medium text-fg2' : cx(item, 'w-full text-fg data-[state=open]:bg-active', folded && 'justify-center')}>
          {bare ? <><span className="relative"><UserRound size={20} />{news && dot}</span>{shellTexts('mine')}</> : <><Avatar name={person.name} round />{!folded && <span className="min-w-0 flex-1 truncate text-left">{person.name}</span>}</>}
        </button>
      }
    >
      <Suspense><MeMenu bare={bare ?? false} /></Suspense>
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
