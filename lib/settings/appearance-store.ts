import { type Appearance, appearanceKey, parseAppearance } from './appearance.ts';
import type { KeyValue } from './key-value.ts';

/**
 * The appearance as a page knows it before its first paint: a copy in the page's own synchronous store,
 * beside the one the background reads.
 */
export interface AppearanceStore {
  read(): Appearance;
  write(appearance: Appearance): Promise<void>;
}

export function appearanceStore(atOnce: Storage, settings: KeyValue): AppearanceStore {
  return {
    read() {
      try {
        return parseAppearance(JSON.parse(atOnce.getItem(appearanceKey) ?? 'null'));
      } catch {
        return parseAppearance(undefined);
      }
    },
    async write(appearance) {
      atOnce.setItem(appearanceKey, JSON.stringify(appearance));
      await settings.set(appearanceKey, appearance);
    },
  };
}
