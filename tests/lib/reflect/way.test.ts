import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepAfter, stepBefore, stepToGoOn, wayOf } from '../../../lib/reflect/way.ts';
import { type Reflection } from '../../../lib/moment/reflection.ts';
import { steps } from '../../../lib/moment/step.ts';
import type { Felt } from '../../../lib/moment/felt.ts';

const anyWay = fc
  .record({
    felt: fc.constantFrom<Felt>('dismissed', 'met'),
    door: fc.constantFrom<Reflection['door']>('unclear', 'not_okay', undefined),
    short: fc.boolean(),
  })
  .map(({ felt, ...reflection }) => wayOf(felt, reflection));

describe('the way through a reflection', () => {
  it('has facts before feelings, and feelings before the line to end on', () => {
    const way = wayOf('dismissed', { door: 'unclear' });
    expect(way.indexOf('happened')).toBe(0);
    expect(way.indexOf('explanations')).toBeLessThan(way.indexOf('landed'));
    expect(way.indexOf('landed')).toBeLessThan(way.indexOf('line'));
  });

  it.each([{ short: false }, { short: true }])(
    'asks nobody to doubt what was clearly not okay, %o',
    ({ short }) => {
      const way = wayOf('dismissed', { door: 'not_okay', short });
      for (const reframing of ['story', 'echo', 'explanations', 'line'] as const) {
        expect(way).not.toContain(reframing);
      }
      expect(way).toContain('named');
      expect(way).toContain('support');
    },
  );

  it('is the unclear one until a door was chosen', () => {
    expect(wayOf('dismissed', {})).toEqual(wayOf('dismissed', { door: 'unclear' }));
  });

  it('is short where the person asked for that, and keeps its ends', () => {
    const short = wayOf('dismissed', { door: 'unclear', short: true });
    expect(short).toEqual(['happened', 'door', 'story', 'explanations', 'line', 'after']);
  });

  it('goes forth and back over the same steps, each once', () => {
    fc.assert(
      fc.property(anyWay, (way) => {
        const there = [way[0]];
        for (let at = way[0] && stepAfter(way, way[0]); at; at = stepAfter(way, at)) there.push(at);
        const last = way.at(-1);
        const back = [last];
        for (let at = last && stepBefore(way, last); at; at = stepBefore(way, at)) back.push(at);
        expect(there).toEqual([...way]);
        expect(back.toReversed()).toEqual([...way]);
        expect(new Set(way).size).toBe(way.length);
      }),
    );
  });

  it('goes on at the step that was left, or at the beginning where that is not on it', () => {
    fc.assert(
      fc.property(anyWay, fc.constantFrom(...steps, undefined), (way, left) => {
        const step = stepToGoOn(way, left);
        expect(way).toContain(step);
        expect(step).toBe(left !== undefined && way.includes(left) ? left : way[0]);
      }),
    );
  });
});
