import type { Context } from '../../lib/moment/context.ts';
import { t } from '../../lib/words/words.ts';

/**
 * Where a moment was, part by part: service, and conversation or title. The address stands in where it
 * is all that is left of them. A private name stands in the place of the conversation's. Empty where
 * nothing is known.
 */
export function placeParts(
  { service, conversation, title, address }: Context,
  privateName?: string,
): string[] {
  const name = privateName ?? conversation ?? title;
  const parts = [service, name === service ? undefined : name];
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 && address ? [address] : known;
}

/** What of a page is kept, part by part: "Slack", "#design", "the words you selected". */
export function keptParts(context: Context): string[] {
  const parts = [...placeParts(context), ...(context.words ? [t('kept.theWords')] : [])];
  if (parts.length > 0) return parts;
  return [context.thread || context.conversationWith ? t('kept.theStanding') : t('kept.nothing')];
}

/** `parts` as one line of plain text. */
export function lineOf(parts: readonly string[]): string {
  return parts.join(' · ');
}
