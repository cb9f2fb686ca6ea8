import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judge } from '../pages/judge.ts';
import { pagesIn } from '../pages/page-file.ts';
import { type PageReader, startPageReader } from '../pages/reader.ts';
import { browserKinds } from './noticed.ts';

const folders = ['recorded', 'built']
  .map((name) => new URL(`../pages/${name}`, import.meta.url).pathname)
  .filter((folder) => existsSync(folder));
const pages = (await Promise.all(folders.map(pagesIn))).flat();

describe.each(browserKinds)('the reading of a page in %s', (kind) => {
  let reader: PageReader;

  beforeAll(async () => {
    reader = await startPageReader(kind);
  });
  afterAll(() => reader.close());

  it.each(pages)('tells nothing wrong of $name, and leaves it as it was', async (page) => {
    const { reading, changes } = await reader.read(page);
    const wrong = judge(reading, page).filter(({ verdict }) => verdict === 'wrong');
    expect(wrong).toEqual([]);
    expect(changes).toBe(0);
  });
});
