import type { ConversationKey, Person } from '../../lib/moment/person.ts';
import { spokenLanguage } from '../../lib/words/words.ts';
import { lineOf } from '../ui/kept-words.ts';

/** `people` by name, as the language that is spoken orders names. */
export function byName(people: readonly Person[]): Person[] {
  const { compare } = new Intl.Collator(spokenLanguage(), { numeric: true });
  return people.toSorted((a, b) => compare(a.name, b.name) || a.at - b.at);
}

/** Somebody who is called `name` already, whatever its capitals. */
export function namesake(people: readonly Person[], name: string): Person | undefined {
  const { compare } = new Intl.Collator(spokenLanguage(), { sensitivity: 'accent' });
  return people.find((person) => compare(person.name, name.trim()) === 0);
}

/** A conversation part by part: "Slack", "Dana". */
export function conversationParts({ place, conversation }: ConversationKey): string[] {
  return [place, conversation];
}

/** A conversation as one line of plain text, in the direction of its own writing: "Slack · Dana". */
export function conversationLine(key: ConversationKey): string {
  return isolated(lineOf(conversationParts(key)));
}

/** `text` within a sentence, so that its direction and that of the sentence do not mix. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** Where the conversations of `person` are, each place once: "Slack", "WhatsApp". */
export function placesOf({ conversations }: Person): string[] {
  return [...new Set(conversations.map(({ place }) => place))];
}
