import { useNavigate } from '@tanstack/react-router';
import { Inbox, Keyboard, LogOut, Search, Settings2 } from 'lucide-react';
import { session as routes } from '@/kernel/api';
import { MenuHead, MenuItem, MenuLine, toast } from '@/kernel/kit';
import type { Density } from '@/kernel/list/view';
import { prefer, usePreferences } from '@/kernel/preference';
import { client } from '@/kernel/record';
import { language, setLanguage, type Language } from '@/kernel/text';
import { Red } from './inbox/Red';
import { useUnread } from './inbox/unread';
import { meTexts } from './me.texts';
import { openPalette, showKeys } from './palette';
import { placesTexts } from './places.texts';
import { useSession } from './session';
import { shellTexts } from './texts';
import { setTheme, useTheme, type Theme } from './theme';

/** What is one's own: how things look, leaving; on a phone the ways that its bar has no room for. */
export default function MeMenu({ bare }: { bare: boolean }) {
  const { person } = useSession();
  const { unread, more } = useUnread();
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
    <>
      <MenuHead>{person.name} · {person.login}</MenuHead>
      <MenuLine />
      {bare && <>
        <MenuItem icon={<Inbox size={15} />} onSelect={() => void navigate({ to: '/inbox' })}><span className="flex items-center justify-between">{placesTexts('inbox')}<Red n={unread} more={more} /></span></MenuItem>
        <MenuItem icon={<Search size={15} />} onSelect={openPalette}>{shellTexts('searchOrRun')}</MenuItem>
        <MenuLine />
      </>}
      <MenuHead>{meTexts('theme')}</MenuHead>
      {(['light', 'dark', 'system'] satisfies Theme[]).map((one) => <MenuItem key={one} checked={theme === one} onSelect={() => { setTheme(one); void prefer({ theme: one }); }}>{meTexts(`theme.${one}`)}</MenuItem>)}
      <MenuLine />
      <MenuHead>{meTexts('language')}</MenuHead>
      <MenuItem checked={language() === 'zh'} onSelect={() => speak('zh')}>中文{/* script-ok */}</MenuItem>
      <MenuItem checked={language() === 'en'} onSelect={() => speak('en')}>English</MenuItem>
      <MenuLine />
      <MenuHead>{meTexts('density')}</MenuHead>
      {(['compact', 'default', 'comfortable'] satisfies Density[]).map((one) => <MenuItem key={one} checked={density === one} onSelect={() => void prefer({ screen: { density: one } })}>{meTexts(`density.${one}`)}</MenuItem>)}
      <MenuLine />
      {!bare && <>
        <MenuItem checked={preferences.shortcuts} onSelect={() => void prefer({ shortcuts: !preferences.shortcuts })}>{meTexts('singleKeys')}</MenuItem>
        <MenuItem icon={<Keyboard size={15} />} keys="?" onSelect={showKeys}>{shellTexts('keys')}</MenuItem>
        <MenuLine />
      </>}
      {bare && <MenuItem icon={<Settings2 size={15} />} onSelect={() => void navigate({ to: '/settings' })}>{placesTexts('settings')}</MenuItem>}
      <MenuItem icon={<LogOut size={15} />} onSelect={() => void leave()}>{meTexts('signOut')}</MenuItem>
    </>
  );
}
