import { describe, expect, it } from 'vitest';
import { messageClient } from '../../../lib/messages/client.ts';

const request = { id: '3f0c0a52-9b0e-4c7e-8d57-0d6d1f0a9a01' };

describe('asking the background', () => {
  it('carries name and request, and hands the answer back', async () => {
    const carried: unknown[] = [];
    const ask = messageClient(async (message) => {
      carried.push(message);
      return 'saved';
    });
    expect(await ask('erase-moment', request)).toBe('saved');
    expect(carried).toEqual([{ name: 'erase-moment', request }]);
  });

  it.each([
    ['nobody answers', () => Promise.reject(new Error('Could not establish connection'))],
    ['the answer is empty', () => Promise.resolve(undefined)],
    ['there is no answer', () => Promise.resolve(null)],
  ])('tells that there was no answer where %s', async (_title, carry) => {
    expect(await messageClient(carry)('erase-moment', request)).toBe('no_answer');
  });
});
