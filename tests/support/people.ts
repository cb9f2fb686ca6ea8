import type { ConversationKey, Person } from '../../lib/moment/person.ts';

let made = 0;

/** A valid person, with whatever the test is about in place of the ordinary. */
export function aPerson(parts: Partial<Person> = {}): Person {
  made += 1;
  return {
    id: `00000000-0000-4000-9000-${String(made).padStart(12, '0')}`,
    name: 'Sam',
    conversations: [],
    qualities: [],
    at: Date.UTC(2026, 10, 1),
    revision: 1,
    changedAt: Date.UTC(2026, 10, 1),
    ...parts,
  };
}

/** A conversation on Slack. */
export function onSlack(conversation: string): ConversationKey {
  return { place: 'Slack', conversation };
}
