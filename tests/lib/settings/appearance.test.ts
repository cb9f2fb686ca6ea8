import { beforeEach, describe, expect, it } from 'vitest';
import { appearanceStore } from '../../../lib/settings/appearance-store.ts';
import { parseAppearance } from '../../../lib/settings/appearance.ts';
import { memoryStore } from '../../support/memory-store.ts';

const followsBrowser = { theme: 'auto', language: 'auto' };

describe('the appearance', () => {
  it.each([
    [undefined, followsBrowser],
    ['dark', followsBrowser],
    [
      { theme: 'dark', language: 'de' },
      { theme: 'dark', language: 'de' },
    ],
    [
      { theme: 'pink', language: 'ar' },
      { theme: 'auto', language: 'ar' },
    ],
    [{ theme: 'light' }, { theme: 'light', language: 'auto' }],
  ])('out of %j is %j', (stored, appearance) => {
    expect(parseAppearance(stored)).toEqual(appearance);
  });
});

describe('the store of the appearance', () => {
  let atOnce: Map<string, string>;
  beforeEach(() => {
    atOnce = new Map();
  });
  const storage = (): Storage =>
    ({
      getItem: (key: string) => atOnce.get(key) ?? null,
      setItem: (key: string, value: string) => void atOnce.set(key, value),
    }) as Storage;

  it('gives at once what was written, and leaves a copy for the background', async () => {
    const settings = memoryStore();
    const store = appearanceStore(storage(), settings);
    await store.write({ theme: 'dark', language: 'ar' });
    expect(store.read()).toEqual({ theme: 'dark', language: 'ar' });
    expect(await settings.get('appearance')).toEqual({ theme: 'dark', language: 'ar' });
  });

  it('keeps the words of a chosen language beside it until another is chosen', async () => {
    const store = appearanceStore(storage(), memoryStore());
    await store.write({ theme: 'dark', language: 'de' });
    store.keepWords({ 'press.met': 'Hier wurde ich gehört' });
    expect(JSON.parse(atOnce.get('appearance') ?? '')).toEqual({
      theme: 'dark',
      language: 'de',
      words: { 'press.met': 'Hier wurde ich gehört' },
    });
    expect(store.read()).toEqual({ theme: 'dark', language: 'de' });
    await store.write({ theme: 'dark', language: 'auto' });
    expect(atOnce.get('appearance')).not.toContain('words');
  });

  it.each(['', '{', 'null', '[]'])('follows the browser where %j is stored', (stored) => {
    atOnce.set('appearance', stored);
    expect(appearanceStore(storage(), memoryStore()).read()).toEqual(followsBrowser);
  });
});
