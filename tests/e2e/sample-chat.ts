import { serveFolder, type Served } from '../drive/serve.ts';

export type { Served };

/** The sample chat, on this machine only. */
export function serveSampleChat(): Promise<Served> {
  return serveFolder(new URL('../drive/sample-chat', import.meta.url).pathname);
}
