import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import type { SettingsTools } from './SettingsScreen.tsx';

/** The present keys, and the way to change them in this browser. */
export function KeySettings({ tools }: { tools: SettingsTools }) {
  const [keys, setKeys] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    const look = () => void tools.presentKeys().then(setKeys);
    look();
    // The browser's own page is another tab: look again on the way back.
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [tools]);
  const shown = (command: string) => keys.get(command) || t('settings.noKeys');
  return (
    <section aria-labelledby="settings-keys">
      <h2 id="settings-keys">{t('settings.keys')}</h2>
      <p class="settings-hint">{t('settings.keysIntro')}</p>
      <div class="settings-line">
        <span>{t('settings.captureKeys')}</span>
        <kbd dir="auto">{shown('capture-moment')}</kbd>
      </div>
      <div class="settings-line">
        <span>{t('settings.openKeys')}</span>
        <kbd dir="auto">{shown('_execute_action')}</kbd>
      </div>
      <div class="settings-line">
        <span class="settings-hint">
          {tools.isFirefox ? t('settings.changeKeysFirefox') : t('settings.changeKeysChrome')}
        </span>
        <Button onClick={() => void tools.openKeySettings()}>{t('settings.changeKeys')}</Button>
      </div>
    </section>
  );
}
