import { useState } from 'preact/hooks';
import type { Appearance } from '../../lib/settings/appearance.ts';
import { t } from '../../lib/words/words.ts';
import { Choice } from './Choice.tsx';
import type { SettingsTools } from './SettingsScreen.tsx';

/** Language names stand in their own language: whoever needs one can read it. */
const languageNames = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch' },
  { value: 'ar', label: 'العربية' },
] as const;

export function AppearanceSettings({ tools }: { tools: SettingsTools }) {
  const [appearance, setAppearance] = useState(() => tools.appearance.read());
  const change = async (next: Appearance) => {
    setAppearance(next);
    await tools.appearance.write(next);
    await tools.applyAppearance();
  };
  return (
    <section aria-labelledby="settings-appearance">
      <h2 id="settings-appearance">{t('settings.appearance')}</h2>
      <Choice
        label={t('settings.language')}
        options={[{ value: 'auto', label: t('settings.auto') }, ...languageNames]}
        chosen={appearance.language}
        onChoose={(language) => void change({ ...appearance, language })}
      />
      <Choice
        label={t('settings.theme')}
        options={[
          { value: 'auto', label: t('settings.auto') },
          { value: 'light', label: t('settings.light') },
          { value: 'dark', label: t('settings.dark') },
        ]}
        chosen={appearance.theme}
        onChoose={(theme) => void change({ ...appearance, theme })}
      />
    </section>
  );
}
