import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import expectedManifests from './manifests.json' with { type: 'json' };

const root = new URL('../..', import.meta.url).pathname;
const kB = 1_000;

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

function filesOf(browser: string): { path: string; size: number; text: string }[] {
  const folder = join(root, '.output', `${browser}-mv3`);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8').replaceAll(namespaces, '');
      return { path: file, size: statSync(join(folder, file)).size, text };
    });
}

describe.each(['chrome', 'firefox'] as const)('the package for %s', (browser) => {
  const files = filesOf(browser);
  const sizeOf = (chosen: (path: string) => boolean) =>
    files.filter(({ path }) => chosen(path)).reduce((sum, { size }) => sum + size, 0);

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
      ({ path, text }) => extname(path) !== '.png' && pattern.test(text),
    );
    expect(holders.map(({ path }) => path)).toEqual([]);
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

  it('stays within its budgets', () => {
    const popup = files.find(({ path }) => path === 'popup.html')?.text ?? '';
    const scripts = [...popup.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, path]) => path);
    expect(scripts.length).toBeGreaterThan(0);
    expect(sizeOf((path) => scripts.includes(path))).toBeLessThanOrEqual(60 * kB);
    expect(sizeOf((path) => path === 'background.js')).toBeLessThanOrEqual(90 * kB);
    expect(sizeOf((path) => path === 'read-page.js')).toBeLessThanOrEqual(60 * kB);
    expect(sizeOf(() => true)).toBeLessThanOrEqual(600 * kB);
  });
});
