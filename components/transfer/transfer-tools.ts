import type { LogReader } from '../../lib/log/reader.ts';
import type { WholeLog } from '../../lib/log/whole-log.ts';
import type { Ask } from '../../lib/messages/client.ts';
import type { KeyValue } from '../../lib/settings/key-value.ts';
import type { Worked } from '../../lib/transfer/mover.ts';
import type { TopicWords } from '../../lib/words/topic-words.ts';

/** What moving files in and out asks of the page. */
export interface Transfer {
  startWorker(): Worked;
  /** Where backups and imports are remembered. */
  store: KeyValue;
  /** Hands a file to the browser's downloads. */
  saveFile(file: Blob, name: string): void;
  /** Loads the page anew. */
  reload(): void;
  print(): void;
}

export interface TransferTools {
  ask: Ask;
  reader: LogReader;
  wholeLog: WholeLog;
  now(): number;
  newId(): string;
  transfer: Transfer;
}

export type TransferWords = TopicWords<'transfer'>;
