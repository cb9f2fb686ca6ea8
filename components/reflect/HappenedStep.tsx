import { AskedField } from './AskedField.tsx';
import { SoftMarks, useSoftMarks } from './SoftMarks.tsx';
import type { StepGiven } from './step-given.ts';
import { t } from '../../lib/words/words.ts';

/** What a camera would have recorded, and beside it what was concluded. */
export function HappenedStep({ given }: { given: StepGiven }) {
  const { facts = '', concluded = '' } = given.edits.written;
  const inFacts = useSoftMarks(facts);
  const inConcluded = useSoftMarks(concluded);
  if (given.moment.felt === 'met') return <AskedField given={given} part="facts" />;
  return (
    <>
      <AskedField given={given} part="facts" marked={<SoftMarks text={facts} marks={inFacts} />} />
      <AskedField
        given={given}
        part="concluded"
        marked={<SoftMarks text={concluded} marks={inConcluded} />}
      />
      <p class="reflecting-note" role="status">
        {inFacts.length + inConcluded.length > 0 && t('reflect.marksNote')}
      </p>
    </>
  );
}
