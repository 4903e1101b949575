import { Outlet, useMatch, useNavigate } from '@tanstack/react-router';
import { Suspense, lazy, useEffect, useState, useSyncExternalStore } from 'react';
import { call, follow, onReach, onSessionEnd } from '@/kernel/api';
import { catalogQuery, useCatalog } from '@/kernel/catalog';
import { useActionWish } from '@/kernel/action';
import { useFormWish } from '@/kernel/form';
import { Dialog, useKeys, useMedia, usePhone } from '@/kernel/kit';
import { client, knownVersion } from '@/kernel/record';
import { openPalette, setPalette, usePalette } from './palette';
import { entered, sessionQuery, useSession } from './session';
import { BottomBar, Sidebar } from './Sidebar';
import { shellTexts } from './texts';

const SignInForm = lazy(() => import('./SignInForm').then((part) => ({ default: part.SignInForm })));
const Palette = lazy(() => import('./Palette'));
const QuickCreate = lazy(() => import('@/kernel/form/QuickCreate'));
const ActionDialog = lazy(() => import('@/kernel/action/ActionDialog'));

let online = true;
const reachListeners = new Set<() => void>();
onReach((now) => {
  if (now === online) return;
  online = now;
  reachListeners.forEach((listener) => listener());
});
const useOnline = () => useSyncExternalStore((listener) => { reachListeners.add(listener); return () => void reachListeners.delete(listener); }, () => online);

/** A thin bar while the server is away; it asks again until it is back, then what is shown is read anew. */
function OfflineBar() {
  const there = useOnline();
  useEffect(() => {
    if (there) return;
    const ask = setInterval(() => void call('GET', '/api/health').then(() => client.invalidateQueries(), () => {}), 3000);
    return () => clearInterval(ask);
  }, [there]);
  return there ? null : <div role="status" className="shrink-0 bg-amber-soft px-4 py-1 text-center text-meta text-amber-text">{shellTexts('offlineBar')}</div>;
}

/** When the session ends while somebody works: sign in over the page, then what was asked goes on. */
function SessionDialog() {
  const [waiting, setWaiting] = useState<(() => void)[]>([]);
  const { person } = useSession();
  useEffect(() => {
    onSessionEnd(() => new Promise<void>((resolve) => setWaiting((before) => [...before, resolve])));
    return () => onSessionEnd(undefined);
  }, []);
  return (
    <Dialog open={waiting.length > 0} onOpenChange={() => {}} locked width={400} title={shellTexts('sessionEnded')} description={shellTexts('sessionEndedHint')}>
      <Suspense><SignInForm
        login={person.login}
        onEntered={(session) => {
          if (session.person.id !== person.id) location.assign('/');
          client.setQueryData(sessionQuery.queryKey, entered(session));
          waiting.forEach((go) => go());
          setWaiting([]);
        }}
      /></Suspense>
    </Dialog>
  );
}

/** What others change appears by itself. */
function useLive() {
  useEffect(() => {
    const changed = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = follow({
      change: (change) => {
        if (change.version !== undefined && (knownVersion(change.entity, change.id) ?? 0) >= change.version) return;
        changed.add(change.entity);
        void client.invalidateQueries({ queryKey: ['record', change.entity, change.id] });
        void client.invalidateQueries({ queryKey: ['history', change.entity, change.id] });
        timer ??= setTimeout(() => {
          timer = undefined;
          for (const entity of changed) for (const key of ['rows', 'count', 'totals', 'board', 'related']) void client.invalidateQueries({ queryKey: [key, entity] });
          changed.clear();
        }, 800);
      },
      reset: () => void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' && query.queryKey[0] !== 'catalog' }),
      catalog: () => void client.invalidateQueries({ queryKey: catalogQuery.queryKey }),
      rights: () => void client.invalidateQueries(),
    });
    return () => { clearTimeout(timer); stop(); };
  }, []);
}

export function Shell() {
  const phone = usePhone();
  const wide = useMedia('(min-width: 1024px)');
  const [chosen, choose] = useState<boolean | undefined>();
  const navigate = useNavigate();
  const catalog = useCatalog();
  const palette = usePalette();
  // a record has a bar of its own there
  const onRecord = useMatch({ from: '/app/$entity/$id', shouldThrow: false }) !== undefined;
  const wish = useFormWish();
  const action = useActionWish();
  const folded = chosen ?? !wide;
  useLive();
  const to = (entity: string) => () => { if (catalog.find(entity)?.readable) void navigate({ to: '/$entity', params: { entity } }); };
  useKeys({ 'mod+k': openPalette, '[': () => choose(!folded), 'g h': () => void navigate({ to: '/' }), 'g c': to('account'), 'g o': to('opportunity') }, { within: true });
  useEffect(() => setPalette(false), []);
  return (
    <div className="flex h-full flex-col">
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-bg focus:p-2">{shellTexts('skip')}</a>
      <OfflineBar />
      <div className="flex min-h-0 flex-1">
        {!phone && <Sidebar folded={folded} onFold={() => choose(!folded)} />}
        <main id="main" tabIndex={-1} className="min-w-0 flex-1 outline-none"><Suspense><Outlet /></Suspense></main>
      </div>
      {phone && !onRecord && <BottomBar />}
      <SessionDialog />
      <Suspense>{palette && <Palette />}{wish && <QuickCreate key={wish.entity} wish={wish} />}{action && <ActionDialog key={`${action.row.id} ${action.action.name}`} wish={action} />}</Suspense>
    </div>
  );
}
