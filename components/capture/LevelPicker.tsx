import { useId } from 'preact/hooks';
import { type CaptureLevel, captureLevels } from '../../lib/moment/capture-level.ts';
import type { Context } from '../../lib/moment/context.ts';
import { t } from '../../lib/words/words.ts';
import './LevelPicker.css';

interface LevelPickerProps {
  page: Context;
  level: CaptureLevel;
  onChoose(level: CaptureLevel): void;
}

/** How much to keep of the site in front; each level shows what it would add from this very page. */
export function LevelPicker({ page, level, onChoose }: LevelPickerProps) {
  const name = useId();
  return (
    <fieldset class="levels">
      <legend class="unseen">{t('kept.legend')}</legend>
      {captureLevels.map((each) => (
        <label class="level" key={each}>
          <input
            type="radio"
            name={name}
            checked={each === level}
            onChange={() => onChoose(each)}
          />
          <span class="level-name">{t(`levels.${each}`)}</span>
          <Adds page={page} level={each} />
        </label>
      ))}
      <p class="level-note">
        {page.host ? t('kept.remembered', { host: page.host }) : t('kept.asIs')}
      </p>
    </fieldset>
  );
}

function Adds({ page, level }: { page: Context; level: CaptureLevel }) {
  const shown = whatItAdds(page, level);
  if (shown === undefined)
    return <span class="level-adds level-hint">{t(`levelHints.${level}`)}</span>;
  return (
    <span class="level-adds">
      <bdi>{shown}</bdi>
    </span>
  );
}

/** What a level would keep of this very page beyond the levels before it. */
function whatItAdds(page: Context, level: CaptureLevel): string | undefined {
  const shown: Record<CaptureLevel, string | undefined> = {
    nothing: t('levelHints.nothing'),
    site: page.service,
    page: [page.title, page.address].filter(Boolean).join('\n') || undefined,
    conversation: page.conversation,
    words: page.words && t('kept.quoted', { words: page.words }),
  };
  return shown[level];
}
