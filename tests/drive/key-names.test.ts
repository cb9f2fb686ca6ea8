import { expect, test } from 'vitest';
import { isOnUsKeyboard, puppeteerCombo, xdotoolCombo } from './key-names.ts';

test.each([
  ['alt+shift+d', 'alt+shift+d', { held: ['Alt', 'Shift'], key: 'd' }],
  ['Alt+Shift+K', 'alt+shift+K', { held: ['Alt', 'Shift'], key: 'K' }],
  ['Control+Enter', 'ctrl+Return', { held: ['Control'], key: 'Enter' }],
  ['meta+ArrowDown', 'super+Down', { held: ['Meta'], key: 'ArrowDown' }],
  ['Space', 'space', { held: [], key: ' ' }],
  ['F6', 'F6', { held: [], key: 'F6' }],
])('knows %s in the words of xdotool and of puppeteer', (combo, xdotool, puppeteer) => {
  expect(xdotoolCombo(combo)).toBe(xdotool);
  expect(puppeteerCombo(combo)).toEqual(puppeteer);
});

test.each(['', 'alt+', 'hyper+a', 'alt+Returm'])('refuses "%s"', (combo) => {
  expect(() => xdotoolCombo(combo)).toThrow(/not a key|none of/);
});

test('knows which text has keys of its own', () => {
  expect(isOnUsKeyboard('Hello, you! ~')).toBe(true);
  expect(isOnUsKeyboard('für')).toBe(false);
});
