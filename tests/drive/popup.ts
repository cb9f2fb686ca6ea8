import { notYet, waitUntil } from './wait-until.ts';

/** The extension's popup while it is open. */
export interface Popup {
  /** Runs a function in the popup's document. It sees its arguments only; both ways pass as JSON. */
  evaluate<T, A extends readonly unknown[]>(
    fn: (...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T>;
  /** Waits until an element matching the selector is visible, or the function answers truly. */
  waitFor(what: string | (() => unknown)): Promise<void>;
  /** The text a person sees. */
  text(): Promise<string>;
  /** Clicks the middle of an element, with the mouse where there is a display. */
  click(selector: string): Promise<void>;
  /** Presses a key in the popup: `Enter`, `shift+Tab`, `a`. */
  press(combo: string): Promise<void>;
  /** Types into what has the keyboard, and waits until it is there. */
  type(text: string): Promise<void>;
  /** What has the keyboard, such as `button#save "Save"`. */
  focused(): Promise<string>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
  isOpen(): Promise<boolean>;
}

/** The part of a popup that each browser does its own way. */
export type PopupCore = Pick<
  Popup,
  'evaluate' | 'click' | 'press' | 'type' | 'screenshot' | 'close' | 'isOpen'
>;

/** Adds to a browser's popup what is the same in both. */
export function popupOver(core: PopupCore): Popup {
  const text = (): Promise<string> => core.evaluate(() => document.body.innerText);
  return {
    ...core,
    text,
    waitFor: async (what) => {
      const named = typeof what === 'string' ? `"${what}" to be visible` : String(what);
      await waitUntil(`${named} in the popup`, async () => {
        const there = await (typeof what === 'string'
          ? core.evaluate(isVisible, what)
          : core.evaluate(what));
        return there ? undefined : notYet(`a popup that reads "${await text()}"`);
      });
    },
    type: async (typed) => {
      await core.type(typed);
      await waitUntil(`"${typed}" to be typed`, async () => {
        const content = await core.evaluate(focusedContent);
        return content.includes(typed) ? undefined : notYet(`"${content}"`);
      });
    },
    focused: () => core.evaluate(describeFocused),
  };
}

/** What opens a popup closes it if it is open, so a popup left open is an error to tell of. */
export async function refuseSecond(popup: Popup | undefined): Promise<void> {
  if (await popup?.isOpen()) throw new Error('The popup is open already; close it first');
}

/** Waits until key presses reach the popup. */
export async function waitForKeyboard({ evaluate }: Pick<Popup, 'evaluate'>): Promise<void> {
  await waitUntil('the popup to have the keyboard', async () =>
    (await evaluate(() => document.hasFocus())) ? true : notYet('something else has it'),
  );
}

// The functions below run in the popup's document and see nothing of this file.

function isVisible(selector: string): boolean {
  return document.querySelector(selector)?.checkVisibility({ visibilityProperty: true }) ?? false;
}

function focusedContent(): string {
  const element = document.activeElement;
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    return element.value;
  }
  return element?.textContent ?? '';
}

function describeFocused(): string {
  const element = document.activeElement;
  if (!element || element === document.body) return 'nothing';
  const id = element.id ? `#${element.id}` : '';
  const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
  return `${element.localName}${id} "${name}"`;
}

/** Whether the popup's document is there and shown: `complete visible`; runs in it. */
export function loadState(): string {
  return `${document.readyState} ${document.visibilityState}`;
}

/** Waits until what the document shows has been painted; runs in it. */
export function twoFrames(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
