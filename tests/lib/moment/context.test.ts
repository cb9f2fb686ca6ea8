import { describe, expect, it } from 'vitest';
import { captureLevels } from '../../../lib/moment/capture-level.ts';
import { Context, keepAtLevel } from '../../../lib/moment/context.ts';
import { slackPage } from '../../support/moments.ts';

describe('keepAtLevel', () => {
  it.each([
    ['nothing', []],
    ['site', ['host', 'service']],
    ['page', ['host', 'service', 'title', 'address']],
    ['conversation', ['host', 'service', 'title', 'address', 'conversation']],
    ['words', ['host', 'service', 'title', 'address', 'conversation', 'words', 'wordsCut']],
  ] as const)('keeps at "%s" just that', (level, parts) => {
    const kept = keepAtLevel(slackPage, level);
    expect(Object.keys(kept).toSorted()).toEqual(['level', 'readFrom', ...parts].toSorted());
  });

  it('does not tell at "nothing" how the page was read', () => {
    expect(keepAtLevel(slackPage, 'nothing')).toEqual({ level: 'nothing', readFrom: 'none' });
  });

  it('keeps no part that the page did not have', () => {
    expect(keepAtLevel({ level: 'words', readFrom: 'tab', title: 'A' }, 'words')).toEqual({
      level: 'words',
      readFrom: 'tab',
      title: 'A',
    });
  });

  it.each(captureLevels)(
    'makes at "%s" what the schema accepts, and the same again from that',
    (level) => {
      const kept = keepAtLevel(slackPage, level);
      expect(Context.parse(kept)).toEqual(kept);
      expect(keepAtLevel(kept, level)).toEqual(kept);
    },
  );
});
