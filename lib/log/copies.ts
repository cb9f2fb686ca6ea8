import type { Engine } from './engine.ts';
import { sameHead } from './head.ts';
import type { Engines, Standing } from './opening.ts';
import { compare, headOf, type Survey, surveyOf } from './survey.ts';

/** What was found in one copy, in numbers. */
export interface FoundCopy {
  /** Records that are as they were written. */
  whole: number;
  damaged: number;
  /** What its ledger knows of; undefined where there is no ledger. */
  expected: number | undefined;
}

/** What was found in both copies. */
export interface Found {
  standing: Standing;
  /** One for each copy; undefined where it cannot be opened. */
  copies: readonly [FoundCopy | undefined, FoundCopy | undefined];
  /** Whole records in both together. */
  together: number;
  /** Records of which no copy is whole. */
  damaged: number;
  /** Ids of records that are damaged in one copy and whole in the other. */
  mendable: readonly string[];
}

/** Both copies of the log, for pages that tell how they stand: nothing is written here. */
export interface Copies {
  /** Whether both copies can be opened, and their ledgers are the same. */
  agree(): Promise<boolean>;
  /** Looks at every record of both copies. */
  look(): Promise<Found>;
  /** All that lies in both copies, damaged records among it, as parts of one JSON text. */
  raw(): Promise<string[]>;
}

/** How often a look begins again because the log was written meanwhile. */
const tries = 3;

export function copiesOf(engines: Engines): Copies {
  async function agree(): Promise<boolean> {
    try {
      const [one, two] = await Promise.all(engines.map((engine) => engine.look()));
      return sameHead(one?.head, two?.head);
    } catch {
      return false;
    }
  }

  async function bothSurveys() {
    const [first, second] = engines;
    return [
      await surveyOf(first).catch(() => undefined),
      await surveyOf(second).catch(() => undefined),
    ] as const;
  }

  async function settledSurveys() {
    let surveys = await bothSurveys();
    for (let left = tries; left > 1; left -= 1) {
      const heads = await Promise.all(
        engines.map((engine) => engine.look().catch(() => undefined)),
      );
      if (surveys.every((survey, at) => sameHead(survey?.head, heads[at]?.head))) break;
      surveys = await bothSurveys();
    }
    return surveys;
  }

  return {
    agree,
    async look() {
      const [first, second] = await settledSurveys();
      const both = [first, second].filter((survey) => survey !== undefined);
      const damaged = new Set(both.flatMap((survey) => [...survey.damaged]));
      const mendable = [...damaged].filter((id) => both.some(({ marks }) => marks.has(id)));
      return {
        standing: standingOf(first, second),
        copies: [first && foundIn(first), second && foundIn(second)],
        together: headOf(both).count,
        damaged: damaged.size - mendable.length,
        mendable,
      };
    },
    raw: async () => [
      '{"form":"noticed-copies-1","copies":[',
      ...(await rawOf(engines[0])),
      ',',
      ...(await rawOf(engines[1])),
      ']}',
    ],
  };
}

function standingOf(first: Survey | undefined, second: Survey | undefined): Standing {
  if (!first || !second) return 'one_copy';
  const { lost, lacked } = compare(first, second);
  if (lost) return 'recovery';
  return lacked.every(({ size }) => size === 0) ? 'well' : 'one_copy';
}

function foundIn({ head, marks, damaged }: Survey): FoundCopy {
  const whole = [...marks.values()].filter(({ gone }) => !gone).length;
  return { whole, damaged: damaged.size, expected: head?.count };
}

async function rawOf(engine: Engine): Promise<string[]> {
  const parts = ['{"entries":['];
  let between = '';
  try {
    for await (const entries of engine.entries()) {
      for (const entry of entries) {
        parts.push(between, JSON.stringify(entry));
        between = ',';
      }
    }
    parts.push('],"complete":true}');
  } catch {
    // What could be read is told, and that it is not all.
    parts.push('],"complete":false}');
  }
  return parts;
}
