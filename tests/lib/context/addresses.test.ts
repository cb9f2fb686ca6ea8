import { describe, expect, it } from 'vitest';
import { describePage } from '../../../lib/context/describe.ts';
import { noAddresses, readableAddresses, secretAddresses, serviceAddresses } from './addresses.ts';

/** What is kept of a page at `url`, as a press keeps it. */
const kept = (url: string, service?: string) => {
  const { host, address } = describePage({ url }, service === undefined ? undefined : { service });
  return { host, address };
};

/** `text`, and how it reads with one layer of percent-encoding after the other taken off. */
function spellings(text: string): string[] {
  try {
    const plain = decodeURIComponent(text);
    return plain === text ? [text] : [text, ...spellings(plain)];
  } catch {
    return [text];
  }
}

function expectWithout(url: string, secrets: readonly string[], service?: string) {
  const { host = '', address = '' } = kept(url, service);
  const shown = spellings(`${host} ${address}`);
  for (const secret of secrets.flatMap(spellings)) {
    for (const text of shown) expect(text).not.toContain(secret);
  }
}

describe('the address that is kept of a page', () => {
  it.each(readableAddresses)('%s', (url, address) => {
    expect(kept(url).address).toBe(address);
  });

  it.each(noAddresses)('is none of %s', (url) => {
    expect(kept(url)).toEqual({ host: undefined, address: undefined });
  });

  it.each(secretAddresses)('holds no secret of %s', (marked) => {
    const secrets = Array.from(marked.matchAll(/«(.*?)»/gs), ([, secret = '']) => secret);
    expect(secrets).not.toEqual([]);
    expectWithout(marked.replaceAll(/[«»]/g, ''), secrets);
  });

  it.each(serviceAddresses)('names the conversation at $url', ({ url, service, ...expected }) => {
    const { address = '' } = kept(url, service);
    if (expected.kept.endsWith('*')) {
      expect(address.startsWith(expected.kept.slice(0, -1))).toBe(true);
    } else {
      expect(address).toBe(expected.kept);
    }
    expectWithout(url, expected.without ?? [], service);
  });
});
