import type { Context } from '../../lib/moment/context.ts';
import type { ContextPart } from '../../lib/moment/context-parts.ts';
import type { ThreadFacts } from '../../lib/moment/thread-facts.ts';
import { t, tCount } from '../../lib/words/words.ts';

/** How a time is told: "Today 14:05". */
type TimeWords = (at: number) => string;

/** A part of what is kept, in words; undefined where nothing is known of it. */
export function partText(
  context: Context,
  part: ContextPart,
  timeWords: TimeWords,
): string | undefined {
  const { host, service, conversationWith, thread } = context;
  if (part === 'site') return service ?? host;
  if (part === 'conversationWith') {
    return conversationWith && t(`thread.with.${conversationWith}`);
  }
  if (part === 'lastFrom') return thread && lastFromText(thread);
  if (part === 'lastAt') {
    return thread?.lastAt === undefined ? thread?.lastAtText : timeWords(thread.lastAt);
  }
  if (part === 'readMark') return thread && markText(thread);
  return context[part];
}

/** How the conversation stood, part by part: in words about messages, never about the other. */
export function standingTexts(context: Context, timeWords: TimeWords): string[] {
  return (['lastFrom', 'lastAt', 'readMark', 'conversationWith'] as const)
    .map((part) => partText(context, part, timeWords))
    .filter((text) => text !== undefined);
}

function lastFromText({ lastFrom, mineAtEnd }: ThreadFacts): string | undefined {
  if (mineAtEnd !== undefined && mineAtEnd > 1) return tCount('thread.mine', mineAtEnd);
  if (lastFrom === 'me' || mineAtEnd === 1) return t('thread.lastMine');
  return lastFrom === 'them' || mineAtEnd === 0 ? t('thread.lastNotMine') : undefined;
}

/** Beside words that say the last message is mine, the mark needs no more of them. */
function markText({ lastFrom, readMark }: ThreadFacts): string | undefined {
  if (readMark === 'unknown') return undefined;
  const mark = t(`thread.marks.${readMark}`);
  return lastFrom === 'me' ? mark : t('thread.yourLast', { mark });
}
