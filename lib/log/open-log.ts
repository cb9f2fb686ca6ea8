import { type IDBPDatabase, openDB } from 'idb';
import { failureOf, LogError } from './failure.ts';
import { type LogSchema, type Migration, migrations } from './migrations.ts';

export type LogDatabase = IDBPDatabase<LogSchema>;

export interface OpenLog {
  database: LogDatabase;
  /** Set where a newer version of the extension wrote the database: it can be read and is not written. */
  newer: boolean;
}

export const logName = 'noticed';

/**
 * Opens the log, brought up to date. A database from a newer version is opened as it is. `onGone` is
 * called when the connection ends by itself, so that the next use opens a new one.
 */
export async function openLog(
  onGone: () => void,
  name = logName,
  steps: readonly Migration[] = migrations,
): Promise<OpenLog> {
  const callbacks = {
    blocking: (_current: number, _blocked: number | null, event: IDBVersionChangeEvent) => {
      // Another context brings a newer schema: do not stand in its way.
      (event.target as IDBDatabase).close();
      onGone();
    },
    terminated: onGone,
  };
  try {
    const database = await openDB<LogSchema>(name, steps.length, {
      ...callbacks,
      upgrade(db, from, _to, transaction) {
        for (const migrate of steps.slice(from)) migrate(db, transaction);
      },
    });
    return { database, newer: false };
  } catch (error) {
    if (failureOf(error) !== 'newer_log') throw new LogError(failureOf(error), error);
    return { database: await openDB<LogSchema>(name, undefined, callbacks), newer: true };
  }
}
