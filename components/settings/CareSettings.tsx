import { useId, useState } from 'preact/hooks';
import {
  type CareChange,
  careRules,
  type CareRule,
  type CareSettings as Settings,
  isOn,
} from '../../lib/care/care-settings.ts';
import { isNearBedtime, type ReflectionWindow } from '../../lib/care/reflection-window.ts';
import { type Failure, failureOf } from '../../lib/log/failure.ts';
import { t } from '../../lib/words/words.ts';
import { useCareSettings } from '../care/use-care-settings.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { DaysField } from './DaysField.tsx';
import type { SettingsTools } from './SettingsScreen.tsx';
import { Switch } from './Switch.tsx';
import { TimeField } from './TimeField.tsx';

type Change = (made: CareChange | ((care: Settings) => CareChange)) => void;

/** Everything by which the product takes care: the person's own time, and each rule with its switch. */
export function CareSettings({ tools }: { tools: Pick<SettingsTools, 'care'> }) {
  const care = useCareSettings(tools);
  const [failure, setFailure] = useState<Failure>();
  const change: Change = (made) => {
    tools.care.settings.change(made).then(
      () => setFailure(undefined),
      (error: unknown) => setFailure(failureOf(error)),
    );
  };
  return (
    <section aria-labelledby="settings-care">
      <h2 id="settings-care">{t('settings.care')}</h2>
      <p class="settings-hint">{t('settings.careIntro')}</p>
      {failure && <FailureNote title={t('notSaved.title')} failure={failure} />}
      {care && (
        <>
          <WindowSetting window={care.window} onChange={change} />
          {careRules.map((rule) => (
            <Rule key={rule} rule={rule} care={care} onChange={change} />
          ))}
          {isOn(care, 'fading') && (
            <>
              <DaysField
                label={t('settings.blurDays')}
                days={care.blurDays}
                onChange={(blurDays) => change({ blurDays })}
              />
              <DaysField
                label={t('settings.eraseDays')}
                days={care.eraseDays}
                onChange={(eraseDays) => change({ eraseDays })}
              />
            </>
          )}
        </>
      )}
    </section>
  );
}

interface RuleProps {
  rule: CareRule;
  care: Settings;
  onChange: Change;
}

function Rule({ rule, care, onChange }: RuleProps) {
  return (
    <Switch
      label={t(`settings.rules.${rule}`)}
      hint={t(`settings.ruleHints.${rule}`)}
      on={isOn(care, rule)}
      onSwitch={(on) =>
        onChange(({ off }) => {
          const others = off.filter((each) => each !== rule);
          return { off: on ? others : [...others, rule] };
        })
      }
    />
  );
}

interface WindowSettingProps {
  window: ReflectionWindow;
  onChange: Change;
}

function WindowSetting({ window, onChange }: WindowSettingProps) {
  const title = useId();
  return (
    <div role="group" aria-labelledby={title} class="settings-window">
      <div class="settings-line">
        <span id={title}>{t('settings.window')}</span>
        <div class="settings-controls">
          <TimeField
            label={t('settings.windowFrom')}
            minute={window.from}
            onChange={(from) => onChange((care) => ({ window: { ...care.window, from } }))}
          />
          <TimeField
            label={t('settings.windowTo')}
            minute={window.to}
            onChange={(to) => onChange((care) => ({ window: { ...care.window, to } }))}
          />
        </div>
      </div>
      <p class="settings-hint">{t('settings.windowHint')}</p>
      <p class="settings-note" role="status">
        {isNearBedtime(window) && t('settings.windowLate')}
      </p>
    </div>
  );
}
