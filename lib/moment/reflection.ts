import * as z from '../schema.ts';
import { caps } from './caps.ts';
import { Expectation } from './expectation.ts';
import { Explanations } from './explanation.ts';
import { Feeling } from './feeling.ts';
import { Instant } from './instant.ts';
import { Need } from './need.ts';
import { Percent } from './percent.ts';
import { Step } from './step.ts';
import { Story } from './story.ts';
import { Trap } from './trap.ts';

/** Whether what happened is unclear, or was clearly not okay: the second is never talked out of. */
export const Door = z.enum(['unclear', 'not_okay']);
export type Door = z.infer<typeof Door>;

/** Whether the weight of a moment is from now, from an older story, or from both. */
export const Echo = z.enum(['now', 'then', 'both']);
export type Echo = z.infer<typeof Echo>;

/** What a person means to do: all are equal outcomes. */
export const nexts = ['draft', 'ask', 'boundary', 'lean_on', 'let_be', 'say_nothing'] as const;
export const Next = z.enum(nexts);
export type Next = z.infer<typeof Next>;

/** How it feels after a reflection, beside before it. */
export const Lighter = z.enum(['lighter', 'same', 'heavier']);
export type Lighter = z.infer<typeof Lighter>;

/* @__NO_SIDE_EFFECTS__ */
const text = (cap: number) => z.string().check(z.maxLength(cap));

/* @__NO_SIDE_EFFECTS__ */
const few = <Item extends z.ZodMiniType>(item: Item, most: number) =>
  z.array(item).check(z.maxLength(most));

/** Each part of a reflection. All are optional: a step can be skipped, and each is saved as it is written. */
const parts = {
  begunAt: Instant,
  /** Whether the person takes the short way. */
  short: z.boolean(),
  /** The step that was last in view, to go on from. */
  step: Step,
  /** When the person came to its end. */
  finishedAt: Instant,
  /** What the person concluded, beside the facts of the moment. */
  concluded: text(caps.facts),
  traps: few(Trap, 12),
  door: Door,
  story: Story,
  /** The story in the person's own words, where it is `own`. */
  ownStory: text(caps.line),
  /** How strongly the story is believed before reflecting and after. */
  beliefBefore: Percent,
  beliefAfter: Percent,
  echo: Echo,
  echoNote: text(caps.facts),
  explanations: Explanations,
  /** What was clearly not okay, named. */
  named: text(caps.facts),
  needs: few(Need, 5),
  boundary: text(caps.facts),
  /** Who to lean on, and how. */
  support: text(caps.facts),
  /** Whether there is fear or control in it: help lines are then shown. */
  fear: z.boolean(),
  feelings: few(Feeling, 16),
  /** How strong the feeling was. */
  strength: Percent,
  /** The one line that the person ends on. */
  reframe: text(caps.line),
  /** A sentence of self-validation. */
  validation: text(caps.line),
  next: Next,
  nextNote: text(caps.facts),
  expectation: Expectation,
  lighter: Lighter,
  /** What a moment of feeling met gave, in its own short look-back. */
  gave: text(caps.facts),
  /** Which prompt was shown at which step, to learn which of them help. */
  prompts: few(z.strictObject({ step: Step, id: text(64) }), 24),
} as const;

type OrNull<Shape extends Record<string, z.ZodMiniType>> = {
  [Name in keyof Shape]: z.ZodMiniOptional<z.ZodMiniNullable<Shape[Name]>>;
};

/* @__NO_SIDE_EFFECTS__ */
function orNull<Shape extends Record<string, z.ZodMiniType>>(shape: Shape): OrNull<Shape> {
  const entries = Object.entries(shape).map(([name, part]) => [name, z.optional(z.nullable(part))]);
  return Object.fromEntries(entries) as OrNull<Shape>;
}

/** The guided look at a moment, as far as it has come. */
export const Reflection = z.partial(z.strictObject(parts));
export type Reflection = z.infer<typeof Reflection>;

/** Changes to some parts of a reflection; `null` empties a part. */
export const ReflectionChange = z.strictObject(orNull(parts));
export type ReflectionChange = z.infer<typeof ReflectionChange>;
