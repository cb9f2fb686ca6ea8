import { expect, it } from 'vitest';
import type { Context } from '../../../../lib/moment/context.ts';
import { placesOf } from '../../../../lib/reflect/explanations/place.ts';

const page = { level: 'conversation', readFrom: 'page' } as const;

it.each<[string, Partial<Context>, string[]]>([
  ['a messenger', { service: 'WhatsApp' }, ['chat']],
  ['a group in a messenger', { service: 'WhatsApp', conversationWith: 'group' }, ['chat']],
  ['a mailbox', { service: 'Gmail' }, ['mail']],
  ['a tool for work', { service: 'GitHub' }, ['work']],
  ['a channel of a team', { service: 'Slack', conversationWith: 'group' }, ['work', 'channel']],
  ['two people of a team', { service: 'Slack', conversationWith: 'person' }, ['work', 'chat']],
  ['a team, and no more is known', { service: 'Slack' }, ['work']],
  ['a channel of a community', { service: 'Discord', conversationWith: 'group' }, ['channel']],
  ['two people there', { service: 'Discord', conversationWith: 'person' }, ['chat']],
  ['a community, and no more is known', { service: 'Discord' }, []],
  ['a feed', { service: 'X' }, ['social']],
  ['messages beside a feed', { service: 'X', conversation: 'Dana' }, ['chat']],
  ['a feed or its messages, not kept', { service: 'X', level: 'site' }, []],
  ['a service that nobody knows', { service: 'intranet.example' }, []],
  [
    'a service with a name that every object knows',
    { service: 'constructor', conversationWith: 'person' },
    [],
  ],
  ['no service', {}, []],
])('of %s', (_title, parts, places) => {
  expect(placesOf({ ...page, ...parts })).toEqual(places);
});
