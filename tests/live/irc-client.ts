import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { Heard, Person } from './live-messenger.ts';
import { RequestQueue } from './request-queue.ts';
import { within } from './waiting.ts';

/** A server cuts a line at 512 bytes, of which the sender's address and the target take their part. */
const LONGEST_TEXT = 400;
/** The numeric replies that are errors, without 422: there being no message of the day is none. */
const REFUSAL = /^:\S+ (?!422)[45]\d\d /;

/** A person on an IRC server, without a screen. */
export class IrcClient implements Person {
  readonly name: string;
  readonly heard: Heard[] = [];
  /** Who entered a channel while this person was in it, as `nick #channel`. */
  readonly seenJoining = new Set<string>();
  readonly #socket: Socket;
  readonly #closed: Promise<void>;
  readonly #requests = new RequestQueue(REFUSAL);

  private constructor(socket: Socket, nick: string) {
    this.name = nick;
    this.#socket = socket;
    const lines = createInterface({ input: socket });
    lines.on('line', (line) => this.#read(line));
    // An error is followed by 'close', where it is dealt with; unheard, it would end the process.
    lines.on('error', () => undefined);
    socket.on('error', () => undefined);
    this.#closed = new Promise((resolve) => {
      socket.once('close', () => {
        this.#requests.hangUp();
        resolve();
      });
    });
  }

  /** Connects to a server on 127.0.0.1; resolves when it has welcomed `nick`, rejects if it does not want them. */
  static async connect(port: number, nick: string): Promise<IrcClient> {
    const client = new IrcClient(connect(port, '127.0.0.1'), nick);
    try {
      // A welcome ends with the message of the day (376) or with there being none (422).
      await client.#request([`NICK ${nick}`, `USER person 0 * :${nick}`], /^:\S+ (376|422) /);
      return client;
    } catch (error) {
      await client.close();
      throw error;
    }
  }

  /** Enters a channel, e.g. `#design-review`; resolves when the server has the person in it. */
  async join(channel: string): Promise<void> {
    await this.#order(`JOIN ${channel}`);
  }

  /** Goes out of a channel; resolves when the server has it. */
  async leave(channel: string): Promise<void> {
    await this.#order(`PART ${channel}`);
  }

  /** Sends a notice, which is what services and robots talk in; resolves as `say` does. */
  async notify(target: string, text: string): Promise<void> {
    await this.#order(`NOTICE ${target} :${text}`);
  }

  /** Says one line in a channel or to a person; resolves when the server has handed it on, rejects if it refuses. */
  async say(target: string, text: string): Promise<void> {
    if (/[\r\n]/.test(text) || Buffer.byteLength(text) > LONGEST_TEXT)
      throw new Error(`An IRC message is one line of at most ${LONGEST_TEXT} bytes.`);
    await this.#order(`PRIVMSG ${target} :${text}`);
  }

  /** Leaves; resolves when the connection is gone. */
  async close(): Promise<void> {
    this.#socket.end('QUIT\r\n');
    await within(1_000, 'the IRC server to hang up', this.#closed).catch(() =>
      this.#socket.destroy(),
    );
    await this.#closed;
  }

  /** Most commands are answered by nothing or a refusal, so a PING goes after: its PONG says both would have come. */
  async #order(command: string): Promise<void> {
    await this.#request([command, 'PING :done'], /^:\S+ PONG /);
  }

  async #request(commands: string[], end: RegExp): Promise<void> {
    if (!this.#socket.writable) throw new Error('The connection to the IRC server is closed.');
    this.#socket.write([...commands, ''].join('\r\n'));
    await this.#requests.answer(commands.join(' '), end);
  }

  #read(line: string): void {
    if (line.startsWith('PING ')) this.#socket.write(`PONG ${line.slice(5)}\r\n`);
    const [, from, command, target, text] =
      /^:([^!\s]+)!\S+ (PRIVMSG|JOIN) :?(\S+)(?: :(.*))?$/.exec(line) ?? [];
    if (from && target && command === 'JOIN') this.seenJoining.add(`${from} ${target}`);
    if (from && target && text !== undefined) this.heard.push({ from, target, text });
    this.#requests.read(line);
  }
}
