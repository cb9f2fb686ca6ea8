import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Explanations, mostExplanations, standing } from '../../../lib/moment/explanation.ts';
import {
  alwaysOffered,
  notKnown,
  storyTrue,
} from '../../../lib/reflect/explanations/always-offered.ts';
import {
  addReading,
  moveBorder,
  nextOwnId,
  removeReading,
  setShare,
  type Shares,
  startShares,
} from '../../../lib/reflect/shares.ts';

const ids = ['asleep', 'at_work', 'own-1', ...alwaysOffered];
const reading = (id: string) => ({ id, text: `as worded: ${id}` });

/** Shares from a table: `{ asleep: 30, do_not_know_yet: 70 }`. */
function sharesOf(table: Record<string, number>): Shares {
  return Object.entries(table).map(([id, share]) => Object.assign(reading(id), { share }));
}

function tableOf(shares: Shares): Record<string, number> {
  return Object.fromEntries(shares.map(({ id, share }) => [id, share]));
}

type Operation = (shares: Shares) => Shares;

const anyId = fc.constantFrom(...ids, 'own-2', 'nobody');
const operations = fc.array(
  fc.oneof(
    fc.tuple(anyId, fc.oneof(fc.integer({ min: -20, max: 120 }), fc.double())).map<Operation>(
      ([id, share]) =>
        (shares) =>
          setShare(shares, id, share),
    ),
    fc
      .tuple(anyId, anyId, fc.oneof(fc.integer({ min: -120, max: 120 }), fc.double()))
      .map<Operation>(
        ([a, b, by]) =>
          (shares) =>
            moveBorder(shares, a, b, by),
      ),
    anyId.map<Operation>((id) => (shares) => addReading(shares, reading(id))),
    fc.constant<Operation>((shares) => addReading(shares, reading(nextOwnId(shares)))),
    anyId.map<Operation>((id) => (shares) => removeReading(shares, id)),
  ),
  { maxLength: 40 },
);
const starts = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: ids.length });
const someShares = fc
  .tuple(starts, operations)
  .map(([all, steps]) =>
    steps.reduce<Shares>((shares, step) => step(shares), startShares(all.map(reading))),
  );
const share = fc.nat(100);

describe('shares', () => {
  it('are whole numbers from 0 that make 100, and can be stored, whatever is done in whatever order', () => {
    fc.assert(
      fc.property(starts, operations, (all, steps) => {
        let shares: Shares = startShares(all.map(reading));
        for (const step of steps) {
          const before = structuredClone(shares);
          const after = step(shares);
          expect(shares).toEqual(before);
          shares = after;
          expect(Explanations.parse(shares)).toEqual(shares);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('begin with everything on "I do not know yet"', () => {
    expect(tableOf(startShares(ids.map(reading)))).toEqual({
      asleep: 0,
      at_work: 0,
      'own-1': 0,
      nothing_to_do_with_me: 0,
      story_true: 0,
      do_not_know_yet: 100,
    });
    expect(tableOf(startShares([reading('asleep'), reading('at_work')]))).toEqual({
      asleep: 100,
      at_work: 0,
    });
    expect(startShares([])).toEqual([]);
  });
});

describe('setting a share', () => {
  it.each<[string, Record<string, number>, string, number, Record<string, number>]>([
    ['takes from who has', { a: 0, b: 0, c: 100 }, 'a', 30, { a: 30, b: 0, c: 70 }],
    ['takes in proportion', { a: 10, b: 60, c: 30 }, 'a', 40, { a: 40, b: 40, c: 20 }],
    ['gives in proportion', { a: 40, b: 40, c: 20 }, 'a', 10, { a: 10, b: 60, c: 30 }],
    ['rounds to 100', { a: 1, b: 33, c: 33, d: 33 }, 'a', 0, { a: 0, b: 34, c: 33, d: 33 }],
    [
      'rounds what is closest',
      { a: 0, b: 50, c: 30, d: 20 },
      'a',
      1,
      { a: 1, b: 49, c: 30, d: 20 },
    ],
    ['takes all', { a: 10, b: 60, c: 30 }, 'a', 100, { a: 100, b: 0, c: 0 }],
    ['takes no more than all', { a: 10, b: 90 }, 'a', 130, { a: 100, b: 0 }],
    ['goes no lower than nothing', { a: 10, b: 90 }, 'a', -3, { a: 0, b: 100 }],
    ['takes whole numbers', { a: 10, b: 90 }, 'a', 12.4, { a: 12, b: 88 }],
    ['leaves what is alone', { a: 100 }, 'a', 30, { a: 100 }],
    ['leaves all for a name it does not know', { a: 40, b: 60 }, 'x', 30, { a: 40, b: 60 }],
    ['leaves all for what is no number', { a: 40, b: 60 }, 'a', NaN, { a: 40, b: 60 }],
    [
      'gives to "I do not know yet" where all others are at 0',
      { asleep: 100, nothing_to_do_with_me: 0, story_true: 0, do_not_know_yet: 0 },
      'asleep',
      60,
      { asleep: 60, nothing_to_do_with_me: 0, story_true: 0, do_not_know_yet: 40 },
    ],
    [
      'gives to all alike where that is the one, and nothing to what is feared',
      { asleep: 0, nothing_to_do_with_me: 0, story_true: 0, do_not_know_yet: 100 },
      'do_not_know_yet',
      59,
      { asleep: 21, nothing_to_do_with_me: 20, story_true: 0, do_not_know_yet: 59 },
    ],
    [
      'gives to what is feared where there is nothing else',
      { story_true: 0, do_not_know_yet: 100 },
      'do_not_know_yet',
      70,
      { story_true: 30, do_not_know_yet: 70 },
    ],
  ])('%s', (_title, before, id, wanted, after) => {
    expect(tableOf(setShare(sharesOf(before), id, wanted))).toEqual(after);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(someShares, anyId, share, (shares, id, wanted) => {
        const once = setShare(shares, id, wanted);
        expect(setShare(once, id, wanted)).toEqual(once);
      }),
    );
  });

  it('gives what was asked for, as long as there are others', () => {
    fc.assert(
      fc.property(someShares, share, fc.nat(), (shares, wanted, pick) => {
        fc.pre(shares.length > 1);
        const { id } = shares[pick % shares.length] ?? { id: '' };
        expect(tableOf(setShare(shares, id, wanted))[id]).toBe(wanted);
      }),
    );
  });

  it('lets the others give way in proportion, none rounded by a whole one, and 0 stays 0', () => {
    fc.assert(
      fc.property(someShares, share, fc.nat(), (shares, wanted, pick) => {
        const { id, share: had } = shares[pick % shares.length] ?? { id: '', share: 100 };
        fc.pre(had < 100);
        const after = tableOf(setShare(shares, id, wanted));
        for (const other of shares.filter((each) => each.id !== id)) {
          const exact = (other.share * (100 - wanted)) / (100 - had);
          expect(Math.abs((after[other.id] ?? NaN) - exact)).toBeLessThan(1);
          if (other.share === 0) expect(after[other.id]).toBe(0);
        }
      }),
    );
  });

  it('keeps what everything is called, and its place', () => {
    fc.assert(
      fc.property(someShares, anyId, share, (shares, id, wanted) => {
        const named = (all: Shares) => all.map(({ id: each, text }) => [each, text]);
        expect(named(setShare(shares, id, wanted))).toEqual(named(shares));
      }),
    );
  });
});

describe('moving a border', () => {
  it.each<[string, number, Record<string, number>]>([
    ['gives the one what it takes from the other', 5, { a: 25, b: 25, c: 50 }],
    ['goes the other way', -5, { a: 15, b: 35, c: 50 }],
    ['ends where there is nothing left to take', 80, { a: 50, b: 0, c: 50 }],
    ['ends at the other end', -80, { a: 0, b: 50, c: 50 }],
    ['moves by whole numbers', 2.4, { a: 22, b: 28, c: 50 }],
    ['stays for what is no number', NaN, { a: 20, b: 30, c: 50 }],
  ])('%s', (_title, by, after) => {
    expect(tableOf(moveBorder(sharesOf({ a: 20, b: 30, c: 50 }), 'a', 'b', by))).toEqual(after);
  });

  it('leaves all others as they are, and can be moved back', () => {
    fc.assert(
      fc.property(someShares, anyId, anyId, share, (shares, before, after, by) => {
        const moved = moveBorder(shares, before, after, by);
        const gained = (tableOf(moved)[before] ?? 0) - (tableOf(shares)[before] ?? 0);
        expect(gained).toBeGreaterThanOrEqual(0);
        expect(moveBorder(moved, before, after, -gained)).toEqual(shares);
        const others = (all: Shares) => all.filter(({ id }) => id !== before && id !== after);
        expect(others(moved)).toEqual(others(shares));
      }),
    );
  });
});

describe('adding', () => {
  it('begins at 0, before those that are always there, and leaves all others as they are', () => {
    const shares = startShares(['asleep', ...alwaysOffered].map(reading));
    const more = addReading(shares, reading('own-1'));
    expect(more.map(({ id }) => id)).toEqual(['asleep', 'own-1', ...alwaysOffered]);
    expect(more.find(({ id }) => id === 'own-1')).toEqual({ ...reading('own-1'), share: 0 });
    expect(more.filter(({ id }) => id !== 'own-1')).toEqual(shares);
  });

  it('comes last where none of those is there, and takes everything where nothing is', () => {
    expect(tableOf(addReading(sharesOf({ asleep: 100 }), reading('own-1')))).toEqual({
      asleep: 100,
      'own-1': 0,
    });
    expect(tableOf(addReading([], reading('own-1')))).toEqual({ 'own-1': 100 });
  });

  it('changes nothing where it is among them, or there is no room', () => {
    const shares = sharesOf({ asleep: 40, do_not_know_yet: 60 });
    expect(addReading(shares, reading('asleep'))).toEqual(shares);
    const full = startShares(
      Array.from({ length: mostExplanations }, (_, at) => reading(`r${at}`)),
    );
    expect(addReading(full, reading('own-1'))).toEqual(full);
  });

  it('gives each of the person’s own an id that is not taken', () => {
    expect(nextOwnId([])).toBe('own-1');
    expect(nextOwnId(sharesOf({ asleep: 0, 'own-1': 10, 'own-3': 90 }))).toBe('own-4');
  });
});

describe('removing', () => {
  it('gives its share to the others in proportion', () => {
    const shares = sharesOf({ asleep: 40, at_work: 40, own: 0, do_not_know_yet: 20 });
    expect(tableOf(removeReading(shares, 'asleep'))).toEqual({
      at_work: 67,
      own: 0,
      do_not_know_yet: 33,
    });
  });

  it('gives it to "I do not know yet" where all others are at 0', () => {
    const shares = sharesOf({ asleep: 100, story_true: 0, at_work: 0, do_not_know_yet: 0 });
    expect(tableOf(removeReading(shares, 'asleep'))).toEqual({
      story_true: 0,
      at_work: 0,
      do_not_know_yet: 100,
    });
  });

  it('leaves the two that are always there, and takes what is feared away when asked to', () => {
    const shares = sharesOf({ nothing_to_do_with_me: 20, [storyTrue]: 30, [notKnown]: 50 });
    for (const id of standing) expect(removeReading(shares, id)).toEqual(shares);
    expect(tableOf(removeReading(shares, storyTrue))).toEqual({
      nothing_to_do_with_me: 29,
      do_not_know_yet: 71,
    });
  });

  it('leaves nothing where it was the only one, and all where it is not among them', () => {
    expect(removeReading(sharesOf({ asleep: 100 }), 'asleep')).toEqual([]);
    const shares = sharesOf({ asleep: 40, do_not_know_yet: 60 });
    expect(removeReading(shares, 'nobody')).toEqual(shares);
  });

  it('undoes an adding', () => {
    fc.assert(
      fc.property(someShares, (shares) => {
        fc.pre(shares.length > 0 && shares.length < mostExplanations);
        const id = nextOwnId(shares);
        expect(removeReading(addReading(shares, reading(id)), id)).toEqual(shares);
      }),
    );
  });
});
