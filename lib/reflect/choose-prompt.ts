import { lot } from './lot.ts';
import type { PartOf, Prompt, PromptStep } from './prompt.ts';
import { prompts } from './prompts.ts';
import { hourBand, strengthOf, type Situation } from './situation.ts';

/**
 * The prompt to show at `step`, above `part` where the step asks for two things. There always is one. One
 * that was not seen lately comes first, and among these the one that fits most closely; the id of the
 * moment decides between equals, so that a moment keeps its prompt.
 */
export function choosePrompt<S extends PromptStep>(
  step: S,
  part: PartOf<S>,
  situation: Situation,
): Prompt {
  const [first] = fittingPrompts(step, part, situation);
  if (!first) throw new Error(`No prompt stands at "${step}"`);
  return first;
}

/** The prompt after the one with the id `shown`, for "ask me differently": around all that fit, and back. */
export function otherPrompt<S extends PromptStep>(
  shown: string,
  step: S,
  part: PartOf<S>,
  situation: Situation,
): Prompt {
  const fitting = fittingPrompts(step, part, situation);
  const after = fitting.findIndex(({ id }) => id === shown) + 1;
  return fitting[after] ?? choosePrompt(step, part, situation);
}

/** Every prompt that fits here, in the order in which they are offered. */
export function fittingPrompts<S extends PromptStep>(
  step: S,
  part: PartOf<S>,
  situation: Situation,
): readonly Prompt[] {
  const { momentId, seen } = situation;
  return prompts
    .filter((prompt) => prompt.step === step && prompt.part === part && fits(prompt, situation))
    .map((prompt) => ({
      prompt,
      unseenFor: unseenFor(prompt, seen),
      closeness: closeness(prompt),
      lot: lot(`${momentId} ${prompt.id}`),
    }))
    .toSorted(
      (a, b) => compare(b.unseenFor, a.unseenFor) || b.closeness - a.closeness || a.lot - b.lot,
    )
    .map(({ prompt }) => prompt);
}

/** Whether all that `prompt` depends on is so. What is not known fits nothing that depends on it. */
export function fits(prompt: Prompt, situation: Situation): boolean {
  const { felt, kind, story, door, belief, hour, again } = situation;
  const earlier = again === undefined ? undefined : again ? 'again' : 'first';
  return (
    agrees(prompt.felt, felt) &&
    agrees(prompt.door, door) &&
    isAmong(prompt.kinds, kind) &&
    isAmong(prompt.stories, story) &&
    agrees(prompt.belief, strengthOf(belief)) &&
    agrees(prompt.hour, hourBand(hour)) &&
    agrees(prompt.earlier, earlier)
  );
}

/** How closely a prompt fits a moment, where it does: by how many things about this one moment. */
export function closeness({ kinds, stories, belief, hour, earlier }: Prompt): number {
  return [kinds, stories, belief, hour, earlier].filter((condition) => condition !== undefined)
    .length;
}

function agrees<Value>(wanted: Value | undefined, found: Value | undefined): boolean {
  return wanted === undefined || wanted === found;
}

function isAmong<Value>(wanted: readonly Value[] | undefined, found: Value | undefined): boolean {
  return wanted === undefined || (found !== undefined && wanted.includes(found));
}

/** How many others were seen since; without end for what was not seen. */
function unseenFor({ id }: Prompt, seen: readonly string[]): number {
  const since = seen.indexOf(id);
  return since === -1 ? Infinity : since;
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
