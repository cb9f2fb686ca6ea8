import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** Whether pictures are taken, as `npm run pictures` does: to be looked at by a person. */
const taken = import.meta.env.MODE === 'pictures';

const languages = ['en', 'de', 'ar'] as const;
const themes = ['light', 'dark'] as const;

/** How our pages may look. A theme moves nothing: where no picture is taken, each language has one. */
export const looks = languages.flatMap((language, index) =>
  themes
    .filter((_, at) => taken || at === index % themes.length)
    .map((theme) => ({ language, theme })),
);

interface Sight {
  /** In CSS pixels. */
  widths?: readonly number[];
  /** Whether the picture is of the whole page, and not only of what a window shows. */
  whole?: boolean;
}

/** The pictures of one test file, in a folder of their own below `.output/screens`. */
export interface Album {
  /** Looks at a page at each width; answers the names of those pictures in which something stands over its edge. */
  unfit(ours: Page, name: string, sight?: Sight): Promise<string[]>;
  /** Has a picture taken of anything else. */
  picture(name: string, take: (path: string) => Promise<unknown>): Promise<void>;
}

/** Starts an album anew. */
export async function startAlbum(name: string): Promise<Album> {
  const folder = new URL(`../../.output/screens/${name}/`, import.meta.url).pathname;
  const at = (picture: string) => join(folder, `${picture}.png`);
  if (taken) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
  }
  return {
    async unfit(ours, screen, { widths = [320, 700, 1280], whole = false } = {}) {
      const found: string[] = [];
      for (const width of widths) {
        await ours.setViewport({ width, height: 900 });
        const overflow = await ours.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        const picture = `${screen}-${width}`;
        if (overflow > 0) found.push(picture);
        if (taken) await ours.screenshot({ path: at(picture), fullPage: whole });
      }
      await ours.setViewport({ width: 1280, height: 900 });
      return found;
    },
    async picture(screen, take) {
      if (taken) await take(at(screen));
    },
  };
}
