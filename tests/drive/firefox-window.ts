import type { Browser, Page } from 'puppeteer-core';
import { callSource } from './call-source.ts';
import { firefoxTools, type FirefoxTools } from './firefox-tools.ts';

interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/** Firefox's own window, where functions run with the rights of the browser itself. */
export interface FirefoxWindow {
  /** Runs a function there. It sees the tools and its arguments only, which pass as JSON. */
  run<T, A extends readonly unknown[]>(
    fn: (firefox: FirefoxTools, ...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T>;
  /** Sends a command that puppeteer has no method for. */
  command(method: string, params: object): Promise<unknown>;
}

/** Finds the window of a Firefox that was started with `--remote-allow-system-access`. */
export async function firefoxWindow(browser: Browser): Promise<FirefoxWindow> {
  // Not in puppeteer's types, but a second connection would be refused.
  const { connection } = browser as unknown as { connection: BidiConnection };
  const command = async (method: string, params: object): Promise<unknown> =>
    (await connection.send(method, params)).result;
  const tree = (await command('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    contexts: { context: string; url: string }[];
  };
  const main = tree.contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  if (!main) throw new Error('Firefox shows no window of its own');

  const tools = `(${firefoxTools.toString()})()`;
  return {
    command,
    run: async (fn, ...args) => {
      const answer = (await command('script.callFunction', {
        functionDeclaration: `async () => JSON.stringify(await ${callSource(fn, args, tools)})`,
        awaitPromise: true,
        target: { context: main.context },
      })) as Evaluated;
      if (answer.type === 'success') return parse(answer.result?.value) as never;
      throw new Error(`In Firefox's window: ${answer.exceptionDetails?.text ?? 'unknown error'}`);
    },
  };
}

/** The name that WebDriver and Firefox's own window both know a tab by. */
export function contextOf(page: Page): string {
  // oxlint-disable-next-line no-underscore-dangle -- puppeteer has no public name for it
  return (page.mainFrame() as unknown as { _id: string })._id;
}

function parse(json: string | undefined): unknown {
  return json === undefined ? undefined : (JSON.parse(json) as unknown);
}
