import { readFileSync } from 'node:fs';
import { vi } from 'vitest';
import type { Shell } from '../../lib/messages/shell.ts';
import { t } from '../../lib/words/words.ts';
import type { MessageKey } from '../../lib/words/words.ts';

const script = readFileSync('public/shell.js', 'utf8');
const body = /<body>([\s\S]*)<\/body>/.exec(
  readFileSync('entrypoints/popup/index.html', 'utf8'),
)?.[1];

/** The body of the popup as the build leaves it: without blanks between tags, and the app's script named. */
export const popupBody = (body ?? '')
  .replace(/<script src="\/shell.js"><\/script>/, '')
  .replaceAll(/>\s+</g, '><')
  .replace('<div id="app"', '<div id="app" data-script="/app.js"');

export interface RunningShell {
  shell: Shell;
  /** Every message it sent. */
  sent: unknown[];
}

/**
 * Runs `public/shell.js` as the page in front does, before its body is there, and then lets the body come.
 * The browser answers messages with `answer`, and speaks English.
 */
export function runShell(
  page: string,
  answer: () => Promise<unknown> = async () => 'saved',
): RunningShell {
  const sent: unknown[] = [];
  vi.stubGlobal('chrome', {
    i18n: { getMessage: (name: string) => t(name.replace('_', '.') as MessageKey) },
    runtime: {
      sendMessage: (message: unknown) => {
        sent.push(message);
        return answer();
      },
    },
  });
  document.body.innerHTML = '';
  // oxlint-disable-next-line typescript/no-implied-eval
  new Function(script)();
  document.body.innerHTML = page;
  document.dispatchEvent(new Event('readystatechange'));
  const { shell } = window;
  if (!shell) throw new Error('the shell has left nothing for the app');
  return { shell, sent };
}
