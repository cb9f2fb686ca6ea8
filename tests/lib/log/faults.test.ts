import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../lib/messages/answers.ts';
import { failureOf } from '../../../lib/log/failure.ts';
import { isSaved } from '../../../lib/log/written.ts';
import { surveyOf } from '../../../lib/log/survey.ts';
import { type ALog, aLog } from '../../support/a-log.ts';
import { type Fault, faultAt, type Faults } from '../../support/faults.ts';
import { memoryValues } from '../../support/memory-values.ts';
import { aMoment } from '../../support/moments.ts';

/** What a person does. Moments are numbered. */
type Step =
  | { does: 'press' | 'again' | 'delete' | 'erase'; moment: number }
  | { does: 'edit'; moment: number; facts: string }
  | { does: 'fade' }
  | { does: 'rest' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('press' as const), moment: fc.nat(5) }) },
  fc.record({ does: fc.constantFrom('again', 'delete', 'erase'), moment: fc.nat(5) }),
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('edit' as const),
      moment: fc.nat(5),
      facts: fc.constantFrom('a', 'b', 'x'.repeat(400)),
    }),
  },
  fc.constantFrom({ does: 'fade' } as const, { does: 'rest' } as const),
);

const moments = Array.from({ length: 6 }, (_, at) => aMoment({ at: 1_000 + at }));
const momentAt = (at: number) => moments[at] ?? aMoment();
/** Small enough that rows are packed, and packed ones edited, in a few steps. */
const limits = { manySingles: 4, fullSegment: 1_500 };
const faults = ['refused', 'done-and-refused', 'crash-before', 'crash-after'] as const;

/** What may be in the log of a moment: `gone`, or its facts and whether it is deleted, and has faded. */
type State = string;
const gone: State = 'gone';

function unknown(does: never): never {
  throw new Error(`Nobody does ${JSON.stringify(does)}`);
}

async function take(log: ALog, does: Step): Promise<Outcome> {
  if (does.does === 'rest') {
    await log.store.tidy().catch(() => undefined);
    return 'saved';
  }
  if (does.does === 'fade') {
    const all = moments.map(({ id }) => id);
    return log.writer.fade(all, () => true).then(() => 'saved', failureOf);
  }
  const { id } = momentAt(does.moment);
  try {
    switch (does.does) {
      case 'press':
      case 'again':
        return await log.writer.add(momentAt(does.moment));
      case 'edit':
        return await log.writer.change(id, { facts: does.facts });
      case 'delete':
        return await log.writer.remove(id);
      case 'erase':
        return await log.writer.erase(id);
      default:
        return unknown(does);
    }
  } catch (error) {
    return failureOf(error);
  }
}

function after(before: State, does: Step): State {
  switch (does.does) {
    case 'press':
    case 'again':
      return before === gone ? 'kept::' : before;
    case 'edit':
      return changedPart(before, 1, does.facts);
    case 'delete':
      return changedPart(before, 0, 'deleted');
    case 'erase':
      return gone;
    case 'fade':
      return changedPart(before, 2, 'faded');
    case 'rest':
      return before;
    default:
      return unknown(does);
  }
}

function changedPart(before: State, part: number, to: string): State {
  return before === gone ? gone : before.split(':').with(part, to).join(':');
}

async function stateOf(log: ALog, at: number): Promise<State> {
  const moment = await log.reader.get(momentAt(at).id);
  if (!moment) return gone;
  const { deletedAt, facts = '', fadedAt } = moment;
  return `${deletedAt ? 'deleted' : 'kept'}:${facts}:${fadedAt ? 'faded' : ''}`;
}

/** Runs `steps` with one fault, starts again, and holds what is there against what was said. */
async function live(steps: readonly Step[], at: number, fault: Fault): Promise<Faults> {
  const place = { name: `log-${crypto.randomUUID()}`, values: memoryValues(), limits };
  const going = faultAt(at, fault);
  const log = aLog(() => 1, {
    ...place,
    values: going.values(place.values),
    through: (engine, which) => (which === 'first' ? going.through(engine) : engine),
  });
  /** What each moment may be: one state where all is known, more after a failure. */
  const known = moments.map(() => new Set([gone]));
  for (const each of steps) {
    const outcome = await Promise.race([take(log, each), over(going)]);
    const sure = outcome !== 'over' && (isSaved(outcome) || outcome === 'not_found');
    for (const [moment, before] of known.entries()) {
      if ('moment' in each && each.moment !== moment) continue;
      const next = [...before].map((state) => after(state, each));
      known[moment] = new Set(sure ? next : [...before, ...next]);
    }
    if (outcome === 'over') break;
  }
  // What was begun is done or dead by now: then the browser starts again.
  const later = aLog(() => 1, place);
  expect(await later.store.standing()).toBe('well');
  for (const [moment, may] of known.entries()) expect(may).toContain(await stateOf(later, moment));
  const [first, second] = [await surveyOf(later.first), await surveyOf(later.second)];
  const rows = ({ marks }: typeof first) =>
    [...marks].filter(([, mark]) => !mark.gone).toSorted(([a], [b]) => (a < b ? -1 : 1));
  expect(rows(first)).toEqual(rows(second));
  expect([...first.damaged, ...second.damaged]).toEqual([]);
  // And the log goes on.
  expect(await later.writer.add(aMoment({ at: 9_000 }))).toBe('saved');
  return going;
}

async function over(going: Faults): Promise<'over'> {
  while (!going.isOver()) await new Promise((resolve) => setTimeout(resolve, 1));
  return 'over';
}

const story: Step[] = [
  ...[0, 1, 2, 3, 4].map((moment) => ({ does: 'press', moment }) as const),
  { does: 'rest' },
  { does: 'edit', moment: 0, facts: 'x'.repeat(400) },
  { does: 'edit', moment: 0, facts: 'b' },
  { does: 'delete', moment: 1 },
  { does: 'again', moment: 2 },
  { does: 'erase', moment: 3 },
  { does: 'press', moment: 5 },
  { does: 'fade' },
  { does: 'rest' },
  { does: 'erase', moment: 1 },
];

describe('a log whose stores fail', () => {
  it.each(faults)(
    'loses, tears and doubles nothing, whichever operation is %s',
    async (fault) => {
      let tried = 0;
      for (let clean = false; !clean; tried += 1)
        clean = (await live(story, tried, fault)).count() <= tried;
      expect(tried).toBeGreaterThan(30);
    },
    60_000,
  );

  it('does so for whatever is done in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 14 }),
        fc.nat(150),
        fc.constantFrom(...faults),
        async (steps, at, fault) => void (await live(steps, at, fault)),
      ),
      { numRuns: 100 },
    );
  }, 60_000);
});
