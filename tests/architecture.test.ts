import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = new URL('..', import.meta.url).pathname;
const pure = [
  'lib/moment',
  'lib/reflect',
  'lib/care',
  'lib/schema.ts',
  'lib/in-slices.ts',
  'lib/in-time.ts',
  'lib/in-turn.ts',
];

/**
 * Who may import whom: each folder, and what it may import besides itself. `platform` alone sees the
 * browser; `background` composes everything; pages see pure folders, readers and the message client.
 */
const allowed: Record<string, readonly string[]> = {
  'lib/schema.ts': ['zod/mini'],
  'lib/in-slices.ts': [],
  'lib/in-time.ts': [],
  'lib/in-turn.ts': [],
  'lib/bytes.ts': [],
  'lib/moment': ['lib/schema.ts'],
  'lib/reflect': ['lib/moment', 'lib/schema.ts'],
  'lib/care': ['lib/moment', 'lib/schema.ts'],
  'lib/search': ['lib/moment', 'lib/schema.ts'],
  'lib/insights': ['lib/moment', 'lib/reflect'],
  'lib/context': [...pure],
  'lib/log': [...pure, 'idb'],
  // Reads the log, and never writes it: records go back by message, and a part at a time.
  'lib/transfer': [
    ...pure,
    'lib/log/engine.ts',
    'lib/log/failure.ts',
    'lib/log/moment-row.ts',
    'lib/log/reader.ts',
    'lib/log/written.ts',
    'lib/messages/answers.ts',
    'lib/messages/client.ts',
    'age-encryption',
    'csv42',
    'fflate',
  ],
  'lib/messages': [
    ...pure,
    'lib/log/failure.ts',
    'lib/log/opening.ts',
    'lib/log/written.ts',
    'lib/transfer/batch.ts',
    'lib/transfer/source.ts',
  ],
  'lib/vault': ['lib/bytes.ts', 'lib/schema.ts'],
  'lib/lock': [
    'lib/vault',
    'lib/bytes.ts',
    'lib/in-turn.ts',
    'lib/schema.ts',
    'lib/settings/key-value.ts',
    '@noble/hashes',
    '@zxcvbn-ts/core',
    '@zxcvbn-ts/language-common',
  ],
  'lib/settings': [...pure],
  'lib/words': ['@wxt-dev/i18n', 'locales', 'lib/settings/appearance.ts'],
  'lib/platform': ['wxt/browser', 'lib/in-time.ts', 'lib/settings/key-value.ts'],
  'lib/background': [
    ...pure,
    'lib/context',
    'lib/log',
    'lib/messages',
    'lib/platform',
    'lib/settings',
    'lib/transfer/batch.ts',
    'lib/words',
  ],
  components: [
    ...pure,
    'lib/search',
    'lib/insights',
    'lib/log/changes.ts',
    'lib/log/engine.ts',
    'lib/log/failure.ts',
    'lib/log/copies.ts',
    'lib/log/moment-row.ts',
    'lib/log/opening.ts',
    'lib/log/reader.ts',
    'lib/log/whole-log.ts',
    'lib/log/written.ts',
    'lib/messages/answers.ts',
    'lib/messages/client.ts',
    'lib/messages/shell.ts',
    'lib/settings',
    // What needs no library: those work in a worker.
    'lib/transfer/batch.ts',
    'lib/transfer/dry-run.ts',
    'lib/transfer/mover.ts',
    'lib/transfer/record.ts',
    'lib/transfer/sections.ts',
    'lib/transfer/target.ts',
    'lib/words',
    'd3-scale',
    'preact',
    'preact/hooks',
  ],
  entrypoints: [
    'components',
    'lib/care/care-settings.ts',
    'lib/background/start.ts',
    'lib/care',
    'lib/context/read-page.ts',
    'lib/log',
    'lib/messages/client.ts',
    'lib/messages/shell.ts',
    'lib/platform',
    'lib/settings',
    'lib/transfer/jobs.ts',
    'lib/transfer/serve.ts',
    'lib/transfer/worked-by.ts',
    'preact',
    'wxt/utils/define-background',
    'wxt/utils/define-unlisted-script',
  ],
};

interface Module {
  path: string;
  text: string;
  imports: string[];
}

const importPattern = /^(?:import|export)\s(?:[^'";]*?from\s+)?'([^']+)'|import\('([^']+)'\)/gm;

const modules: Module[] = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => {
      const path = join(folder, file);
      const text = readFileSync(join(root, path), 'utf8');
      const imports = [...text.matchAll(importPattern)].map(([, from, lazy]) =>
        resolve(path, from ?? lazy ?? ''),
      );
      return { path, text, imports };
    }),
);

function resolve(from: string, to: string): string {
  return to.startsWith('.') ? normalize(join(dirname(from), to)) : to;
}

function roomOf(path: string): string {
  return Object.keys(allowed).find((room) => isIn(path, room)) ?? path;
}

function isIn(path: string, room: string): boolean {
  return path === room || path.startsWith(`${room}/`);
}

describe('the house', () => {
  it('has been looked at: modules and imports were seen in every room', () => {
    expect(modules.length).toBeGreaterThan(80);
    expect(modules.flatMap(({ imports }) => imports).length).toBeGreaterThan(300);
    const rooms = new Set(modules.map(({ path }) => roomOf(path)));
    expect([...rooms].toSorted()).toEqual(Object.keys(allowed).toSorted());
  });

  it.each(modules)('$path imports only what its room may', ({ path, imports }) => {
    const room = roomOf(path);
    const strangers = imports.filter(
      (from) =>
        !from.endsWith('.css') &&
        !isIn(from, room) &&
        !allowed[room]?.some((may) => isIn(from, may)),
    );
    expect(strangers).toEqual([]);
  });

  it('names the browser in the platform alone', () => {
    const named = modules
      .filter(({ path }) => roomOf(path) !== 'lib/platform')
      .filter(({ text }) => /\b(?:browser|chrome)\.[a-z]/.test(withoutComments(text)));
    expect(named.map(({ path }) => path)).toEqual([]);
  });

  it('never puts text into a page as markup, and never opens a connection', () => {
    const forbidden =
      /dangerouslySetInnerHTML|innerHTML|insertAdjacentHTML|\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource|RTCPeerConnection|\beval\(/;
    expect(modules.filter(({ text }) => forbidden.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('has no file that only passes others on', () => {
    const barrels = modules.filter(({ path }) => /(?:^|\/)index\.tsx?$/.test(path));
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });

  it('has entrypoints that only mount, and that nothing imports', () => {
    const entries = modules.filter(({ path }) => roomOf(path) === 'entrypoints');
    for (const { path, text } of entries) {
      expect([path, text.split('\n').length < 60]).toEqual([path, true]);
    }
    const imported = modules
      .flatMap(({ imports }) => imports)
      .filter((to) => isIn(to, 'entrypoints'));
    expect(imported).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
