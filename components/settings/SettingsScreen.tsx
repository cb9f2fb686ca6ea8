import type { Ask } from '../../lib/messages/client.ts';
import type { AppearanceStore } from '../../lib/settings/appearance-store.ts';
import type { SiteLevels } from '../../lib/settings/site-levels.ts';
import { t } from '../../lib/words/words.ts';
import type { View } from '../options/view.ts';
import { Button } from '../ui/Button.tsx';
import type { Care } from '../care/care-tools.ts';
import { AppearanceSettings } from './AppearanceSettings.tsx';
import { CareSettings } from './CareSettings.tsx';
import { EraseSettings } from './EraseSettings.tsx';
import { KeySettings } from './KeySettings.tsx';
import { SiteSettings } from './SiteSettings.tsx';
import './SettingsScreen.css';

export interface SettingsTools {
  ask: Ask;
  care: Pick<Care, 'settings'>;
  appearance: AppearanceStore;
  /** Brings the whole page into the appearance that was chosen. */
  applyAppearance(): Promise<void>;
  /** Forgets the appearance that the page itself keeps. */
  forgetAppearance(): void;
  /** Loads the page anew. */
  startOver(): void;
  readSiteLevels(): Promise<SiteLevels>;
  presentKeys(): Promise<ReadonlyMap<string, string>>;
  openKeySettings(): Promise<void>;
  openWelcome(): Promise<void>;
  version: string;
  isFirefox: boolean;
}

interface SettingsScreenProps {
  tools: SettingsTools;
  go(view: View): void;
}

export function SettingsScreen({ tools, go }: SettingsScreenProps) {
  return (
    <div class="settings">
      <h1>{t('settings.title')}</h1>
      <AppearanceSettings tools={tools} />
      <KeySettings tools={tools} />
      <SiteSettings tools={tools} />
      <CareSettings tools={tools} />
      <section aria-labelledby="settings-moving">
        <h2 id="settings-moving">{t('settings.moving.title')}</h2>
        <p class="settings-hint">{t('settings.moving.about')}</p>
        <div>
          <Button aria-describedby="settings-moving" onClick={() => go({ name: 'transfer' })}>
            {t('settings.moving.open')}
          </Button>
        </div>
      </section>
      <section aria-labelledby="settings-privacy">
        <h2 id="settings-privacy">{t('settings.privacy')}</h2>
        <ul class="settings-points">
          <li>{t('settings.privacyOnlyAsked')}</li>
          <li>{t('settings.privacyNothingLeaves')}</li>
          <li>{t('settings.privacyNeverTyped')}</li>
          <li>{t('settings.privacyPlain')}</li>
        </ul>
      </section>
      <EraseSettings tools={tools} />
      <footer>
        <Button look="quiet" onClick={() => void tools.openWelcome()}>
          {t('settings.welcome')}
        </Button>
        <p>{t('settings.version', { version: tools.version })}</p>
      </footer>
    </div>
  );
}
