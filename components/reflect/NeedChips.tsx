import { needs } from '../../lib/moment/need.ts';
import { t } from '../../lib/words/words.ts';
import { useTopicWords } from '../ui/use-topic-words.ts';
import { ManyChips } from '../ui/ManyChips.tsx';
import type { StepGiven } from './step-given.ts';

/** What a person needed: the four needs that being ignored threatens, and safety. */
export function NeedChips({ given: { edits } }: { given: StepGiven }) {
  const words = useTopicWords('feelings');
  if (!words) return null;
  return (
    <ManyChips
      legend={t('reflect.needs.legend')}
      options={needs.map((value) => ({
        value,
        label: words.needs[value].name,
        title: words.needs[value].about,
      }))}
      chosen={edits.written.needs ?? []}
      onChoose={(chosen) => edits.change({ needs: chosen.length > 0 ? chosen : null })}
    />
  );
}
