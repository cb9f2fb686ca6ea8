import { caps } from '../../lib/moment/caps.ts';
import { dayAt, daysAfter } from '../../lib/moment/local-date.ts';
import { nexts } from '../../lib/moment/reflection.ts';
import { t } from '../../lib/words/words.ts';
import { DraftEditor } from '../drafts/DraftEditor.tsx';
import { momentWith } from '../moment/use-moment-edits.ts';
import { Button } from '../ui/Button.tsx';
import { Chips } from '../ui/Chips.tsx';
import { DayField } from '../ui/DayField.tsx';
import { Field } from '../ui/Field.tsx';
import { AskedField } from './AskedField.tsx';
import type { StepGiven } from './step-given.ts';
import { WhyAsked } from './WhyAsked.tsx';

/** What the person means to do: all are equal outcomes. And one expectation to test, if wanted. */
export function NextStep({ given }: { given: StepGiven }) {
  const { edits, moment, tools } = given;
  const { next } = edits.written;
  return (
    <>
      <Chips
        legend={t('reflect.next.legend')}
        options={nexts.map((value) => ({ value, label: t(`reflect.next.${value}`) }))}
        chosen={next}
        onChoose={(chosen) => edits.change({ next: chosen ?? null })}
      />
      {next && next !== 'draft' && <AskedField given={given} part="nextNote" />}
      {(next === 'draft' || next === 'ask' || next === 'boundary') && (
        <DraftEditor tools={tools} moment={momentWith(moment, edits.written)} copyLook="plain" />
      )}
      {edits.written.door !== 'not_okay' && <ExpectationFields given={given} />}
    </>
  );
}

/** One thing that would be true if the story were, and the day to look back: a test changes more than an argument. */
function ExpectationFields({ given: { edits, tools, asked } }: { given: StepGiven }) {
  const { expectation } = edits.written;
  const question = asked.of('expectation');
  if (!question) return null;
  const now = tools.now();
  return (
    <section class="reflecting-part" aria-labelledby="expectation-title">
      <h2 id="expectation-title">{t('reflect.next.expectTitle')}</h2>
      <div class="asked">
        <Field
          label={question.ask}
          hint={question.hint}
          value={expectation?.text ?? ''}
          cap={caps.line}
          lines="one"
          onInput={(text) =>
            edits.change({
              expectation: text
                ? { ...expectation, text, lookBackOn: expectation?.lookBackOn ?? inThreeDays(now) }
                : null,
            })
          }
        />
        <WhyAsked question={question} />
      </div>
      {expectation && (
        <>
          <DayField
            label={t('reflect.next.lookBackOn')}
            value={expectation.lookBackOn}
            now={now}
            onInput={(lookBackOn) => edits.change({ expectation: { ...expectation, lookBackOn } })}
          />
          <Button look="quiet" onClick={() => edits.change({ expectation: null })}>
            {t('reflect.next.forget')}
          </Button>
        </>
      )}
    </section>
  );
}

function inThreeDays(now: number): string {
  return daysAfter(dayAt(now), 3);
}
