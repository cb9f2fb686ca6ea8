import { describe, expect, it } from 'vitest';
import { sessionKey } from '../../../lib/lock/session-key.ts';
import { memoryStore } from '../../support/memory-store.ts';

const minute = 60_000;

function aSession() {
  const clock = { now: 1_000 * minute };
  const store = memoryStore();
  return { clock, store, session: sessionKey(store, () => clock.now) };
}

describe('the key of a session', () => {
  it.each([
    ['just before its time is over', 5 * minute - 1, 's'],
    ['when its time is over', 5 * minute, undefined],
    ['after a night asleep', 600 * minute, undefined],
    ['with the clock set back by a second', -1_000, undefined],
    ['with the clock set back by a year', -365 * 24 * 60 * minute, undefined],
  ])('is there or not %s', async (_, passed, secrets) => {
    const { clock, session } = aSession();
    await session.unlock('s');
    clock.now += passed;
    expect(await session.read()).toBe(secrets);
  });

  it.each([1, 5, 15, 60] as const)('lasts %i minutes where that was chosen', async (idle) => {
    const { clock, session } = aSession();
    await session.unlock('s', idle);
    clock.now += idle * minute - 1;
    expect(await session.read()).toBe('s');
    clock.now += 1;
    expect(await session.read()).toBeUndefined();
  });

  it('stays locked once it was found to be over, also where the clock goes back to then', async () => {
    const { clock, store, session } = aSession();
    await session.unlock('s');
    clock.now += 5 * minute;
    expect(await session.read()).toBeUndefined();
    clock.now -= 4 * minute;
    expect(await session.read()).toBeUndefined();
    expect(await store.get('vault-secrets')).toBeUndefined();
  });

  it('notices a clock that was set back behind its last use, and not only behind the unlocking', async () => {
    const { clock, session } = aSession();
    await session.unlock('s');
    clock.now += 4 * minute;
    expect(await session.read()).toBe('s');
    clock.now -= 2 * minute;
    expect(await session.read()).toBeUndefined();
  });

  it('begins its time anew at each touch, and not at each reading', async () => {
    const { clock, session } = aSession();
    await session.unlock('s');
    clock.now += 4 * minute;
    await session.touch();
    clock.now += 4 * minute;
    expect(await session.read()).toBe('s');
    clock.now += minute;
    expect(await session.read()).toBeUndefined();
  });

  it('takes another length from the next touch on', async () => {
    const { clock, session } = aSession();
    await session.unlock('s');
    await session.touch(60);
    clock.now += 59 * minute;
    await session.touch();
    clock.now += 59 * minute;
    expect(await session.read()).toBe('s');
  });

  it('is gone once it is locked, and no touch brings it back', async () => {
    const { session } = aSession();
    await session.unlock('s');
    await session.lock();
    await session.touch();
    expect(await session.read()).toBeUndefined();
  });

  it('stays gone where another context locks in the middle of a touch or a reading', async () => {
    for (const use of ['touch', 'read'] as const) {
      const { clock, store, session } = aSession();
      await session.unlock('s');
      const late = sessionKey(
        {
          ...store,
          async set(key, value) {
            await session.lock();
            await store.set(key, value);
          },
        },
        () => clock.now,
      );
      expect([use, (await late[use]()) ?? undefined]).toEqual([use, undefined]);
      expect(await session.read()).toBeUndefined();
    }
  });

  it.each([
    ['no deadline', undefined],
    ['something else', 'x'],
    ['a deadline without an end', { idle: 5, seen: 0 }],
    ['an idle time that is not offered', { idle: 600, seen: 0, until: 9e15 }],
    ['an end that is no number', { idle: 5, seen: 0, until: '9e15' }],
  ])('is not given out with %s beside it, and is removed', async (_, deadline) => {
    const { store, session } = aSession();
    await store.set('vault-secrets', 's');
    await store.set('vault-deadline', deadline);
    expect(await session.read()).toBeUndefined();
    expect(await store.get('vault-secrets')).toBeUndefined();
  });

  it('keeps strings, numbers and nothing else: browsers turn bytes and keys into empty objects', async () => {
    const { store, session } = aSession();
    await session.unlock('s');
    for (const key of ['vault-secrets', 'vault-deadline']) {
      const value = await store.get(key);
      expect(value).toEqual(JSON.parse(JSON.stringify(value)));
    }
  });
});
