import { ownOf } from './own-of.ts';

/** What has the focus in a page, inside open shadow roots too. */
export function focusIn(page: Document): Element | null {
  let focused = ownOf(page, 'activeElement');
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}
