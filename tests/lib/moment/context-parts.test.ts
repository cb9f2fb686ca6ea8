import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ContextPart,
  contextParts,
  partsOf,
  withoutPart,
  withoutParts,
  withPart,
} from '../../../lib/moment/context-parts.ts';
import { captureLevels } from '../../../lib/moment/capture-level.ts';
import { Context, ConversationWith, keepAtLevel, ReadFrom } from '../../../lib/moment/context.ts';
import { From, ReadMark } from '../../../lib/moment/thread-facts.ts';
import { threadPage } from '../../support/moments.ts';

/** A value for each part that stands nowhere else, so that it can be looked for in the whole context. */
const traces: Record<ContextPart, readonly string[]> = {
  site: ['app.slack.com"', 'Slack"'],
  conversation: ['Dana'],
  conversationWith: ['person'],
  lastFrom: ['"me"', 'mineAtEnd'],
  lastAt: ['Tuesday'],
  readMark: ['"read"'],
  title: ['Acme'],
  address: ['https://'],
  words: ['colours', 'wordsCut'],
};

const page: Context = { ...threadPage, title: 'Acme' };
const part = fc.constantFrom(...contextParts);
const text = fc.string({ minLength: 1, maxLength: 20 });

const thread = fc.record(
  {
    lastFrom: fc.constantFrom(...From.options),
    mineAtEnd: fc.nat(9_999),
    lastAt: fc.nat(),
    lastAtText: text,
    readMark: fc.constantFrom(...ReadMark.options),
  },
  { requiredKeys: ['lastFrom', 'readMark'] },
);

const context: fc.Arbitrary<Context> = fc
  .record(
    {
      level: fc.constantFrom(...captureLevels),
      readFrom: fc.constantFrom(...ReadFrom.options),
      host: text,
      service: text,
      title: text,
      address: text,
      conversation: text,
      conversationWith: fc.constantFrom(...ConversationWith.options),
      thread,
      words: text,
    },
    { requiredKeys: ['level', 'readFrom'] },
  )
  .map((made) => ('words' in made ? Object.assign(made, { wordsCut: false }) : made));

function only(whole: Context, kept: ContextPart): Context {
  return withoutParts(whole, new Set(contextParts.filter((each) => each !== kept)));
}

describe('the parts of a context', () => {
  it('are all there where a page tells all', () => {
    expect(partsOf(page)).toEqual(contextParts);
  });

  it.each([
    ['nothing is kept', { level: 'nothing', readFrom: 'none' }, []],
    [
      'the page does not tell how the conversation stands',
      {
        level: 'words',
        readFrom: 'page',
        thread: { lastFrom: 'unknown', readMark: 'unknown' },
      },
      [],
    ],
    [
      'only the instant of the last message is known',
      {
        level: 'words',
        readFrom: 'page',
        thread: { lastFrom: 'unknown', lastAt: 0, readMark: 'unknown' },
      },
      ['lastAt'],
    ],
  ] as const)('are none that is unknown, where %s', (_title, bare, parts) => {
    expect(partsOf(bare)).toEqual(parts);
  });
});

describe('a part that is removed', () => {
  it.each(contextParts)('leaves no trace of it ("%s")', (removed) => {
    const before = JSON.stringify(page);
    const after = JSON.stringify(withoutPart(page, removed));
    for (const trace of traces[removed]) {
      expect([trace, before.includes(trace), after.includes(trace)]).toEqual([trace, true, false]);
    }
  });

  it('takes the conversation’s facts with it when it is the last that was known of them', () => {
    const bare = withoutParts(page, new Set(['lastFrom', 'lastAt', 'readMark']));
    expect(bare).not.toHaveProperty('thread');
  });

  it('leaves all the others as they were', () => {
    fc.assert(
      fc.property(context, part, (whole, removed) => {
        const rest = withoutPart(whole, removed);
        expect(partsOf(rest)).toEqual(partsOf(whole).filter((each) => each !== removed));
        for (const kept of partsOf(rest)) expect(only(rest, kept)).toEqual(only(whole, kept));
      }),
    );
  });

  it('does not come back by removing others, by saving, or by a higher level', () => {
    fc.assert(
      fc.property(
        context,
        fc.uniqueArray(part),
        fc.constantFrom(...captureLevels),
        (whole, removed, level) => {
          const one = removed.reduce(withoutPart, whole);
          expect(one).toEqual(withoutParts(whole, new Set(removed)));
          for (const kept of [one, keepAtLevel(one, level), Context.parse(one)]) {
            expect(partsOf(kept).filter((each) => removed.includes(each))).toEqual([]);
          }
        },
      ),
    );
  });

  it('is put back as it was, and nothing else with it', () => {
    fc.assert(
      fc.property(context, fc.uniqueArray(part), part, (whole, removed, back) => {
        const rest = withoutParts(whole, new Set([...removed, back]));
        const others = new Set(removed.filter((each) => each !== back));
        expect(withPart(rest, back, whole)).toEqual(withoutParts(whole, others));
      }),
    );
  });
});
