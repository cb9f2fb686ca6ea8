import { chooseList } from '../thread/choose-list.ts';
import type { ThreadShape } from '../thread/shape.ts';
import { whenOf } from '../thread/when.ts';
import type { View } from '../view.ts';
import type { Conversation } from './service.ts';

/**
 * Conversations as Messenger's pages lay them out, on each of its hosts: whole pages and the small
 * windows at the foot of others.
 *
 * Source: saved live pages described in public in 2026-07 and 2026-08, and readers of 2026.
 * Languages: English; elsewhere no list is found.
 * Cannot be known: read marks. They are shown without anything that names them.
 */

export const metaThread: ThreadShape = {
  lists: logsOf,
  // A message that is far off the screen leaves its place behind, and nobody can say whose it was.
  message: '[data-message-id], [data-virtualized="true"]',
  mine(message) {
    const sender = labelOf(message)?.sender;
    if (sender === 'You') return true;
    // "You replied to…" would be nobody's name.
    return sender === undefined || /^You\b/.test(sender) ? undefined : false;
  },
  when: (message) => whenOf(null, labelOf(message)?.time),
};

export function metaConversation(view: View): Conversation | undefined {
  const log = chooseList(logsOf(view), view);
  const { how, name } =
    /^Messages in conversation (?<how>with|titled) (?<name>.+)$/.exec(log?.ariaLabel ?? '')
      ?.groups ?? {};
  if (!log || !name) return undefined;
  if (haveSeveralWritten(view, log)) return { name, with: 'group' };
  // A title may be a group's, or what two people trade.
  return { name, with: how === 'with' && !/,| and |&/.test(name) ? 'person' : undefined };
}

function logsOf(view: View): Element[] {
  return view.all(
    ':is([role="log"], [role="grid"])[aria-label^="Messages in conversation "]:has([data-message-id])',
  );
}

function haveSeveralWritten(view: View, log: Element): boolean {
  const [first = '', ...others] = view
    .within(log, '[data-message-id]')
    .map((message) => labelOf(message)?.sender ?? '')
    .filter((sender) => !/^(?:You\b|$)/.test(sender));
  return others.some((sender) => !sender.startsWith(first) && !first.startsWith(sender));
}

/** "At 15 July 2026, 17:38, Name: …". What follows the name is not looked at. */
function labelOf(message: Element): { time?: string; sender?: string } | undefined {
  return /^At (?<time>[^:]*?\d{1,2}:\d{2}(?:\s?[AP]M)?), (?<sender>[^:]+)(?::|$)/i.exec(
    message.ariaLabel ?? '',
  )?.groups;
}
