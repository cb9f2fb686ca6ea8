import * as z from '../schema.ts';

/**
 * The steps of a reflection, in the order in which evidence has them: facts before feelings. Which of
 * them a person meets depends on the door.
 */
export const steps = [
  'happened',
  'door',
  'story',
  'echo',
  'explanations',
  /** Behind the door "clearly not okay", in the place of the three before. */
  'named',
  'boundary',
  'support',
  /** What a moment of feeling met gave, in its own short look-back. */
  'gave',
  'landed',
  'line',
  'next',
  'after',
] as const;

export const Step = z.enum(steps);
export type Step = z.infer<typeof Step>;
