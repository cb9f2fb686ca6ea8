import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A part of Chromium's own interface, with its place on the screen. */
export interface NativeView {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly children: readonly NativeView[];
}

/** Sees Chromium's own menus, which no page and no ordinary debugging protocol can. */
export interface NativeViews {
  /** The open menus, a submenu after the menu it belongs to. */
  menus(): Promise<NativeView[]>;
  close(): void;
}

interface Node {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
}

interface Style {
  readonly matchedCSSRules: readonly {
    readonly rule: {
      readonly style: { readonly cssProperties: readonly { name: string; value: string }[] };
    };
  }[];
}

type Send = <T>(method: string, params?: object) => Promise<T>;

/**
 * Connects to the debugging server that `--enable-ui-devtools=0` starts on a free local port, which
 * Chromium writes into its profile. It answers like the protocol for pages, with the interface's
 * views for elements: https://www.chromium.org/developers/how-tos/inspecting-ash/
 */
export async function openNativeViews(profileFolder: string): Promise<NativeViews> {
  const port = (await readFile(join(profileFolder, 'UIDevToolsActivePort'), 'utf8')).trim();
  const socket = new WebSocket(`ws://127.0.0.1:${port}/0`);
  await once(socket, 'open');
  const send = sender(socket);
  await send('DOM.enable');
  await send('CSS.enable');
  return {
    menus: async () => {
      const { root } = await send<{ root: Node }>('DOM.getDocument');
      const hosts = withName(root, 'Widget', 'MenuHost');
      return Promise.all(hosts.map((host) => place(host, screen, send)));
    },
    close: () => socket.close(),
  };
}

function sender(socket: WebSocket): Send {
  const waiting = new Map<
    number,
    { resolve: (value: never) => void; reject: (e: Error) => void }
  >();
  socket.addEventListener('message', (event) => {
    const message = JSON.parse(String(event.data)) as {
      id?: number;
      result: never;
      error?: { message: string };
    };
    const caller = waiting.get(message.id ?? -1);
    if (message.error) caller?.reject(new Error(message.error.message));
    else caller?.resolve(message.result);
    waiting.delete(message.id ?? -1);
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Chromium closed the connection'));
  });
  let last = 0;
  return (method, params = {}) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
}

function withName(node: Node, kind: string, name: string): Node[] {
  if (node.nodeName === kind && nameOf(node) === name) return [node];
  return (node.children ?? []).flatMap((child) => withName(child, kind, name));
}

function nameOf(node: Node): string {
  // Attributes come as a flat list of names and values.
  const index = node.attributes?.indexOf('name') ?? -1;
  return index < 0 ? '' : (node.attributes?.[index + 1] ?? '');
}

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly mirrored: boolean;
}

const screen: Frame = { x: 0, y: 0, width: 0, mirrored: false };

/** Views tell their place inside of their parent, counted from its right where that is mirrored. */
async function place(node: Node, parent: Frame, send: Send): Promise<NativeView> {
  const style = await send<Style>('CSS.getMatchedStylesForNode', { nodeId: node.nodeId });
  const properties = style.matchedCSSRules.flatMap(({ rule }) => rule.style.cssProperties);
  const value = (name: string): string | undefined =>
    properties.find((property) => property.name === name)?.value;
  const width = Number(value('Width') ?? 0);
  const left = Number(value('X') ?? 0);
  const frame = {
    x: parent.x + (parent.mirrored ? parent.width - left - width : left),
    y: parent.y + Number(value('Y') ?? 0),
    width,
    mirrored: value('Mirrored') === 'true',
  };
  const children = (node.children ?? []).map((child) => place(child, frame, send));
  return {
    name: nameOf(node),
    x: frame.x,
    y: frame.y,
    width,
    height: Number(value('Height') ?? 0),
    children: await Promise.all(children),
  };
}
