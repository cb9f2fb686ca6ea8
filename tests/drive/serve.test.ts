import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder, type Served } from './serve.ts';

let folder: string;
let served: Served;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drive-serve-'));
  await writeFile(join(folder, 'index.html'), '<p>hello');
  await writeFile(join(folder, 'paper.pdf'), '%PDF');
  await symlink('/etc/hostname', join(folder, 'outside.txt'));
  served = await serveFolder(folder);
});

afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

test.each([
  ['/', 200, 'text/html; charset=utf-8'],
  ['/index.html?some=thing', 200, 'text/html; charset=utf-8'],
  ['/paper.pdf', 200, 'application/pdf'],
  ['/missing.html', 404, 'text/plain; charset=utf-8'],
  ['/../../../../etc/hostname', 404, 'text/plain; charset=utf-8'],
  ['/%2e%2e/%2e%2e/etc/hostname', 404, 'text/plain; charset=utf-8'],
  ['/..%2f..%2f..%2fetc%2fhostname', 404, 'text/plain; charset=utf-8'],
  ['/outside.txt', 404, 'text/plain; charset=utf-8'],
  ['/%', 404, 'text/plain; charset=utf-8'],
])('answers %s with %d', async (path, status, type) => {
  expect(await get(path)).toEqual({ status, type });
});

/** Asks for a path as it is written; `fetch` would tidy it up first. */
function get(path: string): Promise<{ status?: number; type?: string }> {
  const { hostname, port } = new URL(served.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '' });
    })
      .on('error', reject)
      .end();
  });
}
