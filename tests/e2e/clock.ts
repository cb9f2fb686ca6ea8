import type { BrowserKind } from '../drive/find-browser.ts';
import type { LaunchOptions } from '../drive/driven-browser.ts';
import { type Noticed, startNoticed } from './noticed.ts';

/** Starts a browser somewhere where it is now this hour of the day. Its clock is right; it is told where it is. */
export async function startNoticedAt(
  hour: number,
  kind: BrowserKind,
  options: Partial<LaunchOptions> = {},
): Promise<Noticed> {
  const zone = process.env['TZ'];
  process.env['TZ'] = zoneAt(hour);
  try {
    return await startNoticed(kind, options);
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
}

/** A time zone in which it is now this hour. Its name counts westwards: "Etc/GMT-3" is three hours east. */
function zoneAt(hour: number): string {
  const east = ((hour - new Date().getUTCHours() + 36) % 24) - 12;
  return `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
}
