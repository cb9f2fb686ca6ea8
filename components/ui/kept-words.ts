import type { Context } from '../../lib/moment/context.ts';
import { t } from '../../lib/words/words.ts';

/** Where a moment was, part by part: service, and conversation or title. Empty where nothing is known. */
export function placeParts({ service, conversation, title }: Context): string[] {
  const name = conversation ?? title;
  return [service, name === service ? undefined : name].filter((part) => part !== undefined);
}

/** What of a page is kept, part by part: "Slack", "#design", "the words you selected". */
export function keptParts(context: Context): string[] {
  const parts = [...placeParts(context), ...(context.words ? [t('kept.theWords')] : [])];
  return parts.length > 0 ? parts : [t('kept.nothing')];
}

/** `parts` as one line of plain text. */
export function lineOf(parts: readonly string[]): string {
  return parts.join(' · ');
}
