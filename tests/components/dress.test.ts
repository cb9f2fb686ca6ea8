import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { appearanceKey } from '../../lib/settings/appearance.ts';

const script = readFileSync('public/dress.js', 'utf8');
const root = document.documentElement;

/** Runs the script as the head of a page does, before anything else is loaded. */
function dress(stored: string | null): void {
  if (stored !== null) localStorage.setItem(appearanceKey, stored);
  // oxlint-disable-next-line typescript/no-implied-eval
  new Function(script)();
}

beforeEach(() => {
  localStorage.clear();
  root.removeAttribute('dir');
  delete root.dataset['theme'];
});

describe('a page before its first paint', () => {
  it.each([
    ['{"theme":"dark","language":"ar"}', 'dark', 'rtl'],
    ['{"theme":"light","language":"de"}', 'light', ''],
    ['{"theme":"auto","language":"auto"}', undefined, ''],
    ['{"theme":"pink"}', undefined, ''],
    ['{', undefined, ''],
    ['null', undefined, ''],
    [null, undefined, ''],
  ])('wears, with %s stored, theme %s and direction "%s"', (stored, theme, direction) => {
    dress(stored);
    expect([root.dataset['theme'], root.dir]).toEqual([theme, direction]);
  });
});
