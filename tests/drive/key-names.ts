import type { KeyInput } from 'puppeteer-core';

const modifiers = ['alt', 'ctrl', 'shift', 'meta'] as const;

/** A key that is held down while another is pressed. */
export type Modifier = (typeof modifiers)[number];

/** One press: the keys held and the key itself, named as in `KeyboardEvent.key`. */
export interface Combo {
  readonly held: readonly Modifier[];
  readonly key: string;
}

// X has names of its own for the keys that are no letters.
const keysyms: Record<string, string> = {
  Enter: 'Return',
  Escape: 'Escape',
  Tab: 'Tab',
  ' ': 'space',
  Backspace: 'BackSpace',
  Delete: 'Delete',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Home: 'Home',
  End: 'End',
  PageUp: 'Page_Up',
  PageDown: 'Page_Down',
};

const puppeteerModifiers: Record<Modifier, KeyInput> = {
  alt: 'Alt',
  ctrl: 'Control',
  shift: 'Shift',
  meta: 'Meta',
};

/** Reads `alt+shift+d`, `shift+Tab` or `Enter`. Modifiers in any case; keys as the browser names them. */
export function parseCombo(combo: string): Combo {
  const words = combo.split('+');
  const key = words.pop() ?? '';
  const held = words.map((word) => modifier(word, combo));
  if (key === 'Space') return { held, key: ' ' };
  if (key.length === 1 || key in keysyms || /^F\d{1,2}$/.test(key)) return { held, key };
  throw new Error(
    `"${key}" in "${combo}" is not a key; known are ${Object.keys(keysyms).join(', ')}`,
  );
}

/** The same press in the words of xdotool. */
export function xdotoolCombo(combo: string): string {
  const { held, key } = parseCombo(combo);
  const names = held.map((name) => (name === 'meta' ? 'super' : name));
  return [...names, keysyms[key] ?? key].join('+');
}

/** The same press for puppeteer's keyboard: what to hold, and what to press meanwhile. */
export function puppeteerCombo(combo: string): { held: KeyInput[]; key: KeyInput } {
  const { held, key } = parseCombo(combo);
  // KeyInput lists every key by name; parseCombo has let through only names that are in it.
  return { held: held.map((name) => puppeteerModifiers[name]), key: key as KeyInput };
}

/** Other letters have no key of their own, so a real keyboard cannot type them. */
export function isOnUsKeyboard(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

function modifier(word: string, combo: string): Modifier {
  const name = word.toLowerCase();
  const found = modifiers.find(
    (known) => known === name || (known === 'ctrl' && name === 'control'),
  );
  if (!found) throw new Error(`"${word}" in "${combo}" is none of ${modifiers.join(', ')}`);
  return found;
}
