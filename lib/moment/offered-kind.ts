import type { Kind } from './kind.ts';
import type { ThreadFacts } from './thread-facts.ts';

/** From so many of my messages at the end on, one after another, the first kind to offer is that nobody replied. */
const unanswered = 3;

/**
 * The kind of dismissal that may fit how a conversation stood, to be offered first and never chosen for
 * the person. The read mark wins: it tells more than the number of messages.
 */
export function offeredKind(thread: ThreadFacts | undefined): Kind | undefined {
  if (!thread) return undefined;
  if (thread.lastFrom === 'me' && thread.readMark === 'read') return 'left_on_read';
  return (thread.mineAtEnd ?? 0) >= unanswered ? 'no_reply' : undefined;
}
