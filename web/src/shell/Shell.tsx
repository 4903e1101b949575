import { Outlet, useMatch, useNavigate, useRouterState } from '@tanstack/react-router';
import { Suspense, lazy, useEffect, useState, useSyncExternalStore } from 'react';
import { call, onReach, onSessionEnd } from '@/kernel/api';
import { useCatalog } from '@/kernel/catalog';
import { useActionWish } from '@/kernel/action';
import { useFormWish } from '@/kernel/form';
import { announce, setSingleKeys, undoLast, useKeys, useMedia, usePhone, whenIdle } from '@/kernel/kit';
import { usePreferences } from '@/kernel/preference';
import { client, live } from '@/kernel/record';
import { sendUnsent, useUnsent } from '@/kernel/record/timeline/unsent';
import { letters } from './letters';
import { openPalette, setPalette, showKeys, usePalette } from './palette';
import { remember } from './recents';
import { useSession } from './session';
import { BottomBar, Sidebar } from './Sidebar';
import { shellTexts } from './texts';
import { TriedBar } from './TriedBar';
import { followTheme } from './theme';

const sessionChunk = () => import('./SessionDialog');
const SessionDialog = lazy(sessionChunk);
const paletteChunk = () => import('./Palette');
const Palette = lazy(paletteChunk);
const KeyList = lazy(() => import('./KeyList'));
whenIdle(paletteChunk);
whenIdle(sessionChunk);
if (window.visualViewport) whenIdle(() => import('@/kernel/kit/keyboard').then((part) => part.followKeyboard()));
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
    announce(shellTexts('offlineBar'));
    const ask = setInterval(() => void call('GET', '/api/health').then(() => { announce(shellTexts('online')); return client.invalidateQueries(); }, () => {}), 3000);
    return () => clearInterval(ask);
  }, [there]);
  const unsent = useUnsent();
  useEffect(() => { if (there) void sendUnsent(); }, [there]);
  if (there && unsent === 0) return null;
  return (
    <div {...(there ? {} : { 'data-offline': '' })} className="flex shrink-0 items-center justify-center gap-3 bg-amber-soft px-4 py-1 text-center text-meta text-amber-text">
      <span>{!there && shellTexts('offlineBar')}{unsent > 0 && <> {shellTexts('unsent', { n: unsent })}</>}</span>
      {there && <button type="button" className="font-medium underline underline-offset-2 max-md:h-11" onClick={() => void sendUnsent()}>{shellTexts('sendNow')}</button>}
    </div>
  );
}

/** When the session ends while somebody works: the requests that were refused wait until somebody signed in again. */
function Sessions() {
  const [waiting, setWaiting] = useState<readonly (() => void)[]>([]);
  useEffect(() => {
    onSessionEnd(() => new Promise<void>((resolve) => setWaiting((before) => [...before, resolve])));
    return () => onSessionEnd(undefined);
  }, []);
  return waiting.length > 0 && <SessionDialog onEntered={() => { waiting.forEach((go) => go()); setWaiting([]); }} />;
}

/** Theme and single keys as the person wants them, on whichever device. */
function usePreferred() {
  const { theme, shortcuts } = usePreferences();
  useEffect(() => followTheme(theme), [theme]);
  useEffect(() => setSingleKeys(shortcuts), [shortcuts]);
}

/** Records that were opened are offered by the palette. */
function useRemembering() {
  const { person } = useSession();
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => {
    const [, entity = '', id = ''] = path.split('/');
    if (/^\d+$/.test(id)) remember(person.id, { entity, id });
  }, [path, person.id]);
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
  useEffect(live, []);
  usePreferred();
  useRemembering();
  const to = (entity: string) => () => { if (catalog.find(entity)?.readable) void navigate({ to: '/$entity', params: { entity } }); };
  useKeys({
    'mod+k': openPalette, 'mod+z': () => undoLast(), '?': showKeys, '[': () => choose(!folded), 'g h': () => void navigate({ to: '/' }), 'g i': () => void navigate({ to: '/inbox' }),
    ...Object.fromEntries(Object.entries(letters).map(([name, letter]) => [`g ${letter}`, to(name)])),
  }, { within: true });
  useEffect(() => setPalette(undefined), []);
  return (
    <div className="flex h-full flex-col">
      <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-bg focus:p-2">{shellTexts('skip')}</a>
      <OfflineBar />
      <TriedBar />
      <div className="flex min-h-0 flex-1">
        {!phone && <Sidebar folded={folded} onFold={() => choose(!folded)} />}
        <main id="main" tabIndex={-1} className="min-w-0 flex-1 outline-none"><Suspense><Outlet /></Suspense></main>
      </div>
      {phone && !onRecord && <BottomBar />}
      <Suspense><Sessions />{palette === 'palette' && <Palette />}{palette === 'keys' && <KeyList onClose={() => setPalette(undefined)} />}{wish && <QuickCreate key={wish.entity} wish={wish} />}{action && <ActionDialog key={`${action.row.id} ${action.action.name}`} wish={action} />}</Suspense>
    </div>
  );
}
