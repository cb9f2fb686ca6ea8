import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Gone } from './entry.ts';
import type { Head } from './head.ts';
import type { Row } from './row.ts';

export interface LogSchema extends DBSchema {
  moments: {
    key: string;
    value: Row;
    indexes: { 'by-shelf': [string, number]; 'by-stamp': number };
  };
  /** The head under its own name, and what was erased under the ids. */
  ledger: { key: string; value: Head | Gone };
}

export type Migration = (
  db: IDBPDatabase<LogSchema>,
  transaction: IDBPTransaction<LogSchema, StoreNames<LogSchema>[], 'versionchange'>,
) => void;

/**
 * The database's versions, oldest first: its version number is the length of this list. A migration is
 * never edited once it has been released; a change is a new one at the end.
 */
export const migrations: readonly Migration[] = [
  function keepMoments(db) {
    const moments = db.createObjectStore('moments', { keyPath: 'id' });
    moments.createIndex('by-shelf', ['shelf', 'at']);
  },
  function keepReflections() {
    // Nothing to change: rows may now hold more, which earlier versions must only read.
  },
  function keepLedger(db, transaction) {
    db.createObjectStore('ledger');
    transaction.objectStore('moments').createIndex('by-stamp', 'stamp');
  },
];
