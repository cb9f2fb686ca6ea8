import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

/** What a reading of a page should tell; null where the page does not say. */
const Truth = z.strictObject({
  service: z.string().nullable(),
  conversation: z.string().nullable(),
  conversationWith: z.enum(['person', 'group']).nullable(),
  lastFrom: z.enum(['me', 'them']).nullable(),
  /** How many of my messages stand at the end; null also where there is no thread. */
  mineAtEnd: z.number().nullable(),
  /** ISO 8601 where the page tells the instant, else the words in which it tells the time. */
  lastAt: z.string().nullable(),
  readMark: z.enum(['read', 'delivered', 'sent']).nullable(),
});
export type Truth = z.infer<typeof Truth>;

/** What is known of a page, in the file beside it. Parts of the truth that nobody wrote down are not judged. */
const PageFacts = z.strictObject({
  /** `recorded` from a running app, or `built` by hand after what is publicly known of it. */
  origin: z.enum(['recorded', 'built']),
  /** What was run and when, or where the facts come from and when. */
  source: z.string(),
  licence: z.string(),
  /** The address under which the page is shown to the reader. */
  url: z.url(),
  /** What the person did on it before the press. */
  before: z
    .strictObject({
      /** Scrolls this element to its end, or so many pixels from its top. */
      scroll: z
        .strictObject({ selector: z.string(), to: z.union([z.literal('end'), z.number()]) })
        .optional(),
      /** Selects the text of this element. */
      select: z.string().optional(),
      /** Puts the focus on this element. */
      focus: z.string().optional(),
    })
    .optional(),
  timezone: z.string().default('UTC'),
  viewport: z
    .strictObject({ width: z.number(), height: z.number() })
    .default({ width: 1280, height: 800 }),
  truth: Truth.partial(),
});
export type PageFacts = z.infer<typeof PageFacts>;

export interface PageFile extends PageFacts {
  name: string;
  html: string;
}

/** Every page in `folder`, in the order of their names. Throws where the file beside one is missing or malformed. */
export async function pagesIn(folder: string): Promise<PageFile[]> {
  const files = await readdir(folder);
  const names = files.filter((file) => file.endsWith('.html')).toSorted();
  return Promise.all(names.map((file) => pageIn(folder, file.replace(/\.html$/, ''))));
}

async function pageIn(folder: string, name: string): Promise<PageFile> {
  const beside: unknown = JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8'));
  const facts = PageFacts.safeParse(beside);
  if (!facts.success) throw new Error(`${name}.json: ${z.prettifyError(facts.error)}`);
  return { name, html: await readFile(join(folder, `${name}.html`), 'utf8'), ...facts.data };
}
