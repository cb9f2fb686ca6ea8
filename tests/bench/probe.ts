/** What the probe looks for in a popup, as selectors. */
export interface Watched {
  /** The button that is pressed. */
  readonly button: string;
  /** What is in the document once the press is saved, and not before. */
  readonly saved: string;
}

/** Moments by the popup's own clock: milliseconds from the start of its navigation. */
export interface Seen {
  /** When the button was in the document, enabled, and had a listener for clicks. */
  answers?: number;
  /** When a click reached the popup. */
  pressed?: number;
  /** When the word "saved" was put there. */
  saved?: number;
}

/** Notes those moments as `window.benchSeen`; runs in the popups of both extensions alike. */
export function probe({ button, saved }: Watched): void {
  const seen: Seen = {};
  Object.assign(window, { benchSeen: seen });
  const listening = new WeakSet<EventTarget>();

  function look(): void {
    const now = performance.now();
    if (seen.answers === undefined && isReady(document.querySelector(button))) seen.answers = now;
    if (seen.pressed !== undefined && seen.saved === undefined && document.querySelector(saved)) {
      seen.saved = now;
    }
  }

  function isReady(element: Element | null): boolean {
    return element instanceof HTMLButtonElement && !element.disabled && listening.has(element);
  }

  const { addEventListener: listen } = EventTarget.prototype;
  HTMLButtonElement.prototype.addEventListener = function watched(
    this: HTMLButtonElement,
    ...given: Parameters<typeof listen>
  ): void {
    listen.apply(this, given);
    if (given[0] === 'click') listening.add(this);
    if (this.isConnected) look();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  window.addEventListener('click', () => (seen.pressed = performance.now()), true);
}
