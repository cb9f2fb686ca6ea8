import { caps } from '../../lib/moment/caps.ts';
import { stories } from '../../lib/moment/story.ts';
import { t } from '../../lib/words/words.ts';
import { Replaced } from '../ui/Replaced.tsx';
import { Chips } from '../ui/Chips.tsx';
import { Field } from '../ui/Field.tsx';
import { PercentField } from '../ui/PercentField.tsx';
import { useTopicWords } from '../ui/use-topic-words.ts';
import { AskedAbove } from './AskedAbove.tsx';
import type { StepGiven } from './step-given.ts';
import { StoryRecord } from './StoryRecord.tsx';
import { TrapChoice } from './TrapChoice.tsx';

/** What it seemed to say about the person, and how strongly that is believed. */
export function StoryStep({ given }: { given: StepGiven }) {
  const { edits, tools, moment } = given;
  const { written, change } = edits;
  const words = useTopicWords('feelings');
  return (
    <>
      <AskedAbove question={given.asked.of('story')} />
      {words && (
        <Chips
          legend={t('reflect.story.legend')}
          options={stories.map((value) => ({ value, label: words.stories[value] }))}
          chosen={written.story}
          onChoose={(story) => change({ story: story ?? null })}
        />
      )}
      {written.story === 'own' && (
        <>
          <Field
            label={t('reflect.story.own')}
            value={written.ownStory ?? ''}
            cap={caps.line}
            lines="one"
            onInput={(text) => change({ ownStory: text || null })}
          />
          <Replaced edits={edits} part="ownStory" />
        </>
      )}
      {written.story && (
        <>
          <StoryRecord
            log={tools.wholeLog}
            momentId={moment.id}
            story={written.story}
            ownStory={written.ownStory}
          />
          <PercentField
            label={t('reflect.story.belief')}
            ends={[t('reflect.story.beliefLow'), t('reflect.story.beliefHigh')]}
            value={written.beliefBefore}
            onInput={(beliefBefore) => change({ beliefBefore })}
          />
        </>
      )}
      <TrapChoice
        chosen={written.traps ?? []}
        onChoose={(traps) => change({ traps: traps.length > 0 ? traps : null })}
      />
    </>
  );
}
