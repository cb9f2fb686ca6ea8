import { randomUUID } from 'node:crypto';
import type { Engine } from '../../lib/log/engine.ts';
import { indexedDbEngine } from '../../lib/log/indexed-db-engine.ts';
import { openLog } from '../../lib/log/open-log.ts';
import { quarantine } from '../../lib/log/quarantine.ts';
import type { KeyValues } from '../../lib/log/key-values.ts';
import { type LogReader, logReader } from '../../lib/log/reader.ts';
import { rowsOf } from '../../lib/log/rows.ts';
import { storageEngine } from '../../lib/log/storage-engine.ts';
import { type Twin, twin } from '../../lib/log/twin.ts';
import { type LogWriter, logWriter } from '../../lib/log/writer.ts';
import { memoryStore } from './memory-store.ts';
import { memoryValues } from './memory-values.ts';

export interface ALog {
  name: string;
  /** The copy in the database. */
  first: Engine;
  /** The copy among the values. */
  second: Engine;
  store: Twin;
  writer: LogWriter;
  reader: LogReader;
  /** Ids in the order in which changes to them were announced. */
  announced: string[];
}

interface Parts {
  name: string;
  values: KeyValues;
  /** Stands between the log and its engines. */
  through(engine: Engine, which: 'first' | 'second'): Engine;
  /** What outlives the worker and not the browser. */
  session: ReturnType<typeof memoryStore>;
  room(): Promise<number>;
  /** How long a write waits for copies that are compared, in milliseconds. */
  patience: number;
  /** When rows are packed, where a test is to see it. */
  limits: { manySingles: number; fullSegment: number };
}

/** A log over stores of its own. `now` stands in for the clock. */
export function aLog(now: () => number = Date.now, parts: Partial<Parts> = {}): ALog {
  const {
    name = `log-${randomUUID()}`,
    values = memoryValues(),
    through = (engine) => engine,
    session = memoryStore(),
    room = async () => Infinity,
  } = parts;
  const announced: string[] = [];
  const first = through(
    indexedDbEngine((onGone) => openLog(onGone, name), name),
    'first',
  );
  const second = through(storageEngine(values, 'log.', parts.limits), 'second');
  const store = twin([first, second], quarantine(session, room), parts.patience);
  const writer = logWriter(store, now, ({ ids }) => void announced.push(...ids));
  const reader = logReader(rowsOf([first, second]));
  return { name, first, second, store, writer, reader, announced };
}
