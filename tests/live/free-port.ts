import { createServer } from 'node:net';

/** A port of 127.0.0.1 that nobody listens on, as picked by the operating system. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  server.once('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : undefined;
    server.close(() => (port ? resolve(port) : reject(new Error('The system gave no port.'))));
  });
  return promise;
}
