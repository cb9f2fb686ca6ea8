import { t } from '../../lib/words/words.ts';
import { HelpLines } from '../help/HelpLines.tsx';
import { AskedField } from './AskedField.tsx';
import type { StepGiven } from './step-given.ts';

/** Who to lean on; and help lines where there is fear or control. */
export function SupportStep({ given }: { given: StepGiven }) {
  const { edits } = given;
  const fear = edits.written.fear ?? false;
  return (
    <>
      <AskedField given={given} part="support" />
      <label class="reflecting-check">
        <input
          type="checkbox"
          autocomplete="off"
          checked={fear}
          onChange={() => edits.change({ fear: fear ? null : true })}
        />
        {t('reflect.fear.label')}
      </label>
      {fear && (
        <section class="reflecting-help" aria-label={t('nav.help')}>
          <p>{t('reflect.fear.help')}</p>
          <HelpLines topic="control" />
        </section>
      )}
    </>
  );
}
