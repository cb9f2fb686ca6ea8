import { describe, expect, it } from 'vitest';
import { startServer } from './server-process.ts';

const script = (code: string) => ({
  name: 'The server',
  command: process.execPath,
  args: ['-e', code],
});

describe('startServer', () => {
  it('resolves with what the ready line says, and ends the process when asked', async () => {
    const code = 'console.log("port 17"); setInterval(() => {}, 1000)';
    const server = await startServer({ ...script(code), ready: /port (\d+)/ });
    expect(server.ready[1]).toBe('17');
    await server.stop();
    expect(() => process.kill(server.pid, 0)).toThrow('ESRCH');
  });

  it('ends a process that does not listen when told to go', async () => {
    const code =
      'process.on("SIGTERM", () => {}); console.log("ready"); setInterval(() => {}, 1000)';
    const server = await startServer({ ...script(code), ready: /ready/ });
    await server.stop();
    expect(() => process.kill(server.pid, 0)).toThrow('ESRCH');
  });

  it('quotes the last words of a process that ended instead', async () => {
    const starting = startServer({
      ...script('console.error("no such port"); process.exit(3)'),
      ready: /ready/,
    });
    await expect(starting).rejects.toThrow('no such port');
  });

  it('gives up on a process that never gets ready', async () => {
    const code = 'console.log(process.pid); setInterval(() => {}, 1000)';
    const error = await startServer({ ...script(code), ready: /ready/, patience: 500 }).catch(
      (reason) => reason,
    );
    expect(error).toHaveProperty(
      'cause.message',
      'Waited 0.5 seconds in vain for The server to be ready.',
    );
    const pid = Number(String(error).match(/\d+\s*$/)?.[0]);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  it('says so when the program is not there', async () => {
    const starting = startServer({
      name: 'Nothing',
      command: '/no/such/program',
      args: [],
      ready: /ready/,
    });
    await expect(starting).rejects.toThrow('Nothing did not start');
  });
});
