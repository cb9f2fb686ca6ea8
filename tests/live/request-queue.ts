import { within } from './waiting.ts';

const PATIENCE = 10_000;

interface Request {
  end: RegExp;
  resolve: () => void;
  reject: (reason: Error) => void;
  refusal?: Error;
}

/** What was asked of a server that answers in order, so that a line of it belongs to the oldest request. */
export class RequestQueue {
  readonly #refusal: RegExp;
  readonly #waiting: Request[] = [];

  /** `refusal` matches the lines by which the server says no. */
  constructor(refusal: RegExp) {
    this.#refusal = refusal;
  }

  /** To be called as the request is sent: resolves at the line matching `end`, rejects if a refusal came before it. */
  async answer(what: string, end: RegExp): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#waiting.push({ end, resolve, reject });
    await within(PATIENCE, `the server to answer ${what}`, promise);
  }

  /** To be called with each line the server sends. */
  read(line: string): void {
    const request = this.#waiting[0];
    if (!request) return;
    if (this.#refusal.test(line)) request.refusal ??= new Error(`The server refused: ${line}`);
    if (!request.end.test(line)) return;
    this.#waiting.shift();
    if (request.refusal) request.reject(request.refusal);
    else request.resolve();
  }

  /** To be called when the connection is gone: nothing will be answered any more. */
  hangUp(): void {
    for (const request of this.#waiting.splice(0))
      request.reject(request.refusal ?? new Error('The server hung up.'));
  }
}
