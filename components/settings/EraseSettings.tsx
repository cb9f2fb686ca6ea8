import { useEffect, useId, useState } from 'preact/hooks';
import type { Failure } from '../../lib/log/failure.ts';
import { isSaved } from '../../lib/log/written.ts';
import { t } from '../../lib/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import type { SettingsTools } from './SettingsScreen.tsx';

/** Erases everything, after a word was typed: a press of the wrong button must not be enough. */
export function EraseSettings({ tools }: { tools: SettingsTools }) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [outcome, setOutcome] = useState<'erasing' | 'erased' | Failure>();
  const erased = outcome === 'erased';
  useEffect(() => {
    // What pages of this tab still know of the log goes when the person leaves.
    if (erased) return () => tools.startOver();
    return undefined;
  }, [tools, erased]);
  const erase = async () => {
    setOutcome('erasing');
    const answer = await tools.ask('erase-everything', {});
    if (!isSaved(answer)) return setOutcome(answer);
    tools.forgetAppearance();
    setTyped('');
    setOutcome('erased');
    await tools.applyAppearance();
  };
  const sure = typed.trim().toLocaleLowerCase() === t('erase.word').toLocaleLowerCase();
  return (
    <section aria-labelledby="settings-erase">
      <h2 id="settings-erase">{t('erase.title')}</h2>
      <p class="settings-hint">{t('erase.intro')}</p>
      <p class="settings-hint">{t('erase.disks')}</p>
      <div class="settings-line">
        <label for={id}>{t('erase.type', { word: t('erase.word') })}</label>
        <input
          id={id}
          class="settings-word"
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </div>
      <div class="settings-line">
        <span role="status">{erased && t('erase.done')}</span>
        <Button disabled={!sure || outcome === 'erasing'} onClick={() => void erase()}>
          {t('erase.button')}
        </Button>
      </div>
      {outcome && outcome !== 'erasing' && !erased && (
        <FailureNote title={t('erase.failed')} failure={outcome} />
      )}
    </section>
  );
}
