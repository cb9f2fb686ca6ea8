import type { Question } from './use-asked.ts';
import { WhyAsked } from './WhyAsked.tsx';

/** A question that is answered by more than one field below it. */
export function AskedAbove({ question }: { question: Question | undefined }) {
  if (!question) return null;
  return (
    <div class="asked">
      <p>{question.ask}</p>
      {question.hint && <p class="reflecting-note">{question.hint}</p>}
      <WhyAsked question={question} />
    </div>
  );
}
