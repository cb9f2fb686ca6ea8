import { describe, expect, it } from 'vitest';
import { withoutOverlap } from '../../../../lib/reflect/wording/without-overlap.ts';

describe('stretches of a text', () => {
  it.each([
    [
      'come in their order',
      [
        [5, 7],
        [0, 2],
      ],
      [
        [0, 2],
        [5, 7],
      ],
    ],
    [
      'give way to one that begins before',
      [
        [0, 4],
        [3, 9],
      ],
      [[0, 4]],
    ],
    [
      'give way to a longer one in their place',
      [
        [0, 2],
        [0, 4],
      ],
      [[0, 4]],
    ],
    [
      'stay where they only touch',
      [
        [0, 2],
        [2, 4],
      ],
      [
        [0, 2],
        [2, 4],
      ],
    ],
    [
      'stay where what lay over them is gone',
      [
        [0, 4],
        [3, 6],
        [5, 9],
      ],
      [
        [0, 4],
        [5, 9],
      ],
    ],
    ['may be none', [], []],
  ])('%s', (_title, all, kept) => {
    const stretches = all.map(([start = 0, end = 0]) => ({ start, end }));
    expect(withoutOverlap(stretches).map(({ start, end }) => [start, end])).toEqual(kept);
  });
});
