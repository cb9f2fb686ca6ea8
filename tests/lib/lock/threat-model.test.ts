import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../..', import.meta.url);
const page = readFileSync(new URL('docs/threat-model.md', root), 'utf8');

interface Claim {
  file: string;
  title: string;
}

/** Each test that the page names: a file in backquotes, and titles in italics of that file, or of the one before. */
function claimsOf(text: string): Claim[] {
  let file = '';
  return Array.from(text.matchAll(/`([^`]+\.test\.ts)`|_([^_\n]+)_/g)).flatMap(
    ([, named, title]) => {
      file = named ?? file;
      return { file, title: title ?? '' };
    },
  );
}

describe('the threat model', () => {
  const claims = claimsOf(page);

  it('names tests', () => {
    expect(claims.filter(({ title }) => title !== '').length).toBeGreaterThan(20);
  });

  it.each(claims)('names a test that there is: $file $title', ({ file, title }) => {
    const path = new URL(`tests/${file}`, root);
    expect(existsSync(path)).toBe(true);
    const tests = readFileSync(path, 'utf8');
    // What stands for the rows of a table is left open.
    for (const part of title.split('…')) expect(tests).toContain(part);
  });
});
