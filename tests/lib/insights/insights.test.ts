import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beliefChange } from '../../../lib/insights/belief.ts';
import { calibration, toldInAll } from '../../../lib/insights/calibration.ts';
import { hours } from '../../../lib/insights/hours.ts';
import { insightsOf } from '../../../lib/insights/insights.ts';
import { mattering } from '../../../lib/insights/mattering.ts';
import { overTime } from '../../../lib/insights/over-time.ts';
import { places } from '../../../lib/insights/places.ts';
import { promptsAfter } from '../../../lib/insights/prompts-after.ts';
import { returningStories } from '../../../lib/insights/returning-stories.ts';
import { yearOf, yearsOf } from '../../../lib/insights/year.ts';
import { zoneClock } from '../../../lib/insights/zone-clock.ts';
import type { Moment } from '../../../lib/moment/moment.ts';
import { arbitraryMoment, arbitraryMoments } from '../../support/arbitrary-moments.ts';
import { aMoment } from '../../support/moments.ts';

const vantage = { now: Date.UTC(2026, 10, 25), zone: 'Europe/Berlin', clock: zoneClock() };

function insights(moments: readonly Moment[]) {
  const work = insightsOf(moments, vantage);
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
  }
}

const shuffled = arbitraryMoments.chain((moments) =>
  fc.tuple(
    fc.constant(moments),
    fc.shuffledSubarray(moments, { minLength: moments.length, maxLength: moments.length }),
  ),
);

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

describe('all insights', () => {
  it('do not depend on the order of moments', () => {
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(insights(other)).toEqual(insights(one));
      }),
    );
  });

  it('count no moment twice, and none that was deleted', () => {
    fc.assert(
      fc.property(arbitraryMoments, arbitraryMoment, (moments, gone) => {
        const older = moments.map((moment) => ({ ...moment, revision: 0 }));
        expect(insights([...older, ...moments, { ...gone, deletedAt: 1 }])).toEqual(
          insights(moments),
        );
      }),
    );
  });

  it('say of each figure what it rests on, and that it is too few below its minimum', () => {
    fc.assert(
      fc.property(arbitraryMoments, (moments) => {
        for (const part of Object.values(insights(moments))) {
          expect(part.enough).toBe(part.n >= part.minimum);
          expect(part.minimum).toBeGreaterThan(1);
        }
      }),
    );
  });

  it('are there for a log that is empty, or that makes no sense', () => {
    expect(Object.values(insights([])).map(({ n }) => n)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    const bare = aMoment({ at: 0, zone: '', context: { level: 'nothing', readFrom: 'none' } });
    const { overTime: time, hours: grid, places: where } = insights([bare]);
    expect([time.misdated, grid.misdated, where.unknown]).toEqual([1, 1, 1]);
  });
});

describe('adding a moment', () => {
  const both = fc.tuple(arbitraryMoments, arbitraryMoment);

  it('adds it to its span, its hour and its place, and to nothing else', () => {
    fc.assert(
      fc.property(both, ([moments, added]) => {
        const [before, after] = [insights(moments), insights([...moments, added])];
        const count = ({ overTime: { spans }, hours: { grid } }: typeof before) => [
          sum(spans.map((span) => span[added.felt])),
          sum(grid.flat().map((cell) => cell[added.felt])),
        ];
        const isDated = after.overTime.misdated === before.overTime.misdated;
        expect(count(after)).toEqual(count(before).map((each) => each + Number(isDated)));
        expect(after.overTime.n - before.overTime.n).toBe(Number(isDated));
        expect(after.places.n + after.places.unknown).toBe(moments.length + 1);
      }),
    );
  });

  it('changes nothing of what it says nothing about', () => {
    fc.assert(
      fc.property(arbitraryMoments, arbitraryMoment, (moments, moment) => {
        const { reflection: _gone, ...added } = moment;
        const [before, after] = [insights(moments), insights([...moments, added])];
        expect(after.calibration).toEqual(before.calibration);
        expect(after.belief).toEqual(before.belief);
        expect(after.stories).toEqual(before.stories);
        expect(after.mattering).toEqual(before.mattering);
        expect(after.prompts).toEqual(before.prompts);
      }),
    );
  });

  it('adds one outcome to those told where it has one and was not clearly not okay', () => {
    fc.assert(
      fc.property(both, ([moments, added]) => {
        const [before, after] = [calibration(moments), calibration([...moments, added])];
        const { expectation, door } = added.reflection ?? {};
        const counts = expectation !== undefined && door !== 'not_okay';
        const isTold = counts && expectation.outcome !== undefined;
        expect(toldInAll(after.told) - toldInAll(before.told)).toBe(Number(isTold));
        expect(after.open - before.open).toBe(Number(counts && !isTold));
      }),
    );
  });
});

describe('sums', () => {
  it('agree with the moments there are', () => {
    fc.assert(
      fc.property(arbitraryMoments, (moments) => {
        const { overTime: time, hours: grid, places: where } = insights(moments);
        const inSpans = sum(time.spans.map(({ met, dismissed }) => met + dismissed));
        expect(inSpans).toBe(time.n);
        expect(time.n + time.misdated).toBe(moments.length);
        expect(time.earlier.n + time.later.n).toBe(time.n);
        expect(sum(grid.grid.flat().map(({ met, dismissed }) => met + dismissed))).toBe(grid.n);
        expect(sum(grid.parts.map(({ noted }) => noted.count))).toBe(grid.n);
        expect(sum(where.services.map(({ n }) => n)) + where.elsewhere).toBe(where.n);
        expect(sum(where.company.map(({ n }) => n))).toBe(where.n);
        expect(where.n + where.unknown).toBe(moments.length);
      }),
    );
  });

  it('agree within each figure', () => {
    fc.assert(
      fc.property(arbitraryMoments, (moments) => {
        const { calibration: turned, belief, stories, mattering: strength } = insights(moments);
        expect(turned.n).toBe(turned.told.happened + turned.told.something_else);
        expect(turned.happened.count).toBe(turned.told.happened);
        expect(sum(turned.bands.map(({ n }) => n))).toBe(turned.believed.n);
        expect(sum(turned.bands.map(({ happened }) => happened.count))).toBe(turned.believed.count);
        expect(belief.weaker + belief.same + belief.stronger).toBe(belief.n);
        for (const when of ['before', 'after'] as const) {
          expect(sum(belief.bins.map((bin) => bin[when]))).toBe(belief.n);
        }
        expect(sum(stories.stories.map(({ n }) => n))).toBeLessThanOrEqual(stories.n);
        expect(sum(strength.bands.map(({ n }) => n))).toBe(strength.n);
        expect(sum(strength.bands.map(({ stopped }) => stopped.count))).toBe(
          strength.stopped.count,
        );
      }),
    );
  });

  it('hold shares within their intervals, and these within 0 and 1', () => {
    fc.assert(
      fc.property(arbitraryMoments, (moments) => {
        const all = insights(moments);
        const shares = [
          all.overTime.earlier,
          all.overTime.later,
          all.calibration.happened,
          ...all.calibration.bands.map(({ happened }) => happened),
          all.mattering.stopped,
          ...all.hours.parts.map(({ noted }) => noted),
          all.prompts.lighter,
          ...all.places.services.map(({ metShare }) => metShare),
        ];
        for (const { share, low, high, count, n } of shares) {
          expect(count).toBeLessThanOrEqual(n);
          expect([low >= 0, low <= share, share <= high, high <= 1]).toEqual([
            true,
            true,
            true,
            true,
          ]);
        }
      }),
    );
  });
});

describe('a year', () => {
  it('holds each line, each moment of feeling met and each better end once, in its own year', () => {
    fc.assert(
      fc.property(arbitraryMoments, (moments) => {
        const years = yearsOf(moments, vantage).map((year) => yearOf(moments, year, vantage));
        const dated = moments.filter((moment) => overTime([moment], vantage).n === 1);
        const met = years.flatMap((year) => year.met);
        expect(new Set(met)).toEqual(new Set(dated.filter(({ felt }) => felt === 'met')));
        expect(met).toHaveLength(new Set(met).size);
        expect(sum(years.map(({ lines }) => lines.length))).toBe(
          dated.filter(({ reflection }) => reflection?.reframe?.trim()).length,
        );
        for (const { otherwise } of years) {
          for (const { expectation } of otherwise) expect(expectation.outcome).not.toBe('happened');
        }
      }),
    );
  });

  it('begins and ends where the person is', () => {
    const eve = aMoment({ at: Date.UTC(2025, 11, 31, 23, 30) });
    expect(yearsOf([eve], vantage)).toEqual([2026]);
    expect(yearsOf([eve], { ...vantage, zone: 'America/New_York' })).toEqual([2025]);
  });
});

describe('how what was feared turned out', () => {
  const feared = (outcome: 'happened' | 'something_else', beliefBefore?: number) =>
    aMoment({
      reflection: {
        story: 'too_much',
        ...(beliefBefore !== undefined && { beliefBefore }),
        expectation: { text: 'x', lookBackOn: '2026-11-20', outcome },
      },
    });

  it('is told beside how strongly it was believed', () => {
    const moments = [
      ...Array.from({ length: 3 }, () => feared('happened', 80)),
      ...Array.from({ length: 17 }, () => feared('something_else', 80)),
    ];
    const told = calibration(moments);
    expect(told).toMatchObject({ n: 20, enough: true, stands: 'less' });
    expect(told.believed).toMatchObject({ belief: 80, count: 3, n: 20 });
    expect(told.happened.low).toBeCloseTo(0.052, 2);
    expect(told.happened.high).toBeCloseTo(0.36, 2);
    expect(told.bands.map(({ n }) => n)).toEqual([0, 0, 20]);
  });

  it('claims nothing where the belief lies within the interval', () => {
    const moments = Array.from({ length: 10 }, (_, place) =>
      feared(place < 6 ? 'happened' : 'something_else', 60),
    );
    expect(calibration(moments).stands).toBe('unclear');
  });

  it('counts those without a belief, and compares them with none', () => {
    const moments = Array.from({ length: 12 }, () => feared('something_else'));
    expect(calibration(moments)).toMatchObject({ n: 12, stands: 'unclear', believed: { n: 0 } });
  });
});

describe('other figures', () => {
  it('tell belief before and after', () => {
    const moments = [90, 80, 80, 70, 60, 50].map((beliefBefore) =>
      aMoment({ reflection: { beliefBefore, beliefAfter: beliefBefore - 20 } }),
    );
    expect(beliefChange(moments)).toMatchObject({
      n: 6,
      weaker: 6,
      before: { median: 75 },
      after: { median: 55 },
      change: { median: -20, low: -20, high: -20 },
    });
  });

  it('tell which stories came back, own words as one, the one told last first', () => {
    const own = (ownStory: string, at: number) =>
      aMoment({ at, reflection: { story: 'own', ownStory } });
    const moments = [
      own('I wait for everyone', Date.UTC(2026, 1)),
      own('i wait for everyone!', Date.UTC(2026, 5)),
      own('Once only', Date.UTC(2026, 6)),
      ...[3, 8].map((month) =>
        aMoment({ at: Date.UTC(2026, month), reflection: { story: 'too_much' } }),
      ),
      aMoment({ reflection: { story: 'not_wanted', door: 'not_okay' } }),
      aMoment({ reflection: { story: 'not_wanted' } }),
    ];
    const { n, stories } = returningStories(moments, vantage);
    expect(n).toBe(6);
    expect(stories).toMatchObject([
      { story: 'too_much', n: 2, first: Date.UTC(2026, 3), last: Date.UTC(2026, 8) },
      { story: 'own', ownStory: 'i wait for everyone!', n: 2, stands: 'unclear' },
    ]);
  });

  it('tell whether the strong ones stopped mattering less often', () => {
    const looked = (strength: number, outcome: 'stopped_mattering' | 'happened') =>
      aMoment({
        reflection: { strength, expectation: { text: 'x', lookBackOn: '2026-11-20', outcome } },
      });
    const moments = [
      ...Array.from({ length: 10 }, () => looked(20, 'stopped_mattering')),
      ...Array.from({ length: 10 }, () => looked(90, 'happened')),
    ];
    expect(mattering(moments)).toMatchObject({ n: 20, stands: 'less', stopped: { count: 10 } });
  });

  it('tell the part of the day in which clearly more is noted, and none where it is not clear', () => {
    const at = (hour: number, count: number) =>
      Array.from({ length: count }, (_, day) => aMoment({ at: Date.UTC(2026, 5, day + 1, hour) }));
    expect(hours([...at(18, 15), ...at(8, 5)], vantage).most).toBe('evening');
    expect(hours([...at(18, 6), ...at(8, 5), ...at(2, 5), ...at(13, 5)], vantage).most).toBe(
      undefined,
    );
  });

  it('tell which prompts were followed by lighter, each once for a reflection', () => {
    const answered = (lighter: 'lighter' | 'same', ...ids: string[]) =>
      aMoment({ reflection: { lighter, prompts: ids.map((id) => ({ step: 'line', id })) } });
    const moments = [
      ...Array.from({ length: 20 }, () => answered('lighter', 'friend', 'friend')),
      ...Array.from({ length: 20 }, () => answered('same', 'camera')),
      answered('same', 'rare'),
      answered('lighter'),
    ];
    const told = promptsAfter(moments);
    expect(told).toMatchObject({ n: 42, tooFew: 1, lighter: { count: 21, n: 42 } });
    expect(told.prompts).toMatchObject([
      { id: 'friend', n: 20, stands: 'more' },
      { id: 'camera', n: 20, stands: 'less' },
    ]);
  });
});

describe('a service', () => {
  const on = (service: string | undefined, host: string, at: number) =>
    aMoment({
      at,
      context: { level: 'site', readFrom: 'page', host, ...(service && { service }) },
    });
  const namesOf = (moments: Moment[]) => places(moments).services.map(({ name, n }) => [name, n]);

  it('is one in whatever case it was written, as it was written last', () => {
    expect(namesOf([on('Slack', 'a', 2), on('slack', 'b', 1), on('SLACK', 'c', 0)])).toEqual([
      ['Slack', 3],
    ]);
  });

  it('that was known by its host alone takes the name that the host got', () => {
    const moments = [on(undefined, 'chat.example.org', 1), on('Mattermost', 'chat.example.org', 2)];
    expect(namesOf(moments)).toEqual([['Mattermost', 2]]);
  });

  it('keeps its host where that got two names, and two names stay two', () => {
    const moments = [
      on(undefined, 'mail.google.com', 1),
      on('Gmail', 'mail.google.com', 2),
      on('Google Chat', 'mail.google.com', 3),
    ];
    expect(namesOf(moments)).toEqual([
      ['Gmail', 1],
      ['Google Chat', 1],
      ['mail.google.com', 1],
    ]);
  });

  it('is listed by its name, and with many of them the rest is elsewhere', () => {
    const moments = Array.from({ length: 15 }, (_, place) => [
      on(`S${String(place).padStart(2, '0')}`, 'x', 1),
      ...(place < 12 ? [on(`S${String(place).padStart(2, '0')}`, 'x', 2)] : []),
    ]).flat();
    const { services, elsewhere } = places(moments);
    expect(services.map(({ name }) => name)).toEqual(
      Array.from({ length: 12 }, (_, place) => `S${String(place).padStart(2, '0')}`),
    );
    expect(elsewhere).toBe(3);
  });
});
