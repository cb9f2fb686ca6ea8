import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, rmdir, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { checkCopies } from './check.ts';
import { press, quietPage } from './log-in-browser.ts';
import type { Random } from './random.ts';
import { count, type Tally } from './tally.ts';
import type { Victim } from './victims.ts';

const run = promisify(execFile);
const MiB = 1024 * 1024;
const size = 256;

/** A small disk in memory. Needs root. */
export async function smallDisk(): Promise<{ folder: string; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'torture-disk-'));
  await run('mount', ['-t', 'tmpfs', '-o', `size=${size}m`, 'tmpfs', folder]);
  return {
    folder,
    async close() {
      await run('umount', [folder]);
      await rmdir(folder);
    },
  };
}

/** Fills a small disk, presses, frees it, presses, starts again: what was acknowledged is there. */
export async function fullDisk(victim: Victim, rounds: number, random: Random, tally: Tally) {
  for (let round = 0; round < rounds; round += 1) {
    const disk = await smallDisk();
    const profileDir = join(disk.folder, 'profile');
    await mkdir(profileDir);
    const acknowledged = new Set<string>();
    const say = async (page: Parameters<typeof press>[0], when: string) => {
      const id = crypto.randomUUID();
      const answer = await press(page, id, 2_000);
      if (answer === 'saved' || answer === 'saved_one_copy') acknowledged.add(id);
      count(tally, `${when} ${answer}`);
    };
    try {
      const browser = await victim.launch({ profileDir });
      try {
        const page = await quietPage(browser);
        for (let left = 5; left > 0; left -= 1) await say(page, 'before:');
        // With some room left in half of the rounds: what the gate lets through must hold, too.
        await fill(disk.folder, random.pick([0, 0, 0.02, 0.2, 1]) * MiB);
        // The first ones come before it is known that the disk is full, the others after.
        const many = 1 + random.integer(60);
        for (let left = many; left > 0; left -= 1) await say(page, 'full:');
        await setTimeout(1_200);
        for (let left = 3; left > 0; left -= 1) await say(page, 'known to be full:');
        await rm(join(disk.folder, 'filler'));
        for (let left = 3; left > 0; left -= 1) await say(page, 'freed:');
      } finally {
        await browser.close();
      }
      const later = await victim.launch({ profileDir });
      try {
        await checkCopies(await quietPage(later), acknowledged, tally);
      } finally {
        await later.close();
      }
      tally.rounds += 1;
      tally.acknowledged += acknowledged.size;
    } finally {
      await disk.close();
    }
  }
}

/** Fills the disk but for so many bytes. */
async function fill(folder: string, left: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  await writeFile(join(folder, 'filler'), new Uint8Array(Math.max(0, bavail * bsize - left)));
}
