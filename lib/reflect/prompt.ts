import { Felt } from '../moment/felt.ts';
import { Kind } from '../moment/kind.ts';
import { Door } from '../moment/reflection.ts';
import { steps, type Step } from '../moment/step.ts';
import { Story } from '../moment/story.ts';
import * as z from '../schema.ts';
import { Skip } from './skip.ts';
import { sourceIds } from './sources.ts';
import { Technique } from './technique.ts';

/** Every step but the door, whose question is always the same. */
export type PromptStep = Exclude<Step, 'door'>;

/** The steps that ask for two things, and what these are. The other steps ask for one. */
export const stepParts = {
  happened: ['facts', 'concluded'],
  named: ['named', 'needs'],
  line: ['reframe', 'validation'],
  next: ['nextNote', 'expectation'],
} as const;

/** What of `S` a prompt stands above; undefined for a step that asks for one thing. */
export type PartOf<S extends PromptStep> = S extends keyof typeof stepParts
  ? (typeof stepParts)[S][number]
  : undefined;
export type Part = NonNullable<PartOf<PromptStep>>;

/** Where a prompt stands. */
export interface Place {
  readonly step: PromptStep;
  readonly part: Part | undefined;
}

const promptSteps = steps.filter((step): step is PromptStep => step !== 'door');

/** Every place there is, in the order of the steps. */
export const places: readonly Place[] = promptSteps.flatMap((step) =>
  partsOf(step).map((part) => ({ step, part })),
);

/** How strongly a story is believed, where that is far from the middle. */
export const Strength = z.enum(['low', 'high']);
export type Strength = z.infer<typeof Strength>;

/** The part of the day in which a moment was logged. */
export const HourBand = z.enum(['night', 'day']);
export type HourBand = z.infer<typeof HourBand>;

/** Whether the same story, or the same kind where no story is told, was there in an earlier moment. */
export const Earlier = z.enum(['first', 'again']);
export type Earlier = z.infer<typeof Earlier>;

/* @__NO_SIDE_EFFECTS__ */
const some = <Item extends z.ZodMiniType>(item: Item) =>
  z.optional(z.readonly(z.array(item).check(z.minLength(1))));

/* @__NO_SIDE_EFFECTS__ */
const prompt = () =>
  z
    .strictObject({
      id: z.string().check(z.regex(/^[a-z]+(?:-[a-z]+)*$/), z.maxLength(64)),
      step: z.enum(promptSteps),
      part: z.optional(z.enum(Object.values(stepParts).flat())),
      felt: z.optional(Felt),
      door: z.optional(Door),
      kinds: some(Kind),
      stories: some(Story),
      belief: z.optional(Strength),
      hour: z.optional(HourBand),
      earlier: z.optional(Earlier),
      technique: Technique,
      sources: z.readonly(z.array(z.enum(sourceIds)).check(z.minLength(1))),
      skip: Skip,
    })
    .check(z.refine(({ step, part }) => partsOf(step).includes(part)));

/**
 * One question of the reflection, without its words: where it stands, when it fits (each condition that is
 * left out fits always), what it does, the papers it rests on, and who may want to skip it.
 */
export const Prompt = prompt();
export type Prompt = z.infer<typeof Prompt>;

function partsOf(step: PromptStep): readonly (Part | undefined)[] {
  return step in stepParts ? stepParts[step as keyof typeof stepParts] : [undefined];
}
