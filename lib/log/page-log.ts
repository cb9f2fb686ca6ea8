import { type Copies, copiesOf } from './copies.ts';
import { hearChanges } from './changes.ts';
import { indexedDbEngine } from './indexed-db-engine.ts';
import type { KeyValues } from './key-values.ts';
import { type LogReader, logReader } from './reader.ts';
import { rowsOf } from './rows.ts';
import { storageEngine } from './storage-engine.ts';
import { type WholeLog, wholeLog } from './whole-log.ts';

/** What a page has of the log: it reads both copies, and writes neither. */
export interface PageLog {
  reader: LogReader;
  wholeLog: WholeLog;
  copies: Copies;
}

/** `onDamaged` is told of records for which the other copy had to stand in. */
export function pageLog(values: KeyValues, onDamaged: (id: string) => void): PageLog {
  const engines = [indexedDbEngine(), storageEngine(values)] as const;
  const reader = logReader(rowsOf(engines, onDamaged));
  return { reader, wholeLog: wholeLog(reader, hearChanges), copies: copiesOf(engines) };
}
