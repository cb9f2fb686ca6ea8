import type { Heard, Person } from './live-messenger.ts';
import { RequestQueue } from './request-queue.ts';
import { within } from './waiting.ts';
import { attribute, escape, unescape } from './xml.ts';

/** Where a server on 127.0.0.1 is, and what its parts are called. */
export interface XmppServer {
  port: number;
  /** What stands after the @ of a person. */
  host: string;
  /** The one group conversation: the name it is shown by, and its address. */
  group: { name: string; address: string };
}

/** Who somebody is on it: the part before the @, the password and the name others see. */
export interface XmppAccount {
  user: string;
  password: string;
  name: string;
}

const FEATURES = /^<stream:features/;
const REFUSAL = /^<failure|^<\w+ [^>]*type=['"]error['"]/;

/**
 * A person on an XMPP server, without a screen. It talks over a WebSocket, where each message is one whole piece
 * of XML (RFC 7395), and reads only what the tests ask for, so it does without an XML parser.
 */
export class XmppClient implements Person {
  readonly name: string;
  readonly heard: Heard[] = [];
  readonly #socket: WebSocket;
  readonly #server: XmppServer;
  readonly #closed: Promise<void>;
  readonly #requests = new RequestQueue(REFUSAL);
  #pings = 0;

  private constructor(server: XmppServer, name: string) {
    this.name = name;
    this.#server = server;
    this.#socket = new WebSocket(`ws://127.0.0.1:${server.port}/xmpp-websocket`, 'xmpp');
    this.#socket.addEventListener('message', (event) => this.#read(String(event.data)));
    this.#closed = new Promise((resolve) => {
      this.#socket.addEventListener('close', () => {
        this.#requests.hangUp();
        resolve();
      });
    });
  }

  /** Connects, signs in and is online; rejects if the server does not want them. */
  static async connect(server: XmppServer, account: XmppAccount): Promise<XmppClient> {
    const client = new XmppClient(server, account.name);
    try {
      await client.#opened();
      await client.#signIn(account);
      return client;
    } catch (error) {
      await client.close();
      throw error;
    }
  }

  /** Enters the group conversation; resolves when the server has the person in it. The first one makes it. */
  async joinGroup(): Promise<void> {
    const to = escape(`${this.#server.group.address}/${this.name}`);
    const join = `<x xmlns="http://jabber.org/protocol/muc"><history maxstanzas="0"/></x>`;
    // Status 110 marks one's own entering, which comes after everybody else's presence.
    const entered = /<status code=['"]110['"]|^<presence [^>]*type=['"]error['"]/;
    await this.#request([`<presence xmlns="jabber:client" to="${to}">${join}</presence>`], entered);
  }

  /** Gives the group conversation its name; for the person who made it. */
  async nameGroup(): Promise<void> {
    const { address, name } = this.#server.group;
    const form = 'http://jabber.org/protocol/muc#roomconfig';
    await this.#order(
      `<iq xmlns="jabber:client" type="set" id="name-group" to="${escape(address)}">` +
        '<query xmlns="http://jabber.org/protocol/muc#owner"><x xmlns="jabber:x:data" type="submit">' +
        `<field var="FORM_TYPE"><value>${form}</value></field>` +
        `<field var="muc#roomconfig_roomname"><value>${escape(name)}</value></field>` +
        '</x></query></iq>',
    );
  }

  /** Says something in the group or to a person; resolves when the server has handed it on, rejects if it refuses. */
  async say(target: string, text: string): Promise<void> {
    const { group, host } = this.#server;
    const [type, to] =
      target === group.name ? ['groupchat', group.address] : ['chat', `${target}@${host}`];
    const head = `type="${type}" to="${escape(to)}" id="${crypto.randomUUID()}"`;
    await this.#order(
      `<message xmlns="jabber:client" ${head}><body>${escape(text)}</body></message>`,
    );
  }

  /** Lets a person's client show that one is writing to them. */
  async showTyping(user: string): Promise<void> {
    const state = '<composing xmlns="http://jabber.org/protocol/chatstates"/>';
    const to = escape(`${user}@${this.#server.host}`);
    await this.#order(`<message xmlns="jabber:client" type="chat" to="${to}">${state}</message>`);
  }

  /** Leaves; resolves when the connection is gone. */
  async close(): Promise<void> {
    if (this.#socket.readyState === WebSocket.OPEN)
      this.#socket.send('<close xmlns="urn:ietf:params:xml:ns:xmpp-framing"/>');
    this.#socket.close();
    await within(5_000, 'the XMPP server to hang up', this.#closed);
  }

  async #opened(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#socket.addEventListener('open', () => resolve());
    this.#socket.addEventListener('error', () =>
      reject(new Error('The XMPP server cannot be reached.')),
    );
    await within(10_000, 'the XMPP server to be reached', promise);
  }

  async #signIn({ user, password }: XmppAccount): Promise<void> {
    const open = `<open xmlns="urn:ietf:params:xml:ns:xmpp-framing" to="${this.#server.host}" version="1.0"/>`;
    const secret = Buffer.from(`\0${user}\0${password}`).toString('base64');
    await this.#request([open], FEATURES);
    await this.#request(
      [`<auth xmlns="urn:ietf:params:xml:ns:xmpp-sasl" mechanism="PLAIN">${secret}</auth>`],
      /^<(success|failure)/,
    );
    await this.#request([open], FEATURES);
    await this.#order(
      '<iq xmlns="jabber:client" type="set" id="bind"><bind xmlns="urn:ietf:params:xml:ns:xmpp-bind"/></iq>',
    );
    await this.#order('<presence xmlns="jabber:client"/>');
  }

  /** Many stanzas are answered by nothing or a refusal, so a ping goes after: its answer says both would have come. */
  async #order(stanza: string): Promise<void> {
    const id = `ping-${++this.#pings}`;
    const ping = `<iq xmlns="jabber:client" type="get" id="${id}"><ping xmlns="urn:xmpp:ping"/></iq>`;
    await this.#request([stanza, ping], new RegExp(`^<iq [^>]*id=['"]${id}['"]`));
  }

  async #request(stanzas: string[], end: RegExp): Promise<void> {
    if (this.#socket.readyState !== WebSocket.OPEN)
      throw new Error('The connection to the XMPP server is closed.');
    for (const stanza of stanzas) this.#socket.send(stanza);
    await this.#requests.answer(stanzas.join(''), end);
  }

  #read(stanza: string): void {
    const body = /<body[^>]*>([^<]*)<\/body>/.exec(stanza)?.[1];
    if (stanza.startsWith('<message') && body !== undefined) this.#hear(stanza, unescape(body));
    this.#requests.read(stanza);
  }

  #hear(stanza: string, text: string): void {
    const sender = attribute(stanza, 'from');
    const inGroup = attribute(stanza, 'type') === 'groupchat';
    // `group@host/name` in a group, where one hears oneself, and `user@host/device` else.
    const from = inGroup
      ? sender.slice(sender.indexOf('/') + 1)
      : sender.slice(0, sender.indexOf('@'));
    if (inGroup && from === this.name) return;
    this.heard.push({ from, target: inGroup ? this.#server.group.name : this.name, text });
    if (stanza.includes('urn:xmpp:receipts')) this.#acknowledge(stanza, sender);
  }

  /** What makes the sender's page show a message as delivered; the clients people use do it unasked. */
  #acknowledge(stanza: string, sender: string): void {
    const received = `<received xmlns="urn:xmpp:receipts" id="${escape(attribute(stanza, 'id'))}"/>`;
    this.#socket.send(
      `<message xmlns="jabber:client" to="${escape(sender)}">${received}</message>`,
    );
  }
}
