/** The letters of so long a text need not be told from the spaces between them. */
const longest = 20_000;

/** How much text is in `element`, in UTF-16 units without white space. */
export function lengthOf(element: Element): number {
  const text = element.textContent ?? '';
  return text.length > longest ? text.length : text.replace(/\s+/g, '').length;
}
