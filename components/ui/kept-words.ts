import type { Context } from '../../lib/moment/context.ts';
import { t } from '../../lib/words/words.ts';

const between = ' · ';

/** One line that tells where a moment was: "Slack · #design". Undefined where nothing is known. */
export function placeLine({ service, conversation, title }: Context): string | undefined {
  const parts = [service, conversation ?? title].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(between);
}

/** One line that tells what of a page is kept: "Slack · #design · the words you selected". */
export function keptLine(context: Context): string {
  const place = placeLine(context);
  const words = context.words && t('kept.theWords');
  return [place, words].filter(Boolean).join(between) || t('kept.nothing');
}
