import { randomUUID } from 'node:crypto';
import type { Engine } from '../../lib/log/engine.ts';
import { indexedDbEngine } from '../../lib/log/indexed-db-engine.ts';
import { openLog } from '../../lib/log/open-log.ts';
import { type LogReader, logReader } from '../../lib/log/reader.ts';
import { type LogWriter, logWriter } from '../../lib/log/writer.ts';

export interface ALog {
  name: string;
  engine: Engine;
  writer: LogWriter;
  reader: LogReader;
  /** Ids in the order in which changes to them were announced. */
  announced: string[];
}

/** A log over a database of its own. `now` stands in for the clock. */
export function aLog(now: () => number = Date.now, name = `log-${randomUUID()}`): ALog {
  const announced: string[] = [];
  const engine = indexedDbEngine((onGone) => openLog(onGone, name));
  const writer = logWriter(engine, now, ({ ids }) => void announced.push(...ids));
  return { name, engine, writer, reader: logReader(engine), announced };
}
