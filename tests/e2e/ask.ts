import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { MessageName } from '../../lib/messages/answers.ts';
import type { Request } from '../../lib/messages/requests.ts';

/** Sends a message to the background from a page of ours, as that page does, and expects it to be saved. */
export async function ask<Name extends MessageName>(
  page: Page,
  name: Name,
  request: Request<Name>,
): Promise<void> {
  expect(await page.evaluate(send, { name, request })).toBe('saved');
}

/** Runs in the page. */
function send(message: object): Promise<unknown> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  return chrome.runtime.sendMessage(message);
}
