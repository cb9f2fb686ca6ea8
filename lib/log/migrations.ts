import type { DBSchema, IDBPDatabase } from 'idb';
import type { Row } from './row.ts';

export interface LogSchema extends DBSchema {
  moments: {
    key: string;
    value: Row;
    indexes: { 'by-shelf': [string, number] };
  };
}

export type Migration = (db: IDBPDatabase<LogSchema>) => void;

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
];
