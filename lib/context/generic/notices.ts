import { classesOf, wordsIn } from './words-in.ts';

const noticeWords = new Set(
  (
    'system event status notice info join joined part parted leave left quit mode topic nick kick ' +
    'date day separator divider unread motd connection announcement service typing marker error ' +
    'log control membership state call'
  ).split(' '),
);

/** Whether a row says of itself that nobody wrote it: who joined, which day it is, what is unread. */
export function isNotice(row: Element): boolean {
  const role = row.getAttribute('role')?.toLowerCase();
  if (role === 'separator' || role === 'status' || row.localName === 'hr') return true;
  const named = ['data-type', 'data-kind', 'data-event-type'].map(
    (name) => row.getAttribute(name) ?? '',
  );
  return [...classesOf(row), ...named].flatMap(wordsIn).some((word) => noticeWords.has(word));
}
