import { browser } from './browser.ts';

/** Carries a message to the background. */
export function carry(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/**
 * Lets `answer` answer every message that reaches this context. The polyfill makes the promise that
 * a listener returns the answer in Chromium, as it is in Firefox.
 */
export function onMessage(
  answer: (message: unknown, sender: { id?: string; url?: string }) => Promise<unknown>,
): void {
  browser.runtime.onMessage.addListener(answer);
}
