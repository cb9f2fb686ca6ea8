import type { Part, PartOf, Prompt, PromptStep } from './prompt.ts';

type Unplaced = Omit<Prompt, 'step' | 'part'>;

/** The prompts that stand above a step, or above one of the two things it asks for. */
export function inPlace<S extends PromptStep>(
  step: S,
  part: PartOf<S>,
  prompts: readonly Unplaced[],
): readonly Prompt[] {
  const placed: { step: PromptStep; part?: Part } = { step, ...(part && { part }) };
  return prompts.map((prompt) => ({ ...placed, ...prompt }));
}
