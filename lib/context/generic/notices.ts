import { isVisible } from '../thread/visible.ts';
import type { View } from '../view.ts';
import { wordsIn } from './words-in.ts';

const noticeWords = new Set(
  (
    'system status notice info join joined part parted leave quit mode topic nick kick ' +
    'date day separator divider unread motd connection announcement service typing marker error ' +
    'membership call'
  ).split(' '),
);

/** Whether a row says that somebody is writing, which is built like a message. */
export function isTyping(row: Element): boolean {
  return wordsIn(kindOf(row)).includes('typing');
}

/** What a row calls itself. */
export function kindOf(row: Element): string {
  const names = ['class', 'data-type', 'data-kind', 'data-event-type'];
  return names.map((name) => row.getAttribute(name) ?? '').join(' ');
}

/** Whether a row says of itself that nobody wrote it: who joined, which day it is, what is unread. */
export function isNotice(row: Element): boolean {
  const role = row.getAttribute('role')?.toLowerCase();
  if (role === 'separator' || role === 'status' || row.localName === 'hr') return true;
  return wordsIn(kindOf(row)).some((word) => noticeWords.has(word));
}

/** Whether something in a row says that it could not be sent. */
export function hasFailed(row: Element, view: View): boolean {
  return [row, ...view.within(row, failing)].some(
    (element) => element.matches(failing) && isVisible(element),
  );
}

const failing = ':is([class*="fail" i], [class*="unsent" i], [class*="error" i])';
