import fc from 'fast-check';
import en from '../../locales/en.json' with { type: 'json' };
import draftWords from '../../locales/drafts/en.json' with { type: 'json' };
import feelingWords from '../../locales/feelings/en.json' with { type: 'json' };
import trapWords from '../../locales/traps/en.json' with { type: 'json' };
import type { CheckIn } from '../../lib/moment/check-in.ts';
import { draftShapes } from '../../lib/moment/draft.ts';
import { feelings } from '../../lib/moment/feeling.ts';
import { kinds } from '../../lib/moment/kind.ts';
import type { Moment } from '../../lib/moment/moment.ts';
import { needs } from '../../lib/moment/need.ts';
import { qualities, type Person } from '../../lib/moment/person.ts';
import { nexts } from '../../lib/moment/reflection.ts';
import { stories } from '../../lib/moment/story.ts';
import { traps } from '../../lib/moment/trap.ts';
import type { Carried, Found } from '../../lib/transfer/record.ts';
import type { MomentWords } from '../../lib/transfer/sections.ts';
import { parts } from '../../lib/transfer/sections.ts';
import type { Given, Source } from '../../lib/transfer/source.ts';

/** When it is in these tests. */
export const noon = Date.UTC(2026, 10, 25, 12);

export const given: Given = { felt: 'dismissed', zone: 'Europe/Berlin', now: noon };

/** English words for moments; headings are the names of the parts. */
export const momentWords: MomentWords = {
  language: 'en',
  felt: en.felt,
  parts: Object.fromEntries(parts.map((part) => [part, part])) as MomentWords['parts'],
  kinds: en.kinds,
  stories: feelingWords.stories,
  feelings: feelingWords.feelings,
  needs: mapped(feelingWords.needs),
  nexts: {
    draft: en.reflect.next.draft,
    ask: en.reflect.next.ask,
    boundary: en.reflect.next.boundary,
    lean_on: en.reflect.next.lean_on,
    let_be: en.reflect.next.let_be,
    say_nothing: en.reflect.next.say_nothing,
  },
  outcomes: en.outcomes,
  traps: mapped(trapWords),
  comma: en.list.comma,
  drafts: draftWords,
};

function mapped<Name extends string>(words: Record<Name, { name: string }>): Record<Name, string> {
  const names = {} as Record<Name, string>;
  for (const id of Object.keys(words) as Name[]) names[id] = words[id].name;
  return names;
}

/** What a file holds, gone through once. */
export async function allFound(source: Source): Promise<Found[]> {
  return Array.fromAsync(source.found());
}

/** The records in what was found; fails where something could not be read. */
export function recordsOf(found: readonly Found[]): Carried[] {
  return found.map((each) => {
    if ('problem' in each) throw new Error(`${each.at}: ${each.problem}`);
    return each.carried;
  });
}

/** Any text: with what JSON, CSV, YAML and spreadsheets stumble over. */
const awkward = fc.constantFrom(
  '=1+1',
  '+49 30',
  '-',
  '@me',
  '\tx',
  '"quoted", and; more',
  'two\nlines',
  'two\r\nlines',
  '---',
  '# heading',
  '__proto__',
  'عربي مع English',
  '\u2028\ufeff',
  '\u202e',
  '😀',
);

export function textOf(cap: number): fc.Arbitrary<string> {
  return fc
    .oneof(awkward, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }))
    .filter((text) => text.length <= cap);
}

const instant = fc.integer({ min: 0, max: Date.UTC(2040, 0, 1) });
const id = fc.uuid({ version: 4 });

function some<Shape extends Record<string, fc.Arbitrary<unknown>>>(shape: Shape) {
  return fc.record(shape, { requiredKeys: [] });
}

const contexts = fc.constantFrom<Moment['context']>(
  { level: 'nothing', readFrom: 'none' },
  { level: 'site', readFrom: 'tab', host: 'example.org' },
  {
    level: 'words',
    readFrom: 'page',
    host: 'app.slack.com',
    service: 'Slack',
    title: '=SUM(A1)',
    address: 'https://app.slack.com/client/T1/C2',
    conversation: '"Dana"',
    conversationWith: 'person',
    thread: { lastFrom: 'me', mineAtEnd: 2, lastAt: 1_700_000_000_000, readMark: 'read' },
    words: 'moving on\nto colours',
    wordsCut: false,
  },
);

const reflections = some({
  begunAt: instant,
  short: fc.boolean(),
  concluded: textOf(200),
  traps: fc.subarray([...traps]),
  door: fc.constantFrom('unclear' as const, 'not_okay' as const),
  story: fc.constantFrom(...stories),
  ownStory: textOf(200),
  beliefBefore: fc.nat(100),
  beliefAfter: fc.nat(100),
  explanations: fc.constantFrom(
    [],
    [
      { id: 'do_not_know_yet', text: 'I do not know yet', share: 60 },
      { id: 'own-1', text: 'busy', share: 40 },
    ],
  ),
  needs: fc.subarray([...needs]),
  feelings: fc.subarray([...feelings]),
  strength: fc.nat(100),
  reframe: textOf(200),
  validation: textOf(200),
  next: fc.constantFrom(...nexts),
  nextNote: textOf(200),
  expectation: fc.record({ text: textOf(200), lookBackOn: fc.constant('2026-12-01') }),
});

const drafts = fc.array(
  fc.record({
    id,
    shape: fc.constantFrom(...(Object.keys(draftShapes) as (keyof typeof draftShapes)[])),
    parts: fc.constant([{ part: 'when', text: 'days go by' }]),
    at: instant,
    changedAt: instant,
  }),
  { maxLength: 2 },
);

export const anyMoment: fc.Arbitrary<Moment> = fc
  .tuple(
    fc.record({
      id,
      felt: fc.constantFrom('dismissed' as const, 'met' as const),
      at: instant,
      zone: fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Nowhere/Land', 'UTC'),
      via: fc.constantFrom('popup' as const, 'keys' as const, 'menu' as const, 'import' as const),
      context: contexts,
      revision: fc.integer({ min: 1, max: 99 }),
      changedAt: instant,
    }),
    some({
      kind: fc.constantFrom(...kinds),
      facts: textOf(500),
      reflection: reflections,
      drafts,
      parkedUntil: instant,
      deletedAt: instant,
    }),
  )
  .map(([must, may]): Moment => Object.assign(must, may));

export const anyPerson: fc.Arbitrary<Person> = fc.record({
  id,
  name: textOf(100),
  conversations: fc.constant([]),
  qualities: fc.subarray([...qualities]),
  at: instant,
  revision: fc.integer({ min: 1, max: 99 }),
  changedAt: instant,
});

export const anyCheckIn: fc.Arbitrary<CheckIn> = fc.record({
  id,
  at: instant,
  asked: fc.constant('helping' as const),
  lighter: fc.constantFrom('lighter' as const, 'same' as const, 'heavier' as const),
});

/** A log of any records, each with an id of its own. */
export const anyLog = fc
  .record({
    moments: fc.array(anyMoment, { maxLength: 6 }),
    people: fc.array(anyPerson, { maxLength: 3 }),
    checkIns: fc.array(anyCheckIn, { maxLength: 2 }),
  })
  .filter(({ moments, people, checkIns }) => {
    const ids = [...moments, ...people, ...checkIns].map((each) => each.id);
    return new Set(ids).size === ids.length;
  });
