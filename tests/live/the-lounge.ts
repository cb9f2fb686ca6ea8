import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installServers } from './install.ts';
import { IrcClient } from './irc-client.ts';
import { findIrcServer, startIrcServer } from './irc-server.ts';
import type { LiveMessenger } from './live-messenger.ts';
import { whyNodeIsTooOld } from './node-version.ts';
import { startServer } from './server-process.ts';
import type { ServerProcess } from './server-process.ts';
import { openConversation, say, signIn } from './the-lounge-page.ts';
import { until } from './waiting.ts';

const CHANNEL = '#design-review';
const MIRA = { name: 'mira', password: 'spring-release' };
/** bcrypt of Mira's password, at the cost The Lounge asks for: making one anew would slow each start. */
const MIRA_HASH = '$2a$11$gBrFMr7hl3iRCfvwtSIDwuJUNkKFGUDxgiWH8o9U92wmNRJtqoOom';

/** The Lounge with Mira at its page, and the IRC clients she talks with. */
export interface TheLounge extends LiveMessenger {
  readonly people: { readonly dana: IrcClient; readonly tomas: IrcClient };
  /** Somebody else connects, who is in no channel and leaves with `close`. */
  meet(nick: string): Promise<IrcClient>;
}

/** Undefined, or a sentence saying what this machine lacks to run The Lounge. */
export async function whyItCannotRun(): Promise<string | undefined> {
  if (await findIrcServer()) return whyNodeIsTooOld();
  return 'The Lounge needs an IRC server, and ngircd is not installed.';
}

/**
 * Starts an IRC server, two people on it (`dana_k` and `tomas`) and The Lounge for `mira`; resolves when all
 * three are in #design-review, and leaves nothing running if that fails.
 */
export async function startTheLounge(): Promise<TheLounge> {
  const packages = await installServers();
  await using started = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'noticed-the-lounge-'));
  started.defer(() => rm(folder, { recursive: true, force: true }));
  const irc = await startIrcServer(folder, CHANNEL);
  started.defer(() => irc.stop());
  const dana = await arrive('dana_k', irc.port, started);
  const tomas = await arrive('tomas', irc.port, started);
  const lounge = await startWebServer(packages, join(folder, 'the-lounge'), irc.port);
  started.defer(() => lounge.stop());
  await until('Mira to be in the channel', () => dana.seenJoining.has(`${MIRA.name} ${CHANNEL}`));
  const url = lounge.ready[1] ?? '';
  const running = started.move();
  return {
    url,
    credentials: MIRA,
    group: CHANNEL,
    people: { dana, tomas },
    pids: [irc.pid, lounge.pid],
    signIn: (page) => signIn(page, url, MIRA, CHANNEL),
    openConversation,
    say,
    meet: (nick) => connect(nick, irc.port, running),
    close: () => running.disposeAsync(),
  };
}

async function arrive(
  nick: string,
  port: number,
  started: AsyncDisposableStack,
): Promise<IrcClient> {
  const person = await connect(nick, port, started);
  await person.join(CHANNEL);
  return person;
}

async function connect(
  nick: string,
  port: number,
  ending: AsyncDisposableStack,
): Promise<IrcClient> {
  const person = await IrcClient.connect(port, nick);
  ending.defer(() => person.close());
  return person;
}

async function startWebServer(
  packages: string,
  home: string,
  ircPort: number,
): Promise<ServerProcess> {
  const program = join(packages, 'thelounge');
  await mkdir(join(home, 'users'), { recursive: true });
  await writeFile(join(home, 'config.js'), settings(program));
  await writeFile(join(home, 'users', `${MIRA.name}.json`), miraAccount(ircPort));
  return startServer({
    name: 'The Lounge',
    command: process.execPath,
    args: [join(program, 'index.js'), 'start'],
    env: { THELOUNGE_HOME: home },
    ready: /Available at (http:\/\/127\.0\.0\.1:\d+\/)/,
  });
}

/**
 * With port 0 the system picks one, and The Lounge says which. It has no setting for its asking GitHub about
 * newer releases at each start, and a test does not talk to the outside; but its settings are a script.
 */
function settings(program: string): string {
  const values = { host: '127.0.0.1', port: 0, public: false, prefetch: false, messageStorage: [] };
  const changelog = join(program, 'dist', 'server', 'plugins', 'changelog.js');
  return `require(${JSON.stringify(changelog)}).default.checkForUpdates = () => undefined;
module.exports = ${JSON.stringify(values)};
`;
}

function miraAccount(ircPort: number): string {
  const channels = [{ name: CHANNEL }];
  const network = {
    name: 'LiveNet',
    host: '127.0.0.1',
    port: ircPort,
    tls: false,
    nick: MIRA.name,
    channels,
  };
  return JSON.stringify({ password: MIRA_HASH, log: false, networks: [network] });
}
