/** The words that a class or attribute is made of: "chat-msg__content--me" and "chatMsgContentMe" have the last one in common. */
export function wordsIn(name: string): readonly string[] {
  const known = wordsOf.get(name) ?? split(name);
  wordsOf.set(name, known);
  return known;
}

/** A page of thousands of messages has a few dozen names, over and over. */
const wordsOf = new Map<string, readonly string[]>();

function split(name: string): readonly string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
}

/** The classes of an element, of an SVG one as well. */
export function classesOf(element: Element): readonly string[] {
  const all = element.getAttribute('class') ?? '';
  const known = namesOf.get(all) ?? all.split(/\s+/).filter(Boolean);
  namesOf.set(all, known);
  return known;
}

const namesOf = new Map<string, readonly string[]>();
