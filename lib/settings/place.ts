import { MomentId } from '../moment/moment.ts';
import * as z from '../schema.ts';
import type { KeyValue } from './key-value.ts';

/**
 * Where the options page is asked to go. Travels through the session's memory, never through an
 * address: the browser's history keeps those.
 */
export const Place = z.strictObject({ name: z.enum(['history', 'reflect']), momentId: MomentId });
export type Place = z.infer<typeof Place>;

export const placeKey = 'place';

export async function askForPlace(store: KeyValue, place: Place): Promise<void> {
  await store.set(placeKey, place);
}

/** The place that was asked for since the last call, if any. */
export async function takePlace(store: KeyValue): Promise<Place | undefined> {
  const parsed = Place.safeParse(await store.get(placeKey));
  if (!parsed.success) return undefined;
  await store.remove(placeKey);
  return parsed.data;
}
