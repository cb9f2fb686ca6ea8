import { formatNumber, t } from '../../lib/words/words.ts';
import { PercentField } from '../ui/PercentField.tsx';
import { AskedField } from './AskedField.tsx';
import type { StepGiven } from './step-given.ts';

/** The one line to end on, a sentence that what was felt is real, and the belief in the story again. */
export function LineStep({ given }: { given: StepGiven }) {
  const { moment, edits } = given;
  const { written, change } = edits;
  if (moment.felt === 'met') return <AskedField given={given} part="reframe" lines="one" />;
  return (
    <>
      <AskedField given={given} part="reframe" lines="one" />
      <AskedField given={given} part="validation" lines="one" />
      {written.story && (
        <div>
          <PercentField
            label={t('reflect.line.belief')}
            ends={[t('reflect.story.beliefLow'), t('reflect.story.beliefHigh')]}
            value={written.beliefAfter}
            onInput={(beliefAfter) => change({ beliefAfter })}
          />
          {written.beliefBefore !== undefined && (
            <p class="reflecting-note">
              {t('reflect.line.was', { count: formatNumber(written.beliefBefore) })}
            </p>
          )}
        </div>
      )}
    </>
  );
}
