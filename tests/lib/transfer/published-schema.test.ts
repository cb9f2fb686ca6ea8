import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { CheckIn } from '../../../lib/moment/check-in.ts';
import { Moment } from '../../../lib/moment/moment.ts';
import { Person } from '../../../lib/moment/person.ts';
import {
  ownFormat,
  ownVersion,
  recordsIn,
  writeOwn,
} from '../../../lib/transfer/formats/own-json.ts';
import { aMoment } from '../../support/moments.ts';
import { noon } from '../../support/transfer.ts';

const count = z.int().check(z.minimum(0));

/** A whole file of ours. */
const File = z.strictObject({
  format: z.literal(ownFormat),
  version: z.literal(ownVersion),
  /** When it was written, as ISO 8601. */
  exportedAt: z.string(),
  moments: z.array(Moment),
  people: z.array(Person),
  checkIns: z.array(CheckIn),
  counts: z.strictObject({ moments: count, people: count, checkIns: count }),
});

describe('the published schema of a file of ours', () => {
  // After a change that is meant: npx vitest run --config tests/vitest.config.ts --update=all tests/lib/transfer/published-schema.test.ts
  it('is what the schemas of the records say', async () => {
    const schema = {
      title: `A log of Noticed, version ${ownVersion}`,
      ...z.toJSONSchema(File),
    };
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      `../../../docs/noticed-${ownVersion}.schema.json`,
    );
  });

  it('fits what is written', async () => {
    const records = async function* () {
      yield { sort: 'moments' as const, record: aMoment() };
    };
    const text = (await Array.fromAsync(writeOwn(records(), new Date(noon)))).join('');
    const value: unknown = JSON.parse(text);
    expect(File.safeParse(value).success).toBe(true);
    expect([...recordsIn(value)]).toHaveLength(1);
  });
});
