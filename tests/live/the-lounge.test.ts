import { selfCheck } from './self-check.ts';
import { startTheLounge, whyItCannotRun } from './the-lounge.ts';

await selfCheck({
  name: 'The Lounge',
  whyItCannotRun,
  start: startTheLounge,
  messages: (page) =>
    page.$$eval('#chat .msg[data-type=message]', (rows) =>
      rows.map((row) => [
        row.getAttribute('data-from') ?? '',
        row.querySelector('.content')?.textContent?.trim() ?? '',
        row.classList.contains('self'),
      ]),
    ),
  title: (conversation) => `${conversation} — The Lounge`,
  processes: 2,
});
