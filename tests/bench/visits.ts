import { setTimeout as pause } from 'node:timers/promises';
import { type Both, inTurns, type Pair, type Side } from './pair.ts';
import { type Opened, openPopup, press, restMs, type WorkerState } from './visit.ts';

/** One opening of the popup and one press in it, in milliseconds. */
export interface Visit extends Opened {
  readonly pressToSaved: number;
}

export type Visits = Record<WorkerState, Both<Visit[]>>;

/**
 * Visits each popup `runs` times with the worker running, and as often with the worker stopped both
 * before the popup is opened and before its button is pressed.
 */
export async function visitInTurns(pair: Pair, runs: number): Promise<Visits> {
  // A visit ends with a press, which leaves the worker running.
  const rounds = await inTurns(pair, runs, async (side) => ({
    running: await visit(side, 'running'),
    stopped: await visit(side, 'stopped'),
  }));
  const of = (state: WorkerState): Both<Visit[]> => ({
    limit: rounds.limit.map((round) => round[state]),
    ours: rounds.ours.map((round) => round[state]),
  });
  return { running: of('running'), stopped: of('stopped') };
}

async function visit(side: Side, worker: WorkerState): Promise<Visit> {
  if (worker === 'stopped') await side.browser.stopWorker();
  await pause(restMs);
  const { popup, ...opened } = await openPopup(side);
  if (worker === 'stopped') await side.browser.stopWorker();
  await pause(restMs);
  const pressToSaved = await press(side, popup);
  await popup.close();
  return { ...opened, pressToSaved };
}
