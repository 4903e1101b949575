import { Link } from '@tanstack/react-router';
import { House, Plus, RefreshCw, Search } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { may, useCatalog } from '@/kernel/catalog';
import { openForm } from '@/kernel/form';
import { Button, Empty, IconButton, Menu, MenuItem, Segmented, useKeys, usePhone } from '@/kernel/kit';
import { TopBar, useTitle } from '@/kernel/page';
import { prefer, usePreferences } from '@/kernel/preference';
import { client } from '@/kernel/record';
import { slotsOf } from '@/kernel/slots';
import { common, format, label } from '@/kernel/text';
import { Changes } from './home/Changes';
import { Pipeline, Silent, WonByMonth } from './home/Charts';
import { scoped, scopesOf, useEntity, useHomeCount, type Scope } from './home/data';
import { Figures } from './home/Figures';
import { ListLink } from './home/ListLink';
import { homeTexts } from './home/texts';
import { Today } from './home/Today';
import { openPalette } from './palette';
import { placesTexts } from './places.texts';
import { useSession } from './session';
import { shellTexts } from './texts';

/** What the parts of the page tell of. */
const TOLD = ['account', 'opportunity', 'task', 'visit', 'quote', 'order'];
const KINDS = ['account', 'contact', 'opportunity', 'task', 'lead', 'quote'];

/** The first page: what the day asks for, how things stand, what changed. */
export default function Home() {
  const catalog = useCatalog();
  const phone = usePhone();
  const { person } = useSession();
  const scopes = scopesOf(catalog.find('opportunity'));
  const kept = usePreferences().screen['home scope'] as Scope | undefined;
  // who leads others looks at them first
  const scope = kept && scopes.includes(kept) ? kept : scopes.length > 1 ? 'department' : 'mine';
  useTitle(shellTexts('home'));
  const makes = KINDS.flatMap((name) => { const entity = catalog.find(name); return entity && may(entity, 'create') ? [entity] : []; });
  const [making, make] = useState(false);
  useKeys({ c: () => make(true) });
  const refresh = () => void client.invalidateQueries({ predicate: ({ queryKey: [what] }) => what === 'count' || what === 'totals' || what === 'related' });
  return (
    <section className="flex h-full flex-col bg-app">
      <TopBar icon={<House size={16} />} title={shellTexts('home')}>
        {phone && <IconButton label={shellTexts('searchOrRun')} onClick={openPalette}><Search size={18} /></IconButton>}
        <IconButton label={homeTexts('refresh')} onClick={refresh}><RefreshCw size={15} /></IconButton>
        {makes.length > 0 && (
          <Menu align="end" open={making} onOpenChange={make} trigger={<Button look="primary" icon={<Plus size={15} />} keys="C">{homeTexts('quick')}</Button>}>
            {makes.map((entity) => { const Icon = slotsOf(entity.name).icon; return <MenuItem key={entity.name} icon={Icon && <Icon size={15} />} onSelect={() => openForm({ entity: entity.name })}>{label(entity.label)}</MenuItem>; })}
          </Menu>
        )}
      </TopBar>
      <div className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto p-5 max-md:p-4">
        <div className="flex flex-wrap items-end gap-3">
          <Greeting name={person.name} scope={scope} />
          {scopes.length > 1 && (
            <span className="ml-auto max-md:ml-0 max-md:w-full">
              <Segmented label={homeTexts('scope')} value={scope} onChange={(next) => void prefer({ screen: { 'home scope': next } })} options={scopes.map((one) => ({ value: one, text: homeTexts(`scope.${one}`) }))} />
            </span>
          )}
        </div>
        {!TOLD.some((name) => catalog.find(name)?.readable) ? (
          <Empty icon={<House />} title={homeTexts('nothingHere')} action={<Button asChild><Link to="/settings">{placesTexts('settings')}</Link></Button>}>{homeTexts('nothingHereHint')}</Empty>
        ) : (
          <>
            <Figures scope={scope} />
            <div className="grid shrink-0 grid-cols-2 gap-3 max-lg:grid-cols-1 [&>:only-child]:col-span-full">
              <Today scope={scope} className={phone ? '' : 'min-h-[320px]'} />
              <Changes scope={scope} />
            </div>
            <div className="grid min-h-[280px] shrink-0 grow grid-cols-[3fr_2fr_2fr] gap-3 max-xl:grid-cols-2 max-md:grid-cols-1">
              <WonByMonth scope={scope} className="max-xl:col-span-2 max-md:col-span-1" />
              <Pipeline scope={scope} />
              <Silent scope={scope} />
            </div>
          </>
        )}
      </div>
    </section>
  );
}

/** Good morning, and in one sentence what waits; each number leads to its list. */
function Greeting({ name, scope }: { name: string; scope: Scope }) {
  const task = useEntity('task', 'state', 'dueOn');
  const visit = useEntity('visit', 'state', 'at');
  const opportunity = useEntity('opportunity', 'status', 'stageSince');
  const filters = {
    due: scoped(scope, "state == 'OPEN'", 'dueOn == today()'),
    overdue: scoped(scope, "state == 'OPEN'", 'dueOn < today()'),
    visits: scoped(scope, "state == 'PLANNED'", 'at >= today() && at < today() + days(1)'),
    stale: scoped(scope, "status == 'OPEN'", 'stageSince < now() - days(14)'),
  };
  const due = useHomeCount('task', filters.due, Boolean(task))?.count ?? 0;
  const overdue = useHomeCount('task', filters.overdue, Boolean(task))?.count ?? 0;
  const visits = useHomeCount('visit', filters.visits, Boolean(visit))?.count ?? 0;
  const stale = useHomeCount('opportunity', filters.stale, Boolean(opportunity))?.count ?? 0;
  const hour = Number(format.time(new Date().toISOString()).slice(0, 2));
  // of a Chinese name of three characters the given name is said
  const said = /^[\u4e00-\u9fff]{3}$/.test(name) ? name.slice(1) : name;
  const link = 'font-medium text-fg hover:underline';
  const parts = [
    due > 0 && <ListLink key="due" entity="task" filter={filters.due} className={link}>{homeTexts('due', { n: due })}</ListLink>,
    overdue > 0 && <ListLink key="overdue" entity="task" filter={filters.overdue} sort="dueOn" className="font-medium text-red-text hover:underline">{homeTexts('overdue', { n: overdue })}</ListLink>,
    visits > 0 && <ListLink key="visits" entity="visit" filter={filters.visits} className={link}>{homeTexts('visits', { n: visits })}</ListLink>,
    stale > 0 && <ListLink key="stale" entity="opportunity" filter={filters.stale} className={link}>{homeTexts('stale', { n: stale })}</ListLink>,
  ].filter((one): one is Exclude<typeof one, false> => one !== false);
  const today = format.today();
  return (
    <div>
      <h2 className="text-title font-semibold max-md:text-[17px] max-md:leading-6">{homeTexts(hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening', { name: said })}</h2>
      <p className="text-fg3">
        {homeTexts('date', { date: format.longDate(today), weekday: format.weekday(today, 'long') })} {(parts.length > 0 || task) && ' · '}{parts.length > 0 ? parts.flatMap((one, at): ReactNode[] => (at === 0 ? [one] : [<span key={`and ${at}`}>{common('and')}</span>, one])) : task && homeTexts('nothingDue')}
      </p>
    </div>
  );
}
