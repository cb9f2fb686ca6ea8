import type { ComponentChild } from 'preact';
import { caps } from '../../lib/moment/caps.ts';
import { Replaced } from '../ui/Replaced.tsx';
import { Field } from '../ui/Field.tsx';
import type { StepGiven } from './step-given.ts';
import type { AskedPart } from './use-asked.ts';
import { WhyAsked } from './WhyAsked.tsx';

interface AskedFieldProps {
  given: StepGiven;
  part: AskedPart;
  /** One sentence, or as much as one likes. */
  lines?: 'one' | 'many';
  /** The same text, where some of it is marked. */
  marked?: ComponentChild;
}

/** A text of the person's own under the question that asks for it. */
export function AskedField({ given, part, lines = 'many', marked }: AskedFieldProps) {
  const { edits, asked } = given;
  const question = asked.of(part);
  if (!question) return null;
  return (
    <div class="asked">
      <Field
        label={question.ask}
        hint={question.hint}
        value={edits.written[part] ?? ''}
        cap={lines === 'one' ? caps.line : caps.facts}
        lines={lines}
        marked={marked}
        onInput={(text) => edits.change({ [part]: text || null })}
      />
      <Replaced edits={edits} part={part} />
      <WhyAsked question={question} />
    </div>
  );
}
