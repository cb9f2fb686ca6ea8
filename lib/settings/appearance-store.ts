import { type Appearance, appearanceKey, parseAppearance } from './appearance.ts';
import type { KeyValue } from './key-value.ts';

/**
 * The appearance as a page knows it before its first paint: a copy in the page's own synchronous store,
 * beside the one the background reads.
 */
export interface AppearanceStore {
  read(): Appearance;
  write(appearance: Appearance): Promise<void>;
  /** Keeps the words of a language that was chosen beside it, for what a page shows before its script is there. */
  keepWords(words: Record<string, string>): void;
}

export function appearanceStore(atOnce: Storage, settings: KeyValue): AppearanceStore {
  const read = () => {
    try {
      return parseAppearance(JSON.parse(atOnce.getItem(appearanceKey) ?? 'null'));
    } catch {
      return parseAppearance(undefined);
    }
  };
  return {
    read,
    keepWords(words) {
      const kept = JSON.stringify({ ...read(), words });
      if (atOnce.getItem(appearanceKey) !== kept) atOnce.setItem(appearanceKey, kept);
    },
    async write(appearance) {
      atOnce.setItem(appearanceKey, JSON.stringify(appearance));
      await settings.set(appearanceKey, appearance);
    },
  };
}
