import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { refusal } from '../../../lib/messages/answers.ts';
import { type Handlers, receive, type Sender } from '../../../lib/messages/receive.ts';
import { requests } from '../../../lib/messages/requests.ts';

const ours = { id: 'our-id', origin: 'chrome-extension://our-id/' };
const fromUs: Sender = { id: 'our-id', url: 'chrome-extension://our-id/popup.html' };
const id = '3f0c0a52-9b0e-4c7e-8d57-0d6d1f0a9a01';
const good = { name: 'delete-moment', request: { id } };

function watchedHandlers() {
  const handle = vi.fn(() => Promise.resolve('saved'));
  const names = Object.keys(requests);
  return {
    handle,
    handlers: Object.fromEntries(names.map((name) => [name, handle])) as unknown as Handlers,
  };
}

describe('receiving a message', () => {
  it('hands a good one to its handler, and its answer back', async () => {
    const { handle, handlers } = watchedHandlers();
    expect(await receive(handlers, ours, good, fromUs)).toBe('saved');
    expect(handle).toHaveBeenCalledExactlyOnceWith({ id });
  });

  it('takes messages from a page of ours that is open in a tab', async () => {
    const { handle, handlers } = watchedHandlers();
    const inTab = { ...fromUs, url: `${ours.origin}options.html`, tab: { id: 3 } };
    await receive(handlers, ours, good, inTab);
    expect(handle).toHaveBeenCalledOnce();
  });

  it.each<[string, unknown, Sender]>([
    ['from another extension', good, { id: 'other', url: fromUs.url }],
    [
      'from a script of ours inside a web page',
      good,
      { id: 'our-id', url: 'https://example.org/' },
    ],
    [
      'from an address that only begins like ours',
      good,
      { id: 'our-id', url: 'chrome-extension://our-id.evil/x' },
    ],
    ['from nobody', good, {}],
    ['without a name', { request: { id } }, fromUs],
    ['with a name nobody knows', { name: 'erase-nothing', request: {} }, fromUs],
    ['named after a part of every object', { name: 'constructor', request: {} }, fromUs],
    ['with a request that is malformed', { name: 'delete-moment', request: { id: '1' } }, fromUs],
    [
      'with more in its request than is asked',
      { name: 'delete-moment', request: { id, all: true } },
      fromUs,
    ],
    ['with more beside its request', { ...good, extra: 1 }, fromUs],
    ['that is no object', 'delete-moment', fromUs],
    ['that is nothing', undefined, fromUs],
    [
      'that is oversized',
      { name: 'change-moment', request: { id, change: { facts: 'x'.repeat(200_000) } } },
      fromUs,
    ],
  ])('refuses one %s, and does nothing', async (_title, message, sender) => {
    const { handle, handlers } = watchedHandlers();
    expect(await receive(handlers, ours, message, sender)).toEqual(refusal);
    expect(handle).not.toHaveBeenCalled();
  });

  it('refuses whatever else is sent', async () => {
    const { handle, handlers } = watchedHandlers();
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (message) => {
        expect(await receive(handlers, ours, message, fromUs)).toEqual(refusal);
      }),
      { numRuns: 2_000 },
    );
    expect(handle).not.toHaveBeenCalled();
  });
});
