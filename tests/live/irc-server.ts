import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findProgram } from './find-program.ts';
import { freePort } from './free-port.ts';
import { startServer } from './server-process.ts';
import type { ServerProcess } from './server-process.ts';

/** An IRC server of our own, on 127.0.0.1. */
export interface IrcServer extends ServerProcess {
  port: number;
}

/** The full path of ngIRCd, or undefined when it is not installed. */
export async function findIrcServer(): Promise<string | undefined> {
  return findProgram('ngircd');
}

/** Starts ngIRCd with one channel that has a topic; its settings are written to `folder`. */
export async function startIrcServer(folder: string, channel: string): Promise<IrcServer> {
  const command = await findIrcServer();
  if (!command) throw new Error('ngIRCd is not installed.');
  const port = await freePort();
  const settings = join(folder, 'ngircd.conf');
  await writeFile(settings, ngircdSettings(port, channel));
  const server = await startServer({
    name: 'ngIRCd',
    command,
    args: ['--nodaemon', '--config', settings],
    ready: new RegExp(`listening on \\[?127\\.0\\.0\\.1\\]?:${port}\\b`),
  });
  return { ...server, port };
}

/** No look-ups outside this machine, and no waiting for people who talk fast. */
function ngircdSettings(port: number, channel: string): string {
  return `[Global]
Name = irc.live.test
Info = Live tests
Network = LiveNet
Listen = 127.0.0.1
Ports = ${port}
MotdPhrase = Welcome
[Limits]
MaxConnectionsIP = 0
MaxPenaltyTime = 0
MaxNickLength = 20
[Options]
DNS = no
Ident = no
PAM = no
[Channel]
Name = ${channel}
Topic = Design review for the spring release
`;
}
