import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildOf, weigh } from '../bench/sizes.ts';
import expectedAddresses from './addresses.json' with { type: 'json' };
import expectedManifests from './manifests.json' with { type: 'json' };

const root = new URL('../..', import.meta.url).pathname;

/** Ways to reach the network or to run what was not packed, and the shape of a remote address. */
const forbidden: readonly [string, RegExp][] = [
  ['fetch', /\bfetch\s*\(/],
  ['XMLHttpRequest', /XMLHttpRequest/],
  ['WebSocket', /\bWebSocket\b/],
  ['EventSource', /\bEventSource\b/],
  ['sendBeacon', /sendBeacon/],
  ['WebRTC', /RTCPeerConnection/],
  ['WebTransport', /\bWebTransport\b/],
  ['importScripts', /importScripts/],
  ['eval', /\beval\s*\(/],
  ['function made of text', /\bnew Function\b|[^\w.]Function\s*\(/],
  ['WebAssembly', /WebAssembly/],
  ['a remote address', /(?:https?|wss?|ftp):\/\/(?!www\.w3\.org\/)[\w-]/],
];

/** Addresses that name a namespace of XML: nothing is fetched from them. */
const namespaces = /https?:\/\/www\.w3\.org\/\d{4}\/\w+(?:\/\w+)?/g;

/**
 * The one file that holds addresses of others: the help lines, which a person may open. Each of its
 * addresses is checked in, and nothing else may hold even one of them.
 */
const helpLines = /^chunks\/help-lines-[\w-]+\.js$/;

function filesOf(browser: string): { path: string; text: string }[] {
  const folder = join(root, '.output', `${browser}-mv3`);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8').replaceAll(namespaces, '');
      return { path: file, text };
    });
}

describe.each(['chrome', 'firefox'] as const)('the package for %s', (browser) => {
  const files = filesOf(browser);

  it('holds what it should', () => {
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'manifest.json',
        'background.js',
        'popup.html',
        'options.html',
        'welcome.html',
        'read-page.js',
      ]),
    );
  });

  it.each(forbidden)('holds no %s', (_name, pattern) => {
    const holders = files.filter(
      ({ path, text }) => extname(path) !== '.png' && pattern.test(knownTaken(path, text)),
    );
    expect(holders.map(({ path }) => path)).toEqual([]);
  });

  it('holds the addresses of help lines in one file, and no other than those checked in', () => {
    const holders = files.filter(({ path }) => helpLines.test(path));
    expect(holders).toHaveLength(1);
    const found = holders[0]?.text.match(/https?:\/\/[^\s"'`\\]*/g) ?? [];
    expect([...new Set(found)].toSorted()).toEqual(expectedAddresses);
  });

  it('holds no markup that runs', () => {
    const pages = files.filter(({ path }) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(2);
    for (const { path, text } of pages) {
      expect([
        path,
        /<script(?![^>]*\ssrc=)|\son\w+=|<style|\sstyle=|javascript:/.test(text),
      ]).toEqual([path, false]);
    }
  });

  it('has the manifest that is checked in: permissions, policy and all', () => {
    const { version: _, ...manifest } = JSON.parse(
      files.find(({ path }) => path === 'manifest.json')?.text ?? '{}',
    );
    expect(manifest).toEqual(expectedManifests[browser]);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
  });

  it('holds the patterns of the wording check once, and no page loads them before they are needed', () => {
    const holders = files.filter(({ text }) => text.includes('en_sorry_to_bother'));
    expect(holders).toHaveLength(1);
    const chunk = holders[0]?.path.split('/').at(-1) ?? '';
    const asking = files.filter(({ text }) => text.includes(chunk));
    expect(asking.map(({ path }) => path.replace(/-[\w-]+\./, '.'))).toEqual(['chunks/options.js']);
    expect(asking.filter(({ text }) => text.includes(`from"./${chunk}"`))).toEqual([]);
  });

  it('locks, packs and reads files in a worker of its own, and no page carries that', () => {
    const holders = files.filter(({ text }) => text.includes('age-encryption.org/v1'));
    expect(holders.map(({ path }) => path.replace(/-[\w-]+\./, '.'))).toEqual([
      'assets/transfer.js',
    ]);
  });

  it.each(weigh(buildOf(browser === 'chrome' ? 'chromium' : 'firefox')))(
    'stays within its budget: $name',
    ({ size, budget }) => {
      expect(size).toBeGreaterThan(0);
      expect(size).toBeLessThanOrEqual(budget);
    },
  );
});

/** The text of a file, without the addresses that it may hold. */
function knownTaken(path: string, text: string): string {
  if (!helpLines.test(path)) return text;
  // Between its quotes, so that a longer address is not taken for a known one.
  return expectedAddresses.reduce(
    (rest, address) => rest.replaceAll(new RegExp(`(["'\`])${RegExp.escape(address)}\\1`, 'g'), ''),
    text,
  );
}
