import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { notYet, waitUntil } from './wait-until.ts';

const endMs = 20_000;

/** The number of a process, which it has once it runs. */
export function pidOf(child: ChildProcess | null): number {
  if (child?.pid === undefined) throw new Error('The browser has no process of its own');
  return child.pid;
}

/** Waits until a process that was asked to end has ended; after 20 seconds it is killed. */
export async function ended(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  try {
    await once(child, 'exit', { signal: AbortSignal.timeout(endMs) });
  } catch {
    // It hangs, and is nothing anybody wants to keep.
    await killWithChildren(child);
  }
}

/**
 * Ends a browser and all its processes at once, as a crash would, and waits until none is left. It
 * must have been started as the leader of a process group (`detached`); Windows has no such groups.
 */
export async function killWithChildren(child: ChildProcess): Promise<void> {
  const pid = pidOf(child);
  const gone = hasEnded(child) ? undefined : once(child, 'exit');
  killGroup(child);
  await gone;
  if (process.platform === 'win32') return;
  await waitUntil(`the processes of browser ${pid} to end`, () =>
    signalGroup(pid, 0) ? notYet('some are left') : true,
  );
}

/** Sends the deadly signal to a browser and all its processes, and does not wait. */
export function killGroup(child: ChildProcess): void {
  if (process.platform === 'win32') child.kill('SIGKILL');
  else signalGroup(pidOf(child), 'SIGKILL');
}

const endings = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Calls `end` if this process ends before what it takes back is called. */
export function onOwnEnd(end: () => void): () => void {
  const leave = (signal: NodeJS.Signals): void => {
    // Leaving this way runs the other listeners for the end, too.
    process.exit(endings[signal as keyof typeof endings]);
  };
  process.on('exit', end);
  const signals = Object.keys(endings) as (keyof typeof endings)[];
  for (const signal of signals) process.on(signal, leave);
  return () => {
    process.off('exit', end);
    for (const signal of signals) process.off(signal, leave);
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function signalGroup(pid: number, signal: 'SIGKILL' | 0): boolean {
  try {
    return process.kill(-pid, signal);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}
