import { Link, Navigate, useParams } from '@tanstack/react-router';
import { ChevronLeft, Settings2 } from 'lucide-react';
import { Suspense, lazy, type ComponentType } from 'react';
import { useCatalog } from '@/kernel/catalog';
import { Empty, Skeleton, cx, usePhone } from '@/kernel/kit';
import { TopBar, useTitle } from '@/kernel/page';
import { shellTexts } from '../texts';
import { useSession } from '../session';
import { groups, isSection, type SectionName } from './sections';
import { settingsTexts } from './texts';

const pages: Record<SectionName, ComponentType> = {
  'preferences': lazy(() => import('./own/PreferencesPage')),
  'security': lazy(() => import('./own/SecurityPage')),
  'tokens': lazy(() => import('./own/TokensPage')),
  'acts': lazy(() => import('./own/ActsPage')),
  'people': lazy(() => import('./access/PeoplePage')),
  'organisation': lazy(() => import('./access/OrganisationPage')),
  'roles': lazy(() => import('./access/RolesPage')),
  'sign-ins': lazy(() => import('./access/SignInsPage')),
  'exports': lazy(() => import('./access/ExportsPage')),
  'reveals': lazy(() => import('./access/RevealsPage')),
  'fields': lazy(() => import('./define/FieldsPage')),
  'dictionaries': lazy(() => import('./define/DictionariesPage')),
  'methods': lazy(() => import('./define/MethodsPage')),
  'numbers': lazy(() => import('./define/NumbersPage')),
  'changes': lazy(() => import('./define/ChangesPage')),
  'bin': lazy(() => import('./RecycleBin')),
};

/** The settings: a tree at the left, one section at the right; on a phone one after the other. */
export default function Settings() {
  const { section } = useParams({ strict: false });
  const phone = usePhone();
  const session = useSession();
  const catalog = useCatalog();
  useTitle(section && isSection(section) ? settingsTexts(section) : settingsTexts('title'));
  if (!section && !phone) return <Navigate to="/settings/$section" params={{ section: 'preferences' }} replace />;
  if (section && !isSection(section)) return <Empty title={shellTexts('notFound')} />;
  const Page = section && isSection(section) ? pages[section] : undefined;
  return (
    <section className="flex h-full flex-col bg-bg">
      <TopBar
        icon={phone && section ? <Link to="/settings" aria-label={settingsTexts('title')} className="-ml-2 flex size-11 items-center justify-center rounded-ctl hover:bg-hover"><ChevronLeft size={18} /></Link> : <Settings2 size={16} />}
        title={phone && section && isSection(section) ? settingsTexts(section) : settingsTexts('title')}
      />
      <div className="flex min-h-0 flex-1">
        {(!phone || !section) && (
          <nav aria-label={settingsTexts('sections')} className={cx('shrink-0 overflow-y-auto p-2', phone ? 'w-full' : 'w-56 border-r border-line bg-subtle')}>
            {groups.map((group) => {
              const shown = group.sections.filter((one) => one.shown(session, catalog));
              return shown.length > 0 && (
                <div key={group.name}>
                  <h2 className="px-2 pb-1 pt-3 text-meta text-fg3">{settingsTexts(`group.${group.name}`)}</h2>
                  {shown.map((one) => (
                    <Link key={one.name} to="/settings/$section" params={{ section: one.name }} activeOptions={{ includeSearch: false }} className="flex h-[30px] items-center gap-2.5 rounded-ctl px-2 text-fg2 hover:bg-hover hover:text-fg data-[status=active]:bg-active data-[status=active]:text-fg max-md:h-11">
                      <one.icon size={16} /><span className="truncate">{settingsTexts(one.name)}</span>
                    </Link>
                  ))}
                </div>
              );
            })}
          </nav>
        )}
        {Page && (
          <div key={section} role="region" aria-label={section && isSection(section) ? settingsTexts(section) : undefined} tabIndex={0} className="min-w-0 flex-1 overflow-y-auto -outline-offset-2">
            <Suspense fallback={<div className="flex flex-col gap-3 p-5"><Skeleton className="h-8 w-60" /><Skeleton className="h-40" /></div>}><Page /></Suspense>
          </div>
        )}
      </div>
    </section>
  );
}
