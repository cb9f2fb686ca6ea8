import type { Outcome } from '../messages/answers.ts';
import { type MarkColours, markColours } from './mark-colours.ts';

export interface Icon {
  show(tabId: number | undefined, face: { mark: string; title: string }): Promise<void>;
  paint(colours: MarkColours): Promise<void>;
}

export interface ToolbarWords {
  /** The icon's title when nothing is to be told. */
  title: string;
  saved: string;
  notSaved: string;
}

/** How long the icon tells how a press ended, in milliseconds. */
export const confirmationTime = 4_000;

/** Tells on the toolbar icon, for a few seconds, how a press without a window ended. */
export async function confirmOnIcon(
  icon: Icon,
  words: ToolbarWords,
  tabId: number | undefined,
  outcome: Outcome,
): Promise<void> {
  const saved = outcome === 'saved';
  await icon.paint(saved ? markColours.saved : markColours.notSaved);
  await icon.show(
    tabId,
    saved ? { mark: '✓', title: words.saved } : { mark: '!', title: words.notSaved },
  );
  await new Promise((resolve) => setTimeout(resolve, confirmationTime));
  await icon.show(tabId, { mark: '', title: words.title });
}
