import { failureOf } from '../log/failure.ts';
import type { LogReader } from '../log/reader.ts';
import { dryRun, type Known } from './dry-run.ts';
import { exportFile } from './export-file.ts';
import { lockedFile } from './formats/age-file.ts';
import type { Job, Report } from './jobs.ts';
import { limits } from './limits.ts';
import { knownRecords } from './log-records.ts';
import { recognise, recogniseOpened } from './recognise.ts';
import { RefusedFile, refusalOf } from './refusal.ts';
import { someAtATime } from './some-at-a-time.ts';
import type { Given, Source } from './source.ts';

export interface ServeTools {
  reader: LogReader;
  now(): number;
  report(report: Report): void;
}

/** What was looked at, and may be brought in. */
interface Looked {
  /** The file with another answer to what it does not tell. */
  sourceFor(felt: Given['felt']): Promise<Source>;
  known: Known;
}

/** Does the jobs of a page, away from it. Answers a function that takes the next one. */
export function serve({ reader, now, report }: ServeTools): (job: Job) => Promise<void> {
  let looked: Looked | undefined;
  let goOn: (() => void) | undefined;
  const progress = seldom((done: number) => report({ is: 'progress', done }));

  async function look(job: Job & { do: 'look' }): Promise<void> {
    const sourceFor = await opened(job, report);
    if (!sourceFor) return;
    const source = await sourceFor(job.given.felt);
    const known = await knownRecords(reader, progress);
    report({ is: 'plan', plan: await dryRun(source, known, progress) });
    looked = { sourceFor, known };
  }

  async function bringIn(felt: Given['felt']): Promise<void> {
    if (!looked) throw new RefusedFile('unreadable');
    for await (const some of someAtATime(await looked.sourceFor(felt), looked.known)) {
      const { promise, resolve } = Promise.withResolvers<void>();
      goOn = resolve;
      report({ is: 'some', some });
      await promise;
    }
    report({ is: 'end' });
  }

  async function run(job: Job): Promise<void> {
    if (job.do === 'go-on') goOn?.();
    else if (job.do === 'look') await look(job);
    else if (job.do === 'bring-in') await bringIn(job.felt);
    else {
      const { target, words, passphrase } = job;
      const file = await exportFile(target, { reader, words, now, passphrase, onRead: progress });
      report({ is: 'file', file });
    }
  }

  return async (job) => {
    try {
      await run(job);
    } catch (error) {
      const refusal = refusalOf(error);
      report(refusal ? { is: 'refused', refusal } : { is: 'failed', failure: failureOf(error) });
    }
  };
}

/** A file as what it is, or undefined where it is locked and cannot be opened yet, which is reported. */
async function opened(
  job: Job & { do: 'look' },
  report: ServeTools['report'],
): Promise<Looked['sourceFor'] | undefined> {
  const { file, given, passphrase, mayWorkHard = false } = job;
  const found = await recognise(file, given);
  if (!found.locked) {
    return async (felt) => {
      if (felt === given.felt) return found.source;
      const again = await recognise(file, { ...given, felt });
      if (again.locked) throw new RefusedFile('unreadable');
      return again.source;
    };
  }
  const { work, unlock } = await lockedFile(file);
  const worksHard = work > limits.work;
  if (passphrase === undefined || (worksHard && !mayWorkHard)) {
    report({ is: 'locked', worksHard });
    return undefined;
  }
  const source = await recogniseOpened(await unlock(passphrase));
  return async () => source;
}

/** How many steps lie between two words of progress. */
const stride = 250;

function seldom(tell: (done: number) => void): (done: number) => void {
  let told = 0;
  return (done) => {
    if (done >= told && done < told + stride) return;
    told = done;
    tell(done);
  };
}
