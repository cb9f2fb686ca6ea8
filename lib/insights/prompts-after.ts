import type { Moment } from '../moment/moment.ts';
import { basis, type Basis, fewestForShare } from './basis.ts';
import { compareWith, type Share, shareOf, type Stands } from './share.ts';

/** A prompt that was shown in reflections of which the person said how they felt afterwards. */
export interface PromptAfter extends Basis {
  id: string;
  lighter: Share;
  /** How often it was lighter beside all reflections together. */
  stands: Stands;
}

/** Which prompts were followed by *lighter*. */
export interface PromptsAfter extends Basis {
  /** Of all reflections that say how it felt afterwards. */
  lighter: Share;
  /** Those with enough answers, the surest first. */
  prompts: readonly PromptAfter[];
  /** How many more prompts have too few. */
  tooFew: number;
}

/**
 * How often reflections in which a prompt was shown were followed by feeling lighter. What follows on
 * something need not come from it: that is for whoever tells this to say.
 */
export function promptsAfter(moments: readonly Moment[]): PromptsAfter {
  const answers = new Map<string, Answers>();
  let n = 0;
  let count = 0;
  for (const { reflection } of moments) {
    if (!reflection?.lighter) continue;
    const isLighter = reflection.lighter === 'lighter';
    n += 1;
    count += Number(isLighter);
    // A prompt that was met twice on one way is one that was met.
    for (const id of new Set(reflection.prompts?.map((shown) => shown.id))) {
      const known = answers.get(id) ?? { n: 0, lighter: 0 };
      answers.set(id, { n: known.n + 1, lighter: known.lighter + Number(isLighter) });
    }
  }
  const lighter = shareOf(count, n);
  const all = [...answers].map(([id, answer]) => afterPrompt(id, answer, lighter));
  const enough = all.filter((prompt) => prompt.enough);
  return {
    ...basis(n, fewestForShare),
    lighter,
    prompts: enough.toSorted((a, b) => b.lighter.low - a.lighter.low || (a.id < b.id ? -1 : 1)),
    tooFew: all.length - enough.length,
  };
}

interface Answers {
  n: number;
  lighter: number;
}

function afterPrompt(id: string, answers: Answers, all: Share): PromptAfter {
  const lighter = shareOf(answers.lighter, answers.n);
  const stands = compareWith(all.share, lighter);
  return { ...basis(answers.n, fewestForShare), id, lighter, stands };
}
