import { describe, expect, it } from 'vitest';
import { inSlices } from '../../lib/in-slices.ts';

/** Work of `count` pieces, each of which takes a millisecond of `time`. */
function* work(count: number, time: { now: number }): Generator<undefined, string> {
  for (let done = 0; done < count; done += 1) {
    time.now += 1;
    yield;
  }
  return 'done';
}

function slicing(time: { now: number }) {
  const slices: number[] = [];
  let began = time.now;
  return {
    slices,
    clock: () => time.now,
    budget: 10,
    async pause() {
      slices.push(time.now - began);
      began = time.now;
    },
  };
}

describe('work in slices', () => {
  it('is done to its end, and makes room after each slice', async () => {
    const time = { now: 0 };
    const { slices, ...how } = slicing(time);
    expect(await inSlices(work(35, time), how)).toBe('done');
    expect(slices).toEqual([10, 10, 10]);
  });

  it('makes no room where it is over at once', async () => {
    const time = { now: 0 };
    const { slices, ...how } = slicing(time);
    expect(await inSlices(work(9, time), how)).toBe('done');
    expect(slices).toEqual([]);
  });

  it('ends where it is no longer wanted, without an answer', async () => {
    const time = { now: 0 };
    const { slices, ...how } = slicing(time);
    const leaving = new AbortController();
    const pause = async () => leaving.abort();
    expect(await inSlices(work(1_000, time), { ...how, pause }, leaving.signal)).toBeUndefined();
    expect(time.now).toBeLessThan(20);
    expect(slices).toEqual([]);
  });

  it('fails as the work does', async () => {
    const time = { now: 0 };
    // oxlint-disable-next-line require-yield
    function* broken(): Generator<undefined, string> {
      throw new Error('broken');
    }
    await expect(inSlices(broken(), slicing(time))).rejects.toThrow('broken');
  });
});
