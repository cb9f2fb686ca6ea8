import type { Ask } from '../../lib/messages/client.ts';
import type { Answer, MessageName } from '../../lib/messages/answers.ts';
import type { Request } from '../../lib/messages/requests.ts';
import { slackPage } from './moments.ts';

type Answers = {
  [Name in MessageName]?: (request: Request<Name>) => Answer<Name> | 'no_answer';
};

export interface FakeBackground {
  ask: Ask;
  /** Every message it was asked, in order. */
  asked: { name: MessageName; request: unknown }[];
}

/** A background that answers as the test says, and else as if all went well. */
export function fakeBackground(answers: Answers = {}): FakeBackground {
  const asked: FakeBackground['asked'] = [];
  const usual: Record<string, unknown> = {
    'preview-page': { page: slackPage, level: 'conversation', unsaved: [], standing: 'well' },
  };
  const ask = async (name: MessageName, request: unknown) => {
    asked.push({ name, request });
    const answer = answers[name] as ((request: unknown) => unknown) | undefined;
    return answer ? answer(request) : (usual[name] ?? 'saved');
  };
  return { ask: ask as Ask, asked };
}
