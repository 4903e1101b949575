import { Outlet, createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { catalogQuery } from '@/kernel/catalog';
import { Button, Empty, Failed } from '@/kernel/kit';
import { readSearch, type ListSearch, type RecordSearch } from '@/kernel/list/view';
import { preferencesQuery } from '@/kernel/preference';
import { client } from '@/kernel/record/cache';
import { registerImport } from './import/register';
import { sessionQuery } from './session';
import { Shell } from './Shell';
import { shellTexts } from './texts';

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: () => <Empty page title={shellTexts('notFound')} action={<Button asChild><a href="/">{shellTexts('toHome')}</a></Button>} />,
  errorComponent: ({ error, reset }) => <Failed error={error} retry={reset} />,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>): { to?: string; login?: string } => ({
    ...(typeof raw.to === 'string' ? { to: raw.to } : {}),
    ...(typeof raw.login === 'string' ? { login: raw.login } : {}),
  }),
  component: lazyRouteComponent(() => import('./EntryPages'), 'SignInPage'),
});
const setPassword = createRoute({ getParentRoute: () => root, path: '/set-password', component: lazyRouteComponent(() => import('./EntryPages'), 'SetPasswordPage') });

/** Everything behind the sign-in; the catalog is there before a page is drawn. */
const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  beforeLoad: async ({ location }) => {
    if (!(await client.ensureQueryData(sessionQuery))) {
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href } });
    }
  },
  loader: () => Promise.all([client.ensureQueryData(catalogQuery), client.ensureQueryData(preferencesQuery).catch(() => undefined)]),
  component: Shell,
  errorComponent: ({ error, reset }) => <Failed error={error} retry={reset} />,
});
const home = createRoute({ getParentRoute: () => app, path: '/', component: lazyRouteComponent(() => import('./Home')) });
const list = createRoute({
  getParentRoute: () => app,
  path: '/$entity',
  validateSearch: (raw: Record<string, unknown>): ListSearch => readSearch(raw),
  component: lazyRouteComponent(() => import('@/kernel/list/ListPage')),
});
const create = createRoute({ getParentRoute: () => app, path: '/$entity/new', component: lazyRouteComponent(() => import('@/kernel/form/FormPage')) });
const edit = createRoute({ getParentRoute: () => app, path: '/$entity/$id/edit', component: lazyRouteComponent(() => import('@/kernel/form/FormPage')) });
/** A record keeps the list it was opened from, and which tab stands open. */
const record = createRoute({
  getParentRoute: () => app,
  path: '/$entity/$id',
  validateSearch: (raw: Record<string, unknown>): RecordSearch => ({ ...readSearch(raw), ...(typeof raw.tab === 'string' ? { tab: raw.tab } : {}), ...(typeof raw.field === 'string' ? { field: raw.field } : {}) }),
  component: lazyRouteComponent(() => import('@/kernel/record/RecordPage')),
});
const inbox = createRoute({
  getParentRoute: () => app,
  path: '/inbox',
  validateSearch: (raw: Record<string, unknown>): { only?: 'unread' } => (raw.only === 'unread' ? { only: 'unread' } : {}),
  component: lazyRouteComponent(() => import('./inbox/InboxPage')),
});
const importList = createRoute({ getParentRoute: () => app, path: '/import', component: lazyRouteComponent(() => import('./import/ImportPage')) });
const importInto = createRoute({
  getParentRoute: () => app,
  path: '/import/$entity',
  validateSearch: (raw: Record<string, unknown>): { upload?: string; job?: string } => ({
    ...(typeof raw.upload === 'string' ? { upload: raw.upload } : {}),
    ...(typeof raw.job === 'string' ? { job: raw.job } : {}),
  }),
  component: lazyRouteComponent(() => import('./import/ImportWizard')),
});
const settings = createRoute({ getParentRoute: () => app, path: '/settings', component: lazyRouteComponent(() => import('./settings/Settings')) });
const settingsSection = createRoute({
  getParentRoute: () => app,
  path: '/settings/$section',
  validateSearch: (raw: Record<string, unknown>): { entity?: string; tab?: string; role?: string; person?: string } =>
    Object.fromEntries(['entity', 'tab', 'role', 'person'].flatMap((name) => (typeof raw[name] === 'string' ? [[name, raw[name]]] : []))),
  component: lazyRouteComponent(() => import('./settings/Settings')),
});

// A page is added here: its route, its component loaded when it is first opened.
const tree = root.addChildren([signIn, setPassword, app.addChildren([home, inbox, importList, importInto, settings, settingsSection, list, create, edit, record])]);

// Values of the address stand as they are: no JSON quoting of texts such as true or 12.
const parse = (text: string) => Object.fromEntries(new URLSearchParams(text));
const write = (search: Record<string, unknown>) => {
  const text = new URLSearchParams(Object.entries(search).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))).toString();
  return text ? `?${text}` : '';
};

export const router = createRouter({ routeTree: tree, parseSearch: parse, stringifySearch: write, defaultPreload: false, scrollRestoration: false });

registerImport((entity) => void router.navigate({ to: '/import/$entity', params: { entity } }));

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
