import { describe, expect, it } from 'vitest';
import { kinds } from '../../../lib/moment/kind.ts';
import { steps } from '../../../lib/moment/step.ts';
import { stories } from '../../../lib/moment/story.ts';
import { closeness } from '../../../lib/reflect/choose-prompt.ts';
import { places, Prompt, type PromptStep } from '../../../lib/reflect/prompt.ts';
import { prompts } from '../../../lib/reflect/prompts.ts';
import { skips } from '../../../lib/reflect/skip.ts';
import { sourceIds, sources } from '../../../lib/reflect/sources.ts';
import { techniques, type Technique } from '../../../lib/reflect/technique.ts';
import { wayOf } from '../../../lib/reflect/way.ts';

const conditions = ['felt', 'door', 'kinds', 'stories', 'belief', 'hour', 'earlier'] as const;

/** What can be known when a step is first met. Later steps may depend on everything. */
const knownBy: Partial<Record<PromptStep, readonly (typeof conditions)[number][]>> = {
  happened: ['felt', 'kinds', 'hour'],
  gave: ['felt', 'hour'],
  story: ['kinds', 'hour'],
  named: ['kinds', 'hour', 'earlier'],
  boundary: ['kinds', 'hour', 'earlier'],
  support: ['kinds', 'hour', 'earlier'],
};

/** What a prompt does that has somebody look at a moment anew, or doubt what it meant. */
const looksAnew: readonly Technique[] = [
  'naming_story',
  'now_or_then',
  'other_readings',
  'thin_text',
  'different_clocks',
  'unseen_side',
  'testing',
];

describe('the prompts', () => {
  it.each(prompts)('has "$id" as its schema says', (prompt) => {
    expect(Prompt.safeParse(prompt).error).toBeUndefined();
  });

  it.each([
    ['a part that its step does not have', { part: 'reframe' }],
    ['the step whose question is fixed', { step: 'door', part: undefined }],
    ['a paper that is not listed', { sources: ['nobody_1900'] }],
    ['no paper at all', { sources: [] }],
    ['a condition that names nothing', { kinds: [] }],
    ['a kind there is none of', { kinds: ['ghosted'] }],
    ['words of its own', { ask: 'What happened?' }],
  ])('would not be parsed with %s', (_title, change) => {
    const [first] = prompts;
    expect(Prompt.safeParse({ ...first, ...change }).success).toBe(false);
  });

  it('are at least 64, each under an id of its own', () => {
    expect(prompts.length).toBeGreaterThanOrEqual(64);
    expect(new Set(prompts.map(({ id }) => id)).size).toBe(prompts.length);
  });

  it.each(steps.filter((step) => step !== 'door'))('stand at "%s", three or more', (step) => {
    expect(prompts.filter((prompt) => prompt.step === step).length).toBeGreaterThanOrEqual(3);
  });

  it.each(kinds)('have some for the kind "%s" alone or with others like it', (kind) => {
    expect(prompts.filter((prompt) => prompt.kinds?.includes(kind)).length).toBeGreaterThan(0);
  });

  it.each(stories)('have some for the story "%s", at three steps or more', (story) => {
    const own = prompts.filter((prompt) => prompt.stories?.includes(story));
    expect(new Set(own.map(({ step }) => step)).size).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['door', 'unclear'],
    ['door', 'not_okay'],
    ['belief', 'low'],
    ['belief', 'high'],
    ['hour', 'night'],
    ['hour', 'day'],
    ['earlier', 'first'],
    ['earlier', 'again'],
    ['felt', 'dismissed'],
    ['felt', 'met'],
  ] as const)('have some that depend on "%s" being "%s"', (condition, value) => {
    expect(prompts.filter((prompt) => prompt[condition] === value).length).toBeGreaterThan(0);
  });

  it.each([
    ['dismissed', 'unclear'],
    ['dismissed', 'not_okay'],
    ['met', undefined],
  ] as const)(
    'have one that fits always at every place of the way "%s", behind the door "%s"',
    (felt, door) => {
      const way = wayOf(felt, { door });
      const general = prompts.filter(
        (prompt) =>
          closeness(prompt) === 0 &&
          [undefined, felt].includes(prompt.felt) &&
          prompt.door === undefined,
      );
      const without = places
        .filter(({ step }) => way.includes(step))
        .filter(({ step, part }) => !general.some((one) => one.step === step && one.part === part));
      expect(without).toEqual([]);
    },
  );

  it('depend on nothing that is not yet known at their step', () => {
    const early = prompts.filter((prompt) => {
      const known = knownBy[prompt.step] ?? conditions;
      return conditions.some((each) => prompt[each] !== undefined && !known.includes(each));
    });
    expect(early.map(({ id }) => id)).toEqual([]);
  });

  it('never look anew at what was clearly not okay', () => {
    const way = wayOf('dismissed', { door: 'not_okay' });
    const behind = prompts.filter(({ step, door }) => way.includes(step) && door !== 'unclear');
    expect(behind.length).toBeGreaterThan(40);
    const doubting = behind.filter(
      ({ technique, skip }) => looksAnew.includes(technique) || skip === 'other_side',
    );
    expect(doubting.map(({ id }) => id)).toEqual([]);
  });

  it('hold warm ones for a moment of feeling met, and give it none of the others', () => {
    const way = wayOf('met', {});
    const met = prompts.filter(({ step, felt }) => way.includes(step) && felt !== 'dismissed');
    expect(new Set(met.map(({ step }) => step))).toEqual(new Set(way));
    expect(met.filter(({ technique }) => looksAnew.includes(technique))).toEqual([]);
    expect(met.filter(({ kinds: only, stories: told }) => only ?? told)).toEqual([]);
  });

  it('use every technique, every text on skipping, and every paper that is listed', () => {
    const used = (of: (prompt: Prompt) => readonly string[]) =>
      [...new Set(prompts.flatMap(of))].toSorted();
    expect(used(({ technique }) => [technique])).toEqual(techniques.toSorted());
    expect(used(({ skip }) => [skip])).toEqual(skips.toSorted());
    expect(used((prompt) => prompt.sources)).toEqual(sourceIds.toSorted());
  });
});

describe('the papers', () => {
  it.each(Object.entries(sources))(
    'name author, year and title of "%s" in one line',
    (id, line) => {
      const [, year] = id.split('_');
      expect(line).toMatch(new RegExp(`^\\p{Lu}[\\p{L}\\s,&.-]+ ${year}, \\S.{20,}$`, 'u'));
      expect(
        line
          .replace(/[-\s]/g, '')
          .toLowerCase()
          .startsWith(id.split('_')[0] ?? '?'),
      ).toBe(true);
      expect(line).not.toMatch(/https?:/);
    },
  );

  it('give a DOI in its own form, and no DOI twice', () => {
    const given = Object.values(sources).flatMap((line) => line.match(/doi:\S+/)?.[0] ?? []);
    expect(given.filter((doi) => !/^doi:10\.\d{4,5}\/[\w.()/-]+\w$/.test(doi))).toEqual([]);
    expect(new Set(given).size).toBe(given.length);
  });
});
