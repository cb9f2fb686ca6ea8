import { describe, expect, it } from 'vitest';
import { LogError } from '../../../lib/log/failure.ts';
import { type Whole, wholeLog } from '../../../lib/log/whole-log.ts';
import { deleted } from '../../../lib/moment/moment.ts';
import { fakeLog, now } from '../../support/fake-log.ts';
import { aMoment } from '../../support/moments.ts';

const moments = (count: number) =>
  Array.from({ length: count }, (_, index) => aMoment({ at: now - index }));

function follow(log: ReturnType<typeof fakeLog>, leaving = new AbortController()) {
  const told: Whole[] = [];
  const whole = wholeLog(log.reader, log.hearChanges);
  whole.follow((each) => void told.push(each), leaving.signal);
  return { told, whole, leaving, last: () => told.at(-1) };
}

const read = async (following: ReturnType<typeof follow>) => {
  while (!following.last()?.complete) await new Promise((resolve) => setTimeout(resolve, 0));
};

describe('the whole log', () => {
  it('is told after its first page and at its end, newest first, parked moments among them', async () => {
    const following = follow(
      fakeLog([...moments(1_200), aMoment({ at: now + 1, parkedUntil: now + 2 })]),
    );
    await read(following);
    expect(following.told.map((each) => each.moments.length)).toEqual([0, 500, 1_201]);
    const times = following.last()?.moments.map(({ at }) => at) ?? [];
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  it('follows what is added, changed and deleted', async () => {
    const [first = aMoment(), second = aMoment()] = moments(2);
    const log = fakeLog([first, second]);
    const following = follow(log);
    await read(following);
    const facts = (all: Whole | undefined) => all?.moments.map((moment) => moment.facts);
    log.put({ ...first, facts: 'changed' });
    await expect.poll(() => facts(following.last())).toEqual(['changed', undefined]);
    log.put(deleted(second, now));
    await expect.poll(() => facts(following.last())).toEqual(['changed']);
    log.put(aMoment({ at: now + 5, facts: 'new' }));
    await expect.poll(() => facts(following.last())).toEqual(['new', 'changed']);
  });

  it('tells nobody who has left', async () => {
    const log = fakeLog(moments(1));
    const following = follow(log);
    await read(following);
    following.leaving.abort();
    const before = following.told.length;
    log.put(aMoment());
    const later = follow(log);
    await read(later);
    expect(following.told.length).toBe(before);
  });

  it('says so where the log cannot be read', async () => {
    const log = fakeLog([]);
    const reader = { ...log.reader, newest: () => Promise.reject(new LogError('storage')) };
    const told: Whole[] = [];
    wholeLog(reader, log.hearChanges).follow(
      (each) => void told.push(each),
      new AbortController().signal,
    );
    await expect.poll(() => told.at(-1)?.failure).toBe('storage');
  });
});
