import type { Context } from '../../lib/moment/context.ts';
import type { Felt } from '../../lib/moment/felt.ts';
import { t } from '../../lib/words/words.ts';
import { lineOf, placeParts } from '../ui/kept-words.ts';
import { standingTexts } from '../ui/part-words.ts';
import { dayAndTime } from '../ui/when.ts';

interface Told {
  felt: Felt;
  at: number;
  context?: Context | undefined;
  facts?: string | undefined;
}

/** A moment as plain text, for carrying away what could not be saved. */
export function momentText({ felt, at, context, facts }: Told): string {
  const lines = [
    `${dayAndTime(at)}: ${t(`press.${felt}`)}`,
    context && lineOf(placeParts(context)),
    context && lineOf(standingTexts(context, dayAndTime)),
    context?.address,
    context?.words && t('kept.quoted', { words: context.words }),
    facts,
  ];
  return lines.filter(Boolean).join('\n');
}
