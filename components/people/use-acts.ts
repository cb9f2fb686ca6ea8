import { useState } from 'preact/hooks';
import type { Failure } from '../../lib/log/failure.ts';
import { isSaved, whyNotSaved } from '../../lib/log/written.ts';
import type { Outcome } from '../../lib/messages/answers.ts';
import { t } from '../../lib/words/words.ts';

/** What was just done, in words, and the way to take it back where there is one. */
export interface Told {
  words: string;
  undo: (() => void) | undefined;
}

export interface Acts {
  told: Told | undefined;
  /** Why the last one failed. */
  failure: Failure | undefined;
  /** Does `work`, and tells of it in `words` once it is saved. Answers whether it is. */
  act(work: () => Promise<Outcome>, words: string, undo?: () => Promise<Outcome>): Promise<boolean>;
}

/** Things that are done at one press and told of afterwards, the last of them with its undo. */
export function useActs(): Acts {
  const [told, setTold] = useState<Told>();
  const [failure, setFailure] = useState<Failure>();

  const act: Acts['act'] = async (work, words, undo) => {
    const outcome = await work();
    const saved = isSaved(outcome);
    setFailure(whyNotSaved(outcome));
    const back = undo && (() => void act(undo, t('people.undone')));
    setTold(saved ? { words, undo: back } : undefined);
    return saved;
  };

  return { told, failure, act };
}
