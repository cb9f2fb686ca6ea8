import { isSaved } from '../log/written.ts';
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
  savedOneCopy: string;
  notSaved: string;
}

export interface IconMarks {
  /** Tells on the toolbar icon, for a few seconds, how a press without a window ended. */
  confirm(words: ToolbarWords, tabId: number | undefined, outcome: Outcome): Promise<void>;
}

function faceOf(words: ToolbarWords, outcome: Outcome): { mark: string; title: string } {
  if (outcome === 'saved') return { mark: '✓', title: words.saved };
  if (isSaved(outcome)) return { mark: '✓', title: words.savedOneCopy };
  return { mark: '!', title: words.notSaved };
}

/** How long the icon tells how a press ended, in milliseconds. */
export const confirmationTime = 4_000;

export function iconMarks(icon: Icon): IconMarks {
  /** The latest press of each tab. */
  const latest = new Map<number | undefined, symbol>();
  return {
    async confirm(words, tabId, outcome) {
      const press = Symbol('press');
      latest.set(tabId, press);
      const saved = isSaved(outcome);
      await icon.paint(saved ? markColours.saved : markColours.notSaved);
      await icon.show(tabId, faceOf(words, outcome));
      await new Promise((resolve) => setTimeout(resolve, confirmationTime));
      // A later press has a mark of its own, and a time of its own to clear it.
      if (latest.get(tabId) !== press) return;
      latest.delete(tabId);
      // The tab may be gone by now, and its mark with it.
      await icon.show(tabId, { mark: '', title: words.title }).catch(() => undefined);
    },
  };
}
