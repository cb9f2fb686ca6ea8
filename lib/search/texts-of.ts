import type { Moment } from '../moment/moment.ts';
import type { Reflection } from '../moment/reflection.ts';

/**
 * Every text in a moment: what the person wrote of it, and what was kept of its page. What is chosen
 * from a list (a kind, a story) has no text of its own: whoever searches says in which words it is shown.
 */
export function textsOf({ facts, context, reflection, drafts = [] }: Moment): string[] {
  const { service, host, conversation, title, address, words, thread } = context;
  const texts: (string | undefined)[] = [
    reflection?.reframe,
    facts,
    service,
    host,
    conversation,
    title,
    address,
    words,
    thread?.lastAtText,
    ...(reflection ? reflectionTexts(reflection) : []),
    ...drafts.flatMap(({ text, parts }) => [text, ...parts.map((part) => part.text)]),
  ];
  return texts.filter((text) => text !== undefined);
}

function reflectionTexts(reflection: Reflection): (string | undefined)[] {
  const { concluded, ownStory, echoNote, explanations = [], named, boundary } = reflection;
  const { support, validation, nextNote, expectation, gave } = reflection;
  return [
    concluded,
    ownStory,
    echoNote,
    ...explanations.map(({ text }) => text),
    named,
    boundary,
    support,
    validation,
    nextNote,
    expectation?.text,
    expectation?.note,
    gave,
  ];
}
