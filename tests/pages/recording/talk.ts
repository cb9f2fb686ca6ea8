import type { Truth } from '../page-file.ts';

/** Who wrote a message of the conversation that is played, and when. */
interface Turn {
  by: 'me' | 'them';
  at: number;
}

/** A conversation as it is played, which is where the truth of a page comes from: not from reading it. */
export class Talk {
  readonly #turns: Turn[] = [];
  #delivered = false;

  /** Notes a message, as soon as it has been sent. */
  note(by: Turn['by']): void {
    this.#turns.push({ by, at: Date.now() });
    this.#delivered = false;
  }

  /** Notes that the other's client has said that it received my last message. */
  noteDelivered(): void {
    this.#delivered = true;
  }

  /** How the conversation stands. */
  thread(): Pick<Truth, 'lastFrom' | 'mineAtEnd' | 'lastAt' | 'readMark'> {
    const last = this.#turns.at(-1);
    if (!last) return nobodyKnows;
    const lastOfThem = this.#turns.findLastIndex(({ by }) => by === 'them');
    return {
      lastFrom: last.by,
      mineAtEnd: this.#turns.length - 1 - lastOfThem,
      lastAt: new Date(last.at).toISOString(),
      readMark: last.by === 'me' && this.#delivered ? 'delivered' : null,
    };
  }
}

/** What a page tells that shows no message, or not the newest. */
export const nobodyKnows = {
  lastFrom: null,
  mineAtEnd: null,
  lastAt: null,
  readMark: null,
} as const;
