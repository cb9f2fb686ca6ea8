import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openConversation, pageFiles, say, signIn } from './converse-page.ts';
import type { ConverseSettings } from './converse-page.ts';
import { installServers } from './install.ts';
import type { LiveMessenger } from './live-messenger.ts';
import { whyNodeIsTooOld } from './node-version.ts';
import { XmppClient } from './xmpp-client.ts';
import type { XmppAccount } from './xmpp-client.ts';
import { findXmppServer, startXmppServer } from './xmpp-server.ts';

const PASSWORD = 'spring-release';
const MIRA = { user: 'mira', password: PASSWORD, name: 'Mira' };
const DANA = { user: 'dana', password: PASSWORD, name: 'Dana Kowalski' };
const TOMAS = { user: 'tomas', password: PASSWORD, name: 'Tomas Novak' };
const GROUP = { name: 'Kitchen table', address: 'kitchen-table@rooms.localhost' };

/** Converse.js with Mira at its page, and the XMPP clients she talks with. */
export interface Converse extends LiveMessenger {
  readonly people: { readonly dana: XmppClient; readonly tomas: XmppClient };
  /** One more client of Mira's, as on her phone; it ends with `close`. */
  connectPhone(): Promise<XmppClient>;
}

/** What is other than usual. */
export interface ConverseOptions {
  settings?: Partial<ConverseSettings>;
  /** By which name Mira knows Dana. */
  danaKnownAs?: string;
}

/** Undefined, or a sentence saying what this machine lacks to run Converse.js. */
export async function whyItCannotRun(): Promise<string | undefined> {
  if (await findXmppServer()) return whyNodeIsTooOld();
  return 'Converse.js needs an XMPP server, and prosody is not installed.';
}

/**
 * Starts an XMPP server that also serves Converse.js for `mira`, and two people on it (`Dana Kowalski` and
 * `Tomas Novak`) in the group "Kitchen table", where Mira comes in as she signs in; leaves nothing running if
 * that fails.
 */
export async function startConverse({
  settings = {},
  danaKnownAs = DANA.name,
}: ConverseOptions = {}): Promise<Converse> {
  const packages = await installServers();
  await using started = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'noticed-converse-'));
  started.defer(() => rm(folder, { recursive: true, force: true }));
  const pages = await writePages(folder, packages, { ...SETTINGS, ...settings });
  const contacts = [MIRA, { ...DANA, name: danaKnownAs }, TOMAS];
  const server = await startXmppServer(folder, pages, contacts, GROUP);
  started.defer(() => server.stop());
  const connect = async (account: XmppAccount, ending: AsyncDisposableStack) => {
    const client = await XmppClient.connect(server, account);
    ending.defer(() => client.close());
    return client;
  };
  const arrive = async (account: XmppAccount): Promise<XmppClient> => {
    const person = await connect(account, started);
    await person.joinGroup();
    return person;
  };
  const dana = await arrive(DANA);
  await dana.nameGroup();
  const tomas = await arrive(TOMAS);
  const url = `http://127.0.0.1:${server.port}/`;
  const running = started.move();
  return {
    url,
    credentials: { name: MIRA.user, password: MIRA.password },
    group: GROUP.name,
    people: { dana, tomas },
    pids: [server.pid],
    signIn: (page) => signIn(page, url, GROUP.name),
    openConversation,
    say,
    connectPhone: () => connect(MIRA, running),
    close: () => running.disposeAsync(),
  };
}

async function writePages(
  folder: string,
  packages: string,
  settings: ConverseSettings,
): Promise<string> {
  const pages = join(folder, 'pages');
  await mkdir(pages);
  await symlink(join(packages, 'converse.js', 'dist'), join(pages, 'dist'));
  for (const [name, content] of Object.entries(pageFiles(settings)))
    await writeFile(join(pages, name), content);
  return pages;
}

/** See https://conversejs.org/docs/html/configuration.html; nothing is asked of any other server. */
const SETTINGS: ConverseSettings = {
  authentication: 'login',
  auto_login: true,
  jid: `${MIRA.user}@localhost`,
  password: MIRA.password,
  nickname: MIRA.user,
  auto_join_rooms: [GROUP.address],
  discover_connection_methods: false,
  assets_path: '/dist/',
  // Its encryption needs a part that it looks for at the top of the site.
  blacklisted_plugins: ['converse-omemo'],
  view_mode: 'fullscreen',
  show_background: false,
  play_sounds: false,
};
