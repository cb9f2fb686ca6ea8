import { describe, expect, it } from 'vitest';
import { careMemory } from '../../../lib/settings/care-memory.ts';
import { memoryStore } from '../../support/memory-store.ts';

const day = 24 * 60 * 60 * 1_000;
const start = Date.UTC(2026, 10, 25, 12);

function setUp() {
  const clock = { now: start };
  const memory = memoryStore();
  const settings = memoryStore();
  return { clock, memory, settings, care: careMemory(memory, settings, () => clock.now) };
}

describe('the memory of care', () => {
  it('remembers which moments were opened, and where, for a day', async () => {
    const { clock, care } = setUp();
    await care.open('a', 'moment');
    clock.now = start + day - 1;
    const all = await care.open('b', 'reflect');
    expect(all).toEqual([
      { id: 'a', in: 'moment', at: start },
      { id: 'b', in: 'reflect', at: start + day - 1 },
    ]);
    expect(await care.opens()).toEqual(all);
    clock.now = start + day;
    expect(await care.opens()).toEqual(all.slice(1));
  });

  it('remembers openings that come at once, and no more of them than it needs', async () => {
    const { care } = setUp();
    await Promise.all(Array.from({ length: 300 }, (_, index) => care.open(`${index}`, 'moment')));
    const ids = (await care.opens()).map(({ id }) => id);
    expect(ids).toEqual(Array.from({ length: 200 }, (_, index) => `${index + 100}`));
  });

  it('remembers when each rule was last put aside', async () => {
    const { clock, care } = setUp();
    expect(await care.dismissed()).toEqual({});
    await Promise.all([care.dismiss('late'), care.dismiss('helping')]);
    clock.now = start + 5;
    await care.dismiss('late');
    expect(await care.dismissed()).toEqual({ late: start + 5, helping: start });
  });

  it('never lets the disk know which moments were opened', async () => {
    const { memory, settings, care } = setUp();
    await care.open('a', 'moment');
    await care.dismiss('again');
    expect(await settings.get('opened')).toBeUndefined();
    expect(await memory.get('care-dismissed')).toBeUndefined();
    expect(await settings.get('care-dismissed')).toEqual({ again: start });
  });

  it.each(['x', [{ id: 1 }], { late: 'x' }])('begins anew where %o is stored', async (stored) => {
    const { memory, settings, care } = setUp();
    await memory.set('opened', stored);
    await settings.set('care-dismissed', stored);
    expect([await care.opens(), await care.dismissed()]).toEqual([[], {}]);
  });
});
