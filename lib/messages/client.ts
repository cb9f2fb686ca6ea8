import type { Answer, MessageName, refusal } from './answers.ts';
import type { Request } from './requests.ts';

/** Carries a message to the background and back. */
export type Carrier = (message: unknown) => Promise<unknown>;

/** Asks the background. Resolves with `no_answer` where it did not answer, `refused` where it would not. */
export type Ask = <Name extends MessageName>(
  name: Name,
  request: Request<Name>,
) => Promise<Answer<Name> | 'no_answer' | typeof refusal>;

export function messageClient(carry: Carrier): Ask {
  return async (name, request) => {
    try {
      const answer = await carry({ name, request });
      return (answer as Answer<typeof name> | null | undefined) ?? 'no_answer';
    } catch {
      return 'no_answer';
    }
  };
}
