import { startConverse, whyItCannotRun } from './converse.ts';
import { selfCheck } from './self-check.ts';

await selfCheck({
  name: 'Converse',
  whyItCannotRun,
  start: startConverse,
  messages: (page) =>
    page.$$eval('.chat-msg', (rows) =>
      rows
        .filter((row) => row.checkVisibility())
        .map((row) => [
          row.querySelector('.chat-msg__author')?.textContent?.trim() ?? '',
          row.querySelector('converse-chat-message-body')?.textContent?.trim() ?? '',
          row.querySelector('.chat-msg__content--me') !== null,
        ]),
    ),
  // It never changes.
  title: () => 'Converse',
  processes: 1,
});
