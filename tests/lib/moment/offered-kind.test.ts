import { describe, expect, it } from 'vitest';
import { offeredKind } from '../../../lib/moment/offered-kind.ts';

describe('the kind that is offered', () => {
  it.each([
    ['my last message is marked as read', 'me', 1, 'read', 'left_on_read'],
    ['it is read, and more of mine stand before it', 'me', 5, 'read', 'left_on_read'],
    ['it is read, and nobody counted', 'me', undefined, 'read', 'left_on_read'],
    ['three of mine stand at the end', 'me', 3, 'delivered', 'no_reply'],
    ['many of mine stand at the end, unmarked', 'me', 40, 'unknown', 'no_reply'],
    ['two of mine stand at the end', 'me', 2, 'sent', undefined],
    ['nobody counted', 'me', undefined, 'delivered', undefined],
    ['the last message is not mine', 'them', 0, 'unknown', undefined],
    ['an earlier message of mine is read, and they wrote since', 'them', 0, 'read', undefined],
    ['it is read, but unknown who wrote last', 'unknown', undefined, 'read', undefined],
    ['nothing is known', 'unknown', undefined, 'unknown', undefined],
  ] as const)('where %s', (_title, lastFrom, mineAtEnd, readMark, kind) => {
    const counted = mineAtEnd === undefined ? {} : { mineAtEnd };
    expect(offeredKind({ lastFrom, ...counted, readMark })).toBe(kind);
  });

  it('is none where the page showed no conversation', () => {
    expect(offeredKind(undefined)).toBeUndefined();
  });
});
