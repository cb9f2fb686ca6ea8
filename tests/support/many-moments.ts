import type { Moment } from '../../lib/moment/moment.ts';
import { slackPage, threadPage } from './moments.ts';

const kinds = ['no_reply', 'left_out', 'passed_over', 'cold_tone', undefined] as const;
const services = [
  { service: 'Slack', host: 'app.slack.com' },
  { service: 'WhatsApp', host: 'web.whatsapp.com' },
  { service: 'Discord', host: 'discord.com' },
] as const;
const outcomes = ['something_else', 'happened', 'stopped_mattering', 'never_found_out'] as const;
const facts = [
  'They chose the lighthouse while my question stood there.',
  'Yuna asked how the talk went, and remembered its title.',
  'No answer to the plan for Sunday, and a picture posted meanwhile.',
  'سألت في المجموعة ولم يرد أحد حتى المساء.',
  'Er hat nur „ok“ geschrieben und das Thema gewechselt.',
];
const lines = [
  'A busy day is not a verdict on me.',
  'I can ask again, plainly, and once.',
  'Their silence is about their Sunday.',
];
const ownStories = ['I wait for everyone', 'Nobody waits for me'];
const day = 86_400_000;

/** A log of `count` moments, newest first, over about a moment a day; the same each time. */
export function manyMoments(count: number, now: number): Moment[] {
  const random = repeatable();
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const step = Math.min(day * 0.9, (9 * 365 * day) / Math.max(1, count));
  return Array.from({ length: count }, (_, place): Moment => {
    const at = Math.round(now - 3_600_000 - place * step - random() * step * 0.8);
    const isMet = random() < 0.35;
    const kind = pick(kinds);
    const isOwn = random() < 0.2;
    const context = random() < 0.6 ? slackPage : threadPage;
    return {
      id: `20000000-0000-4000-8000-${String(place).padStart(12, '0')}`,
      felt: isMet ? 'met' : 'dismissed',
      at,
      zone: 'Europe/Berlin',
      via: 'popup',
      context: {
        ...context,
        ...pick(services),
        conversationWith: random() < 0.5 ? 'person' : 'group',
      },
      ...(kind && !isMet && { kind }),
      facts: pick(facts),
      revision: 1,
      changedAt: at,
      ...(random() < 0.7 && {
        reflection: {
          begunAt: at,
          door: 'unclear',
          story: isOwn ? 'own' : pick(['too_much', 'do_not_matter', 'do_not_belong'] as const),
          ...(isOwn && { ownStory: pick(ownStories) }),
          beliefBefore: 40 + Math.floor(random() * 60),
          beliefAfter: 10 + Math.floor(random() * 60),
          strength: Math.floor(random() * 101),
          ...(random() < 0.6 && { reframe: pick(lines) }),
          lighter: pick(['lighter', 'lighter', 'same', 'heavier'] as const),
          prompts: [
            { step: 'happened', id: pick(['happened-facts-camera', 'happened-facts-order']) },
          ],
          expectation: {
            text: 'They will not write back.',
            lookBackOn: '2026-11-20',
            ...(random() < 0.85 && { outcome: pick(outcomes) }),
            ...(random() < 0.3 && { note: 'They wrote on Monday, and asked how I am.' }),
          },
        },
      }),
    };
  });
}

/** The same numbers each time (mulberry32). */
function repeatable(): () => number {
  let state = 7;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
