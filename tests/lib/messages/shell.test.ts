import { describe, expect, it, vi } from 'vitest';
import { carryOn } from '../../../lib/messages/shell.ts';

const message = (id: string) => ({ name: 'capture-moment', request: { id } });
const early = (id: string, answer: Promise<unknown>) => ({ message: message(id), answer });

describe('carrying on from what was sent early', () => {
  it('takes the answer of a message that is on its way, and carries all others', async () => {
    const carry = vi.fn(async () => 'carried');
    const carried = carryOn([early('a', Promise.resolve('early'))], carry);
    expect(await carried(message('b'))).toBe('carried');
    expect(await carried(message('a'))).toBe('early');
    expect(carry).toHaveBeenCalledExactlyOnceWith(message('b'));
  });

  it('sends a message again that is tried again', async () => {
    const carry = vi.fn(async () => 'carried');
    const failed = Promise.reject(new Error('nobody there'));
    const carried = carryOn([early('a', failed)], carry);
    await expect(carried(message('a'))).rejects.toThrow('nobody there');
    expect(await carried(message('a'))).toBe('carried');
  });
});
