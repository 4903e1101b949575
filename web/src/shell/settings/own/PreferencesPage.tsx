import type { ReactNode } from 'react';
import { Segmented } from '@/kernel/kit';
import type { Density } from '@/kernel/list/view';
import { prefer, usePreferences } from '@/kernel/preference';
import { language, setLanguage } from '@/kernel/text';
import { useSession } from '../../session';
import { setTheme, useTheme, type Theme } from '../../theme';
import { Section } from '../Section';
import { settingsTexts } from '../texts';
import { ownTexts } from './texts';

const Row = ({ text, hint, children }: { text: string; hint?: string; children: ReactNode }) => (
  <div className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-line py-3 last:border-b-0">
    <div className="mr-auto min-w-40"><div className="font-medium">{text}</div>{hint && <p className="max-w-md text-meta text-fg3">{hint}</p>}</div>
    {children}
  </div>
);

/** How one wants to work. */
export default function PreferencesPage() {
  const preferences = usePreferences();
  const theme = useTheme();
  const { person } = useSession();
  const languages = [{ value: 'zh', text: '中文' /* script-ok */ }, { value: 'en', text: 'English' }] as const;
  return (
    <Section title={settingsTexts('preferences')} hint={ownTexts('preferencesHint')}>
      <div>
        <Row text={ownTexts('language')}><Segmented label={ownTexts('language')} value={language()} options={languages} onChange={(next) => { void prefer({ language: next }); setLanguage(next); }} /></Row>
        <Row text={ownTexts('theme')}><Segmented<Theme> label={ownTexts('theme')} value={theme} options={(['light', 'dark', 'system'] as const).map((value) => ({ value, text: ownTexts(`theme.${value}`) }))} onChange={(next) => { setTheme(next); void prefer({ theme: next }); }} /></Row>
        <Row text={ownTexts('density')}><Segmented label={ownTexts('density')} value={(preferences.screen.density as Density | undefined) ?? 'default'} options={(['compact', 'default', 'comfortable'] as const).map((value) => ({ value, text: ownTexts(`density.${value}`) }))} onChange={(density) => void prefer({ screen: { density } })} /></Row>
        <Row text={ownTexts('shortcuts')} hint={ownTexts('shortcutsHint')}>
          <Segmented
            label={ownTexts('shortcuts')}
            value={preferences.shortcuts ? 'on' : 'off'}
            options={(['on', 'off'] as const).map((value) => ({ value, text: ownTexts(value) }))}
            onChange={(value) => void prefer({ shortcuts: value === 'on' })}
          />
        </Row>
        <Row text={ownTexts('zone')}><span className="text-fg2">{preferences.zone || person.zone}</span></Row>
      </div>
    </Section>
  );
}
