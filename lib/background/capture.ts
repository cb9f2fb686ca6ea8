import { describePage, startingLevel } from '../context/describe.ts';
import { PageReading } from '../context/page-reading.ts';
import { inTime } from '../in-time.ts';
import { failureOf, LogError } from '../log/failure.ts';
import type { Standing } from '../log/opening.ts';
import type { LogWriter } from '../log/writer.ts';
import { isSaved } from '../log/written.ts';
import type { Outcome, Preview } from '../messages/answers.ts';
import type { Request } from '../messages/requests.ts';
import type { CaptureLevel } from '../moment/capture-level.ts';
import { type Context, keepAtLevel, withWords } from '../moment/context.ts';
import type { Moment } from '../moment/moment.ts';
import type { Tab } from '../platform/tabs.ts';
import type { KeyValue } from '../settings/key-value.ts';
import { readSiteLevels } from '../settings/site-levels.ts';
import type { Unsaved } from './unsaved.ts';

export interface CaptureTools {
  log: LogWriter;
  /** How the two copies of the log stand. */
  standing(): Promise<Standing>;
  unsaved: Unsaved;
  settings: KeyValue;
  tabInFront(): Promise<Tab | undefined>;
  /** Reads a tab's page, or one of its frames. Rejects where it cannot be read. */
  readTab(tabId: number, frameId?: number): Promise<unknown>;
  now(): number;
  /** The IANA time zone the person is in. */
  zone(): string;
  newId(): string;
}

/** What the menu was opened on. */
export interface MenuPress {
  frameId: number;
  /** What the browser says is selected; it does not tell an editor's text from the page's. */
  words: string | undefined;
}

export interface Capture {
  preview(): Promise<Preview>;
  /** A press in the popup. */
  fromPopup(request: Request<'capture-moment'>): Promise<Outcome>;
  fromKeys(tab: Tab | undefined): Promise<Outcome>;
  fromMenu(tab: Tab | undefined, press: MenuPress): Promise<Outcome>;
  retry(id: string): Promise<Outcome>;
}

/** How long the popup waits to hear how the log stands, in milliseconds. */
const patience = 300;

/** The way of a press: the page is read once, a moment is made, and it is saved before anybody says so. */
export function captures(tools: CaptureTools): Capture {
  const { log, unsaved } = tools;

  async function save(
    press: Pick<Moment, 'id' | 'felt' | 'via' | 'at' | 'context'>,
  ): Promise<Outcome> {
    return store({ ...press, zone: tools.zone(), revision: 1, changedAt: press.at });
  }

  async function store(moment: Moment): Promise<Outcome> {
    try {
      return await log.add(moment);
    } catch (error) {
      const failure = failureOf(error);
      // Whether or not it can wait in memory, the answer is the same: it is not saved.
      await unsaved.keep({ moment, failure }).catch(() => undefined);
      return failure;
    }
  }

  return {
    async preview() {
      const [looked, waiting, standing] = await Promise.all([
        tools.tabInFront().then((tab) => look(tools, tab)),
        unsaved.all(),
        // What a press needs is not kept waiting for a log that hangs, nor lost with it.
        inTime(tools.standing(), patience, () => new LogError('storage')).catch(() => undefined),
      ]);
      return {
        ...looked,
        standing,
        unsaved: waiting.map(({ moment: { id, felt, at, context }, failure }) => {
          return { id, felt, at, context, failure };
        }),
      };
    },

    async fromPopup({ id, felt, at, context }) {
      if (context) {
        return save({ id, felt, at, via: 'popup', context: keepAtLevel(context, context.level) });
      }
      const { page, level } = await look(tools, await tools.tabInFront());
      return save({ id, felt, at, via: 'popup', context: keepAtLevel(page, level) });
    },

    async fromKeys(tab) {
      const at = tools.now();
      const { page, level } = await look(tools, tab ?? (await tools.tabInFront()));
      const context = keepAtLevel(page, level);
      return save({ id: tools.newId(), felt: 'dismissed', via: 'keys', at, context });
    },

    async fromMenu(tab, press) {
      const at = tools.now();
      const { page, level } = await look(tools, tab ?? (await tools.tabInFront()));
      const words = press.words && (await wordsOf(tools, tab, page, press));
      // Words that the menu was opened on were pointed at: they are kept beside what the site's level keeps.
      const context = withWords(keepAtLevel(page, level), words || undefined);
      return save({ id: tools.newId(), felt: 'dismissed', via: 'menu', at, context });
    },

    async retry(id) {
      const waiting = (await unsaved.all()).find(({ moment }) => moment.id === id);
      if (!waiting) return 'not_found';
      const outcome = await store(waiting.moment);
      if (isSaved(outcome)) await unsaved.drop(id);
      return outcome;
    },
  };
}

/** All that could be kept of the page in a tab, and the level a press starts at there. */
async function look(
  tools: CaptureTools,
  tab: Tab | undefined,
): Promise<{ page: Context; level: CaptureLevel }> {
  const [reading, levels] = await Promise.all([
    readingOf(tools, tab),
    // Settings that cannot be read must not cost a moment: the levels are then those of the start.
    readSiteLevels(tools.settings).catch(() => undefined),
  ]);
  const page = describePage(tab ?? {}, reading);
  return { page, level: startingLevel(page, levels?.get(page.host ?? '')) };
}

/**
 * The words the menu was opened on, where they are the page's. The page's own reading decides, since it
 * knows an editor; only where no page can be read is the browser's word taken.
 */
async function wordsOf(
  tools: CaptureTools,
  tab: Tab | undefined,
  page: Context,
  { frameId, words }: MenuPress,
): Promise<string | undefined> {
  if (page.readFrom !== 'page') return words;
  if (frameId === 0) return page.words;
  return (await readingOf(tools, tab, frameId))?.words;
}

async function readingOf(
  tools: CaptureTools,
  tab: Tab | undefined,
  frameId?: number,
): Promise<PageReading | undefined> {
  if (tab?.id === undefined) return undefined;
  try {
    const parsed = PageReading.safeParse(await tools.readTab(tab.id, frameId));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
