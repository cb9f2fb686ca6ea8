import type { Question } from './use-asked.ts';
import { WhyAsked } from './WhyAsked.tsx';

interface AskedAboveProps {
  question: Question | undefined;
  /** How it is meant, where no field below it takes an answer. */
  note?: string;
}

/** A question that is answered by more than one field below it, or by none. */
export function AskedAbove({ question, note }: AskedAboveProps) {
  if (!question) return null;
  return (
    <div class="asked">
      <p>{question.ask}</p>
      {question.hint && <p class="reflecting-note">{question.hint}</p>}
      {note && <p class="reflecting-note">{note}</p>}
      <WhyAsked question={question} />
    </div>
  );
}
