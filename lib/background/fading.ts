import { announcedFrom, careKey, CareSettings, isOn, usualCare } from '../care/care-settings.ts';
import { canFade, isAnnounced, isDue, oldBefore } from '../care/fading.ts';
import type { Rows } from '../log/engine.ts';
import { momentsAt } from '../log/moments-at.ts';
import { oldestPage } from '../log/reader.ts';
import type { LogWriter } from '../log/writer.ts';
import type { Moment } from '../moment/moment.ts';
import {
  type FadeProgress,
  type FadeProgressStore,
  lookingAgain,
  lookingAnew,
} from '../settings/fade-progress.ts';
import type { KeyValue } from '../settings/key-value.ts';

export interface FadingTools {
  log: Pick<LogWriter, 'fade'>;
  rows: Pick<Rows, 'get' | 'oldest' | 'other'>;
  progress: FadeProgressStore;
  settings: KeyValue;
  now(): number;
}

/** One look at what is due. */
interface Look extends FadingTools {
  due(moment: Moment): boolean;
  /** No moment from this time on is due. */
  before: number;
}

/** How many moments are erased in one go: a press that comes in between waits for no more. */
const pageSize = 50;

/** After so long without a look, in milliseconds, what is due is announced anew. */
const longAway = 30 * 24 * 60 * 60 * 1_000;

const shelves = ['kept', 'parked'] as const;

/**
 * Erases the raw context of every moment whose day has come. Goes on where the last look ended, whatever
 * ended it: what was erased stays so, and nothing is passed over.
 */
export async function fade(tools: FadingTools): Promise<void> {
  const { progress, settings } = tools;
  const now = tools.now();
  const care = await presentCare(settings);
  if (!care || !isOn(care, 'fading')) return;
  const look = {
    ...tools,
    due: (moment: Moment) => isDue(moment, care, now),
    before: oldBefore(care, now),
  };
  const { lookedAt } = await progress.read();
  if (isUnseen(care, lookedAt, now) && (await findsOld(look))) {
    await settings.set(careKey, announcedFrom(care, now));
  } else if (isAnnounced(care, now)) {
    await progress.change(lookingAnew);
    await lookAgain(look);
    for (const shelf of shelves) await lookOn(look, shelf);
  }
  await progress.change((each) => ({ ...each, lookedAt: now }));
}

/** The settings as they are; undefined where they cannot be understood, and nothing may be erased on a guess. */
async function presentCare(settings: KeyValue): Promise<CareSettings | undefined> {
  const stored = await settings.get(careKey);
  return stored === undefined ? usualCare : CareSettings.safeParse(stored).data;
}

/**
 * Whether nobody can have been told what is due: at the first look, and after a long time without one, unless
 * notice was given since the last look or at it.
 */
function isUnseen({ fadesFrom = 0 }: CareSettings, lookedAt: number | undefined, now: number) {
  if (lookedAt === undefined) return true;
  return Math.abs(now - lookedAt) > longAway && lookedAt >= fadesFrom;
}

/** Whether there is anything that is old enough to be erased. */
async function findsOld({ rows, before, progress }: Look): Promise<boolean> {
  const { passed } = await progress.read();
  const pages = await Promise.all(
    shelves.map((shelf) => oldestPage(rows, shelf, 1, before, passed[shelf])),
  );
  return pages.some(({ last }) => last !== undefined);
}

/** Looks at the moments that were written after they had been passed. */
async function lookAgain(look: Look): Promise<void> {
  const { log, rows, progress } = look;
  const { again, passed } = await progress.read();
  const ids = [...new Set(again)];
  const waiting: string[] = [];
  for (let start = 0; start < ids.length; start += pageSize) {
    const some = ids.slice(start, start + pageSize);
    await log.fade(some, look.due);
    const moments = await momentsAt(rows, some);
    const behind = moments.filter((moment) => wasPassed(moment, passed));
    waiting.push(...waitingAmong(behind, look));
  }
  // Those that were added meanwhile are behind these.
  await progress.change((each) =>
    lookingAgain({ ...each, again: each.again.slice(again.length) }, waiting),
  );
}

/** Whether `moment` is not ahead on its shelf, whichever that was at the time. */
function wasPassed({ at }: Moment, passed: FadeProgress['passed']): boolean {
  return shelves.some((shelf) => at <= (passed[shelf]?.at ?? -1));
}

/** Looks at the moments of a shelf that have come of age since the last time. */
async function lookOn(look: Look, shelf: keyof FadeProgress['passed']): Promise<void> {
  const { log, rows, progress, before } = look;
  let { [shelf]: at } = (await progress.read()).passed;
  for (;;) {
    const { moments, last } = await oldestPage(rows, shelf, pageSize, before, at);
    if (!last) return;
    await log.fade(
      moments.filter(look.due).map(({ id }) => id),
      look.due,
    );
    await progress.change((each) =>
      lookingAgain(
        { ...each, passed: { ...each.passed, [shelf]: last } },
        waitingAmong(moments, look),
      ),
    );
    at = last;
  }
}

/** Those that are not due yet, old as they are. */
function waitingAmong(moments: readonly Moment[], { due }: Look): string[] {
  return moments.filter((moment) => canFade(moment) && !due(moment)).map(({ id }) => id);
}
