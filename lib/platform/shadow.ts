/** What Firefox and Chromium each add for extensions alone. */
interface Lookout {
  openOrClosedShadowRoot?: ShadowRoot | null;
}
declare const chrome: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

/** The shadow root of an element in a page, open or closed; null where it has none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const inFirefox = (element as Lookout).openOrClosedShadowRoot;
  if (inFirefox !== undefined) return inFirefox;
  const inChromium = typeof chrome === 'undefined' ? undefined : chrome.dom;
  return inChromium?.openOrClosedShadowRoot(element) ?? element.shadowRoot;
}
