import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { within } from './waiting.ts';

/** How a server is started and how it says that it is ready. */
export interface ServerCommand {
  /** What it is called in an error. */
  name: string;
  command: string;
  args: string[];
  /** Added to the environment of this process. */
  env?: Record<string, string>;
  /** Matches in its output once it can be used. */
  ready: RegExp;
  /** Milliseconds it may take to get there; 30,000 unless told. */
  patience?: number;
}

/** A server that is running and ready. */
export interface ServerProcess {
  pid: number;
  /** What `ready` matched. */
  ready: RegExpExecArray;
  /** Ends it; resolves when it is gone. */
  stop(): Promise<void>;
}

/** Long enough for a server to say goodbye; what it holds is thrown away in any case. */
const GRACE = 1_000;
const OUTPUT_KEPT = 8_000;
/** A test runner's wishes for itself: colours would break `ready`, and some programs run differently in a test. */
const NOT_OF_THE_TEST_RUNNER = { NO_COLOR: '1', FORCE_COLOR: '0', NODE_ENV: 'production' };

/** Starts a server; resolves when it is ready, and rejects, with it gone, when it ends or stays silent instead. */
export async function startServer(server: ServerCommand): Promise<ServerProcess> {
  const child = spawn(server.command, server.args, {
    env: { ...process.env, ...NOT_OF_THE_TEST_RUNNER, ...server.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = watch(child);
  const ready = Promise.withResolvers<RegExpExecArray>();
  let output = '';
  const read = (chunk: string): void => {
    output = (output + chunk).slice(-OUTPUT_KEPT);
    const match = server.ready.exec(output);
    if (match) ready.resolve(match);
  };
  child.stdout.setEncoding('utf8').on('data', read);
  child.stderr.setEncoding('utf8').on('data', read);
  void gone.then((why) => ready.reject(new Error(`${server.name} ended: ${why}.`)));
  try {
    const match = await within(
      server.patience ?? 30_000,
      `${server.name} to be ready`,
      ready.promise,
    );
    return { pid: child.pid ?? 0, ready: match, stop: () => stop(child, gone) };
  } catch (error) {
    await stop(child, gone);
    throw new Error(`${server.name} did not start. Its last words:\n${output.trim()}`, {
      cause: error,
    });
  }
}

/** Resolves with the reason once the child is gone, and sees to it that the child does not outlive this process. */
function watch(child: ChildProcess): Promise<string> {
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  return new Promise((resolve) => {
    const end = (why: string): void => {
      process.removeListener('exit', kill);
      resolve(why);
    };
    child.once('error', (error) => end(error.message));
    child.once('close', (code, signal) => end(signal ?? `exit code ${code}`));
  });
}

async function stop(child: ChildProcess, gone: Promise<string>): Promise<void> {
  child.kill('SIGTERM');
  await within(GRACE, 'it to end', gone).catch(() => child.kill('SIGKILL'));
  await within(10_000, `process ${child.pid} to end`, gone);
}
