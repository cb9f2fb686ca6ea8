import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findProgram } from './find-program.ts';
import { freePort } from './free-port.ts';
import { startServer } from './server-process.ts';
import type { ServerProcess } from './server-process.ts';
import type { XmppAccount, XmppServer } from './xmpp-client.ts';

/** The full path of Prosody, or undefined when it is not installed. */
export async function findXmppServer(): Promise<string | undefined> {
  return findProgram('prosody');
}

/**
 * Starts Prosody for people who all know one another; what it needs is written to `folder`. It serves `pages`
 * to browsers too, from the same port as its WebSocket.
 */
export async function startXmppServer(
  folder: string,
  pages: string,
  people: readonly XmppAccount[],
  group: XmppServer['group'],
): Promise<XmppServer & ServerProcess> {
  const command = await findXmppServer();
  if (!command) throw new Error('Prosody is not installed.');
  const server = { port: await freePort(), host: 'localhost', group };
  const accounts = join(folder, 'data', server.host, 'accounts');
  await mkdir(accounts, { recursive: true });
  for (const { user, password } of people)
    await writeFile(
      join(accounts, `${user}.dat`),
      `return { ["password"] = ${JSON.stringify(password)} };`,
    );
  const contacts = people.map(({ user, name }) => `${user}@${server.host}=${name}`);
  await writeFile(join(folder, 'contacts.txt'), ['[Friends]', ...contacts, ''].join('\n'));
  const settings = join(folder, 'prosody.cfg.lua');
  await writeFile(settings, prosodySettings(folder, pages, server));
  const running = await startServer({
    name: 'Prosody',
    command,
    args: ['-F', '--config', settings],
    ready: new RegExp(`'http' on \\[127\\.0\\.0\\.1\\]:${server.port}\\b`),
  });
  return { ...server, ...running };
}

/**
 * One port on 127.0.0.1 and no other, no servers elsewhere, nothing kept but the accounts. It runs as whoever
 * started it, even root, because another user could not read the folder, which is gone soon.
 */
function prosodySettings(folder: string, pages: string, { port, host, group }: XmppServer): string {
  const [, groupHost = ''] = group.address.split('@');
  return `run_as_root = true
data_path = ${JSON.stringify(join(folder, 'data'))}
default_storage = "memory"
storage = { accounts = "internal" }
authentication = "internal_plain"
log = { info = "*console" }
modules_enabled = {
  "roster", "saslauth", "disco", "ping", "carbons", "pep", "mam", "groups", "websocket", "http_files"
}
modules_disabled = { "s2s", "tls" }
c2s_ports = {}
c2s_direct_tls_ports = {}
https_ports = {}
http_interfaces = { "127.0.0.1" }
http_ports = { ${port} }
http_default_host = "${host}"
http_paths = { files = "/" }
http_files_dir = ${JSON.stringify(pages)}
consider_websocket_secure = true
allow_unencrypted_plain_auth = true
groups_file = ${JSON.stringify(join(folder, 'contacts.txt'))}
VirtualHost "${host}"
Component "${groupHost}" "muc"
  muc_room_locking = false
`;
}
