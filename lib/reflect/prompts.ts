import type { Prompt } from './prompt.ts';
import { after } from './prompts/after.ts';
import { echo } from './prompts/echo.ts';
import { expectation } from './prompts/expectation.ts';
import { explanations } from './prompts/explanations.ts';
import { happened } from './prompts/happened.ts';
import { landed } from './prompts/landed.ts';
import { met } from './prompts/met.ts';
import { nextNote } from './prompts/next-note.ts';
import { notOkay } from './prompts/not-okay.ts';
import { reframe } from './prompts/reframe.ts';
import { story } from './prompts/story.ts';
import { validation } from './prompts/validation.ts';

/** Every prompt, step by step. Their words are in `locales/prompts`. */
export const prompts: readonly Prompt[] = [
  ...happened,
  ...story,
  ...echo,
  ...explanations,
  ...notOkay,
  ...landed,
  ...reframe,
  ...validation,
  ...nextNote,
  ...expectation,
  ...after,
  ...met,
];
