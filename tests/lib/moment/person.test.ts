import { describe, expect, it } from 'vitest';
import { caps } from '../../../lib/moment/caps.ts';
import {
  changedPerson,
  conversationKey,
  Person,
  PersonChange,
  sameConversation,
} from '../../../lib/moment/person.ts';
import { slackPage } from '../../support/moments.ts';
import { aPerson, onSlack } from '../../support/people.ts';

describe('Person', () => {
  it('accepts a name with conversations, qualities and notes', () => {
    const person = aPerson({
      conversations: [onSlack('Dana')],
      qualities: ['answers', 'repairs'],
      notes: 'Asks how the talk went.',
    });
    expect(Person.parse(person)).toEqual(person);
  });

  it.each([
    ['no name', { name: '' }],
    ['a name over its cap', { name: 'x'.repeat(caps.conversation + 1) }],
    ['a quality nobody knows', { qualities: ['ignores_me'] }],
    ['a count of anything', { offences: 3 }],
    ['notes over their cap', { notes: 'x'.repeat(caps.facts + 1) }],
    ['more conversations than anybody has', { conversations: Array(101).fill(onSlack('Dana')) }],
  ])('refuses %s', (_title, parts) => {
    expect(Person.safeParse({ ...aPerson(), ...parts }).success).toBe(false);
  });
});

describe('a change of a person', () => {
  const person = aPerson({
    name: 'Sam',
    conversations: [onSlack('Dana')],
    qualities: ['answers'],
    notes: 'before',
    changedAt: 5,
  });

  it.each<[string, PersonChange]>([
    ['the name', { name: 'Samira' }],
    ['the conversations', { conversations: [] }],
    ['the qualities', { qualities: ['makes_room'] }],
    ['the notes', { notes: 'after' }],
  ])('changes %s, and leaves the rest', (_title, change) => {
    expect(PersonChange.parse(change)).toEqual(change);
    expect(changedPerson(person, change, 9)).toEqual({
      ...person,
      ...change,
      revision: 2,
      changedAt: 9,
    });
  });

  it.each([null, ''])('takes the notes out where it sets them to %j', (notes) => {
    expect(changedPerson(person, { notes }, 9)).not.toHaveProperty('notes');
  });

  it('keeps what it says nothing of', () => {
    const untouched = { name: undefined, qualities: undefined, notes: undefined };
    expect(changedPerson(person, untouched, 9)).toEqual({ ...person, revision: 2, changedAt: 9 });
  });

  it('leaves the one it was made from as it was', () => {
    const copy = structuredClone(person);
    changedPerson(person, { name: 'Samira', notes: null }, 9);
    expect(person).toEqual(copy);
  });

  it('cannot change who it is, or when the name was given', () => {
    expect(PersonChange.safeParse({ id: aPerson().id }).success).toBe(false);
    expect(PersonChange.safeParse({ at: 1 }).success).toBe(false);
  });
});

describe('what names a conversation', () => {
  it('is the service and what it is called there', () => {
    expect(conversationKey(slackPage)).toEqual(onSlack('#design'));
  });

  it('has the host where the service has no name', () => {
    const { service: _, ...nameless } = slackPage;
    expect(conversationKey(nameless)).toEqual({
      place: 'app.slack.com',
      conversation: '#design',
    });
  });

  it.each([
    ['conversation', { conversation: undefined }],
    ['place', { service: undefined, host: undefined }],
  ])('is unknown without a %s', (_title, parts) => {
    const context = Object.fromEntries(
      Object.entries({ ...slackPage, ...parts }).filter(([, value]) => value !== undefined),
    );
    expect(conversationKey(context as typeof slackPage)).toBeUndefined();
  });

  it('is another on another service', () => {
    expect(sameConversation(onSlack('Dana'), onSlack('Dana'))).toBe(true);
    expect(sameConversation(onSlack('Dana'), onSlack('Sam'))).toBe(false);
    expect(sameConversation(onSlack('Dana'), { place: 'WhatsApp', conversation: 'Dana' })).toBe(
      false,
    );
  });
});
