import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFile } from '../../../lib/transfer/export-file.ts';
import { lockedFile } from '../../../lib/transfer/formats/age-file.ts';
import { recogniseOpened } from '../../../lib/transfer/recognise.ts';
import { fakeLog } from '../../support/fake-log.ts';
import { aMoment } from '../../support/moments.ts';
import { allFound, momentWords, noon, recordsOf } from '../../support/transfer.ts';

const run = promisify(execFile);
const passphrase = 'four words or even five';

/** age asks for a passphrase on a terminal alone; `script` gives it one. */
const missing = ['age', 'script'].filter((program) => spawnSync(program, ['--version']).error);
const why = missing.length > 0 ? ` (skipped: no ${missing.join(', no ')} here)` : '';

describe.skipIf(missing.length > 0)(`the age command${why}`, () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'noticed-age-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Runs age on a terminal of its own, and types the passphrase as often as it is asked for. */
  async function age(args: string, times: number): Promise<void> {
    const typed = `sleep 1; ${`printf '%s\\n' '${passphrase}'; sleep 1; `.repeat(times)}`;
    const command = `cd '${folder}' && (${typed}) | script -qec "age ${args}" /dev/null`;
    await run('sh', ['-c', command], { timeout: 60_000 });
  }

  it('opens our backup, and finds our JSON in it', async () => {
    const moments = [aMoment({ facts: 'عربي 😀' }), aMoment()];
    const tools = { reader: fakeLog(moments).reader, words: momentWords, now: () => noon };
    const backup = await exportFile('age', { ...tools, passphrase });
    await writeFile(join(folder, 'ours.age'), new Uint8Array(await backup.arrayBuffer()));
    await age('-d -o ours.json ours.age', 1);
    const plain = await (await exportFile('json', tools)).text();
    expect(await readFile(join(folder, 'ours.json'), 'utf8')).toBe(plain);
  }, 90_000);

  it.each([
    ['as bytes', ''],
    ['in armour', '-a '],
  ])(
    'locks our JSON %s, and we open it',
    async (_title, armour) => {
      const moment = aMoment({ facts: 'locked elsewhere' });
      const tools = { reader: fakeLog([moment]).reader, words: momentWords, now: () => noon };
      const plain = await exportFile('json', tools);
      await writeFile(join(folder, 'plain.json'), await plain.text());
      await rm(join(folder, 'theirs.age'), { force: true });
      await age(`-p ${armour}-o theirs.age plain.json`, 2);
      const locked = await lockedFile(new Blob([await readFile(join(folder, 'theirs.age'))]));
      const source = await recogniseOpened(await locked.unlock(passphrase));
      expect(recordsOf(await allFound(source)).map(({ record }) => record)).toEqual([moment]);
    },
    90_000,
  );
});
