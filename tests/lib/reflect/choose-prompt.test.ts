import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../../lib/moment/kind.ts';
import { stories } from '../../../lib/moment/story.ts';
import {
  choosePrompt,
  closeness,
  fits,
  fittingPrompts,
  otherPrompt,
} from '../../../lib/reflect/choose-prompt.ts';
import { places } from '../../../lib/reflect/prompt.ts';
import { prompts } from '../../../lib/reflect/prompts.ts';
import type { Situation } from '../../../lib/reflect/situation.ts';

const ids = prompts.map(({ id }) => id);

const anyPlace = fc.constantFrom(...places);

const anySituation: fc.Arbitrary<Situation> = fc.record({
  momentId: fc.uuid(),
  felt: fc.constantFrom('dismissed' as const, 'met' as const),
  kind: fc.option(fc.constantFrom(...kinds), { nil: undefined }),
  story: fc.option(fc.constantFrom(...stories), { nil: undefined }),
  door: fc.option(fc.constantFrom('unclear' as const, 'not_okay' as const), { nil: undefined }),
  belief: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
  hour: fc.integer({ min: 0, max: 23 }),
  again: fc.option(fc.boolean(), { nil: undefined }),
  seen: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 60 }),
});

/** Nothing is known of it but that it felt dismissive, at noon. */
const plain: Situation = { momentId: 'm', felt: 'dismissed', hour: 12, seen: [] };

describe('the prompt that is chosen', () => {
  it.each([
    ['a general one where nothing is known', 'echo', {}, ['echo', 'echo-age']],
    ['the one of its kind', 'story', { kind: 'left_out' }, ['story-left-out']],
    ['the one of its story', 'echo', { story: 'not_good_enough' }, ['echo-not-good-enough']],
    [
      'one of either where both are known',
      'explanations',
      { story: 'own', kind: 'cancelled' },
      ['explanations-own', 'explanations-cancelled'],
    ],
    [
      'the one that two things speak for',
      'explanations',
      { story: 'own', kind: 'no_reply', hour: 23 },
      ['explanations-silence-night'],
    ],
    ['one for a strong belief', 'explanations', { belief: 70 }, ['explanations-high']],
    ['one for a weak belief', 'explanations', { belief: 40 }, ['explanations-low']],
    [
      'a general one for a belief in the middle',
      'explanations',
      { belief: 55 },
      ['explanations', 'explanations-dull', 'explanations-unknown'],
    ],
    ['one for what came before', 'echo', { again: true }, ['echo-again']],
    ['one for what is new', 'echo', { again: false }, ['echo-first']],
    [
      'one that was not seen, before a closer one that was',
      'story',
      { kind: 'left_out', seen: ['story-left-out'] },
      ['story', 'story-sting'],
    ],
    [
      'the one that was seen longest ago, where all were',
      'story',
      { kind: 'left_out', seen: ['story', 'story-left-out', 'story-sting'] },
      ['story-sting'],
    ],
  ] as const)('is %s', (_title, step, known, expected) => {
    expect(expected).toContain(choosePrompt(step, undefined, { ...plain, ...known }).id);
  });

  it('differs from moment to moment where several fit alike', () => {
    const chosen = Array.from({ length: 40 }, (_, count) =>
      choosePrompt('line', 'validation', { ...plain, momentId: `moment ${count}` }),
    );
    expect(new Set(chosen.map(({ id }) => id)).size).toBe(3);
  });

  it('is there, stands where it is asked for, and fits, whatever is known', () => {
    fc.assert(
      fc.property(anyPlace, anySituation, ({ step, part }, situation) => {
        const chosen = choosePrompt(step, part, situation);
        expect([chosen.step, chosen.part]).toEqual([step, part]);
        expect(depends(chosen, situation)).toBe(true);
        expect(fits(chosen, situation)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(anyPlace, anySituation, ({ step, part }, situation) => {
        const once = choosePrompt(step, part, situation);
        expect(choosePrompt(step, part, structuredClone(situation))).toBe(once);
      }),
    );
  });

  it('has been seen only if all that fit have, and is as close as any of its like', () => {
    fc.assert(
      fc.property(anyPlace, anySituation, ({ step, part }, situation) => {
        const chosen = choosePrompt(step, part, situation);
        const fitting = fittingPrompts(step, part, situation);
        const unseen = fitting.filter(({ id }) => !situation.seen.includes(id));
        if (unseen.length === 0) {
          const ages = fitting.map(({ id }) => situation.seen.indexOf(id));
          expect(situation.seen.indexOf(chosen.id)).toBe(Math.max(...ages));
        } else {
          expect(unseen).toContain(chosen);
          expect(closeness(chosen)).toBe(Math.max(...unseen.map(closeness)));
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the other prompt', () => {
  it('leads through all that fit, each once, and back to the first', () => {
    fc.assert(
      fc.property(anyPlace, anySituation, ({ step, part }, situation) => {
        const fitting = fittingPrompts(step, part, situation);
        const first = choosePrompt(step, part, situation);
        const shown = [first];
        for (let count = 1; count < fitting.length; count += 1) {
          shown.push(otherPrompt(shown.at(-1)?.id ?? '', step, part, situation));
        }
        expect(new Set(shown)).toEqual(new Set(fitting));
        expect(otherPrompt(shown.at(-1)?.id ?? '', step, part, situation)).toBe(first);
      }),
    );
  });

  it('holds every prompt that fits, and none that does not', () => {
    fc.assert(
      fc.property(anyPlace, anySituation, ({ step, part }, situation) => {
        const expected = prompts.filter(
          (prompt) => prompt.step === step && prompt.part === part && depends(prompt, situation),
        );
        expect(new Set(fittingPrompts(step, part, situation))).toEqual(new Set(expected));
      }),
    );
  });

  it('is another one wherever two fit', () => {
    fc.assert(
      fc.property(anyPlace, anySituation, ({ step, part }, situation) => {
        const first = choosePrompt(step, part, situation);
        const other = otherPrompt(first.id, step, part, situation);
        expect(other === first).toBe(fittingPrompts(step, part, situation).length === 1);
      }),
    );
  });

  it('is the first one where what is shown fits no longer', () => {
    const first = choosePrompt('echo', undefined, plain);
    expect(otherPrompt('echo-own', 'echo', undefined, plain)).toBe(first);
  });

  it('can be asked for at every place of a moment that felt dismissive', () => {
    const lonely = places.filter(
      ({ step, part }) => step !== 'gave' && fittingPrompts(step, part, plain).length < 2,
    );
    expect(lonely).toEqual([]);
    expect(
      fittingPrompts('next', 'expectation', { ...plain, door: 'not_okay' }).length,
    ).toBeGreaterThanOrEqual(2);
  });
});

/** Whether all conditions of a prompt hold, told apart from the code that is tested. */
function depends(prompt: (typeof prompts)[number], situation: Situation): boolean {
  const { felt, kind, story, door, belief = -1, hour, again } = situation;
  const holds = {
    felt: prompt.felt === felt,
    door: prompt.door === door,
    kinds: kind !== undefined && prompt.kinds?.includes(kind),
    stories: story !== undefined && prompt.stories?.includes(story),
    belief: prompt.belief === 'high' ? belief >= 70 : belief >= 0 && belief <= 40,
    hour: (prompt.hour === 'night') === (hour >= 22 || hour <= 5),
    earlier: prompt.earlier === 'again' ? again === true : again === false,
  };
  return Object.entries(holds).every(
    ([name, held]) => prompt[name as keyof typeof holds] === undefined || held,
  );
}
