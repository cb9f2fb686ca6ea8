/** The words that a class or attribute is made of: "chat-msg__content--me" and "chatMsgContentMe" have the last one in common. */
export function wordsIn(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
}

/** The classes of an element, of an SVG one as well. */
export function classesOf(element: Element): string[] {
  return (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);
}
