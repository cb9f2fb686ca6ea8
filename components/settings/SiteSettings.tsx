import { useEffect, useState } from 'preact/hooks';
import { type Failure } from '../../lib/log/failure.ts';
import { isSaved } from '../../lib/log/written.ts';
import { type CaptureLevel, captureLevels } from '../../lib/moment/capture-level.ts';
import type { SiteLevels } from '../../lib/settings/site-levels.ts';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { Choice } from './Choice.tsx';
import type { SettingsTools } from './SettingsScreen.tsx';

/** How much is kept from each site the person has chosen for. */
export function SiteSettings({ tools }: { tools: SettingsTools }) {
  const [levels, setLevels] = useState<SiteLevels>();
  const [failure, setFailure] = useState<Failure>();
  const look = () => tools.readSiteLevels().then(setLevels);
  useEffect(() => {
    const again = () => void look();
    again();
    // A choice may have been made in the popup meanwhile.
    addEventListener('focus', again);
    return () => removeEventListener('focus', again);
  }, [tools]);
  const choose = async (host: string, level: CaptureLevel | null) => {
    const outcome = await tools.ask('set-site-level', { host, level });
    setFailure(isSaved(outcome) ? undefined : outcome);
    await look();
  };
  return (
    <section aria-labelledby="settings-sites">
      <h2 id="settings-sites">{t('settings.sites')}</h2>
      <p class="settings-hint">{t('settings.sitesIntro')}</p>
      {levels?.size === 0 && <p>{t('settings.noSites')}</p>}
      {failure && <FailureNote title={t('notSaved.title')} failure={failure} />}
      {[...(levels ?? [])].map(([host, level]) => (
        <div class="settings-site" key={host}>
          <Choice
            label={host}
            options={captureLevels.map((value) => ({ value, label: t(`levels.${value}`) }))}
            chosen={level}
            onChoose={(chosen) => void choose(host, chosen)}
          />
          <Button
            look="quiet"
            aria-label={t('settings.forget', { host })}
            onClick={() => void choose(host, null)}
          >
            {t('settings.forgetShort')}
          </Button>
        </div>
      ))}
    </section>
  );
}
