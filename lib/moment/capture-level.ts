import * as z from '../schema.ts';

/**
 * How much of a page is kept with a moment. Each level holds what the ones before it hold:
 * nothing · the site · also title and address · also the conversation · also the words the person selected.
 */
export const captureLevels = ['nothing', 'site', 'page', 'conversation', 'words'] as const;

export const CaptureLevel = z.enum(captureLevels);
export type CaptureLevel = z.infer<typeof CaptureLevel>;

/** Whether `level` is at least as much as `floor`. */
export function reaches(level: CaptureLevel, floor: CaptureLevel): boolean {
  return captureLevels.indexOf(level) >= captureLevels.indexOf(floor);
}
