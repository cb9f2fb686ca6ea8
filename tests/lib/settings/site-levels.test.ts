import { describe, expect, it } from 'vitest';
import { readSiteLevels, setSiteLevel } from '../../../lib/settings/site-levels.ts';
import { memoryStore } from '../../support/memory-store.ts';

describe('capture levels by site', () => {
  it('are remembered, changed and forgotten', async () => {
    const store = memoryStore();
    await setSiteLevel(store, 'app.slack.com', 'site');
    await setSiteLevel(store, 'example.org', 'nothing');
    await setSiteLevel(store, 'app.slack.com', 'words');
    await setSiteLevel(store, 'example.org', null);
    expect([...(await readSiteLevels(store))]).toEqual([['app.slack.com', 'words']]);
  });

  it('keep apart a host that is named like a part of every object', async () => {
    const store = memoryStore();
    expect((await readSiteLevels(store)).get('__proto__')).toBeUndefined();
    await setSiteLevel(store, '__proto__', 'site');
    expect((await readSiteLevels(store)).get('__proto__')).toBe('site');
  });

  it.each([[null], ['x'], [{}], [[{ host: 'a', level: 'all' }]]])(
    'are none where %j is stored',
    async (stored) => {
      expect((await readSiteLevels(memoryStore({ 'site-levels': stored }))).size).toBe(0);
    },
  );
});
