import { feelings } from '../../lib/moment/feeling.ts';
import { t } from '../../lib/words/words.ts';
import { ManyChips } from '../ui/ManyChips.tsx';
import { PercentField } from '../ui/PercentField.tsx';
import { useTopicWords } from '../ui/use-topic-words.ts';
import { AskedAbove } from './AskedAbove.tsx';
import { AskedField } from './AskedField.tsx';
import type { StepGiven } from './step-given.ts';

/** How it landed, in words and in strength: late, and only where it is wanted. */
export function LandedStep({ given }: { given: StepGiven }) {
  const { edits } = given;
  const { written, change } = edits;
  const words = useTopicWords('feelings');
  return (
    <>
      <AskedAbove question={given.asked.of('feelings')} />
      {words && (
        <ManyChips
          legend={t('reflect.landed.legend')}
          options={feelings.map((value) => ({ value, label: words.feelings[value] }))}
          chosen={written.feelings ?? []}
          onChoose={(chosen) => change({ feelings: chosen.length > 0 ? chosen : null })}
        />
      )}
      <PercentField
        label={t('reflect.landed.strength')}
        ends={[t('reflect.landed.strengthLow'), t('reflect.landed.strengthHigh')]}
        value={written.strength}
        onInput={(strength) => change({ strength })}
      />
      {/* Behind "clearly not okay" there is no line to end on: what was felt is told to be real here. */}
      {written.door === 'not_okay' && <AskedField given={given} part="validation" lines="one" />}
    </>
  );
}
