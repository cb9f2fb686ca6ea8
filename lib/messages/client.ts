import { type Answer, answers, type MessageName } from './answers.ts';
import type { Request } from './requests.ts';

/** Carries a message to the background and back. */
export type Carrier = (message: unknown) => Promise<unknown>;

/** Asks the background. Resolves with `no_answer` where it did not answer, or not as agreed. */
export type Ask = <Name extends MessageName>(
  name: Name,
  request: Request<Name>,
) => Promise<Answer<Name> | 'no_answer'>;

export function messageClient(carry: Carrier): Ask {
  return async (name, request) => {
    try {
      const parsed = answers[name].safeParse(await carry({ name, request }));
      return parsed.success ? (parsed.data as Answer<typeof name>) : 'no_answer';
    } catch {
      return 'no_answer';
    }
  };
}
