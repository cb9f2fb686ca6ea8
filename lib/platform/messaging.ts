import { browser } from './browser.ts';

/** Carries a message to the background. */
export function carry(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/** Lets `answer` answer every message that reaches this context. */
export function onMessage(
  answer: (message: unknown, sender: { id?: string; url?: string }) => Promise<unknown>,
): void {
  // The polyfill makes a returned promise the answer in Chromium, as it is in Firefox.
  browser.runtime.onMessage.addListener(
    answer as unknown as Parameters<typeof browser.runtime.onMessage.addListener>[0],
  );
}
