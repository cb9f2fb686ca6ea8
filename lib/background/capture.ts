import { describePage, startingLevel } from '../context/describe.ts';
import { PageReading } from '../context/page-reading.ts';
import { failureOf } from '../log/failure.ts';
import type { LogWriter } from '../log/writer.ts';
import type { Outcome, Preview } from '../messages/answers.ts';
import type { Request } from '../messages/requests.ts';
import { caps } from '../moment/caps.ts';
import type { CaptureLevel } from '../moment/capture-level.ts';
import { type Context, keepAtLevel } from '../moment/context.ts';
import { cutText } from '../moment/cut-text.ts';
import type { Felt } from '../moment/felt.ts';
import type { Moment, Via } from '../moment/moment.ts';
import type { Tab } from '../platform/tabs.ts';
import type { KeyValue } from '../settings/key-value.ts';
import { readSiteLevels } from '../settings/site-levels.ts';
import type { Unsaved } from './unsaved.ts';

export interface CaptureTools {
  log: LogWriter;
  unsaved: Unsaved;
  settings: KeyValue;
  tabInFront(): Promise<Tab | undefined>;
  /** Rejects where the page cannot be read. */
  readTab(tabId: number): Promise<unknown>;
  now(): number;
  /** The IANA time zone the person is in. */
  zone(): string;
  newId(): string;
}

export interface Capture {
  preview(): Promise<Preview>;
  /** A press in the popup. */
  fromPopup(request: Request<'capture-moment'>): Promise<Outcome>;
  /** A press that has no window: by keys, or by the menu with the words it was opened on. */
  fromTab(tab: Tab | undefined, via: Via, words?: string): Promise<Outcome>;
  retry(id: string): Promise<Outcome>;
}

/** The way of a press: the page is read once, a moment is made, and it is saved before anybody says so. */
export function captures(tools: CaptureTools): Capture {
  const { log, unsaved, settings } = tools;

  async function look(tab: Tab | undefined): Promise<{ page: Context; level: CaptureLevel }> {
    const [reading, levels] = await Promise.all([
      readingOf(tools, tab),
      // Settings that cannot be read must not cost a moment: the levels are then those of the start.
      readSiteLevels(settings).catch(() => undefined),
    ]);
    const page = describePage(tab ?? {}, reading);
    return { page, level: startingLevel(page, levels?.get(page.host ?? '')) };
  }

  async function save(
    id: string,
    felt: Felt,
    via: Via,
    at: number,
    context: Context,
  ): Promise<Outcome> {
    return store({ id, felt, at, zone: tools.zone(), via, context, revision: 1, changedAt: at });
  }

  async function store(moment: Moment): Promise<Outcome> {
    try {
      await log.add(moment);
      return 'saved';
    } catch (error) {
      // Whether or not it can wait in memory, the answer is the same: it is not saved.
      await unsaved.keep(moment).catch(() => undefined);
      return failureOf(error);
    }
  }

  return {
    async preview() {
      const [looked, waiting] = await Promise.all([tools.tabInFront().then(look), unsaved.all()]);
      return {
        ...looked,
        unsaved: waiting.map(({ id, felt, at, context }) => ({ id, felt, at, context })),
      };
    },

    async fromPopup({ id, felt, context }) {
      const at = tools.now();
      if (context) return save(id, felt, 'popup', at, keepAtLevel(context, context.level));
      const { page, level } = await look(await tools.tabInFront());
      return save(id, felt, 'popup', at, keepAtLevel(page, level));
    },

    async fromTab(tab, via, words) {
      const at = tools.now();
      const { page, level } = await look(tab ?? (await tools.tabInFront()));
      // Words that the menu was opened on were pointed at: they are kept whatever the site's level is.
      const context = words ? withWords(page, words) : keepAtLevel(page, level);
      return save(tools.newId(), 'dismissed', via, at, context);
    },

    async retry(id) {
      const moment = (await unsaved.all()).find((waiting) => waiting.id === id);
      if (!moment) return 'not_found';
      const outcome = await store(moment);
      if (outcome === 'saved') await unsaved.drop(id);
      return outcome;
    },
  };
}

async function readingOf(
  tools: CaptureTools,
  tab: Tab | undefined,
): Promise<PageReading | undefined> {
  if (tab?.id === undefined) return undefined;
  try {
    const parsed = PageReading.safeParse(await tools.readTab(tab.id));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function withWords(page: Context, words: string): Context {
  const { text, cut } = cutText(words.trim(), caps.words);
  return keepAtLevel(text ? { ...page, words: text, wordsCut: cut } : page, 'words');
}
