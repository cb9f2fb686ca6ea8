import { oncePer } from '../once-per.ts';

/** The words that a class or attribute is made of: "chat-msg__content--me" and "chatMsgContentMe" have the last one in common. */
export const wordsIn = oncePer((name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean),
);

const classesIn = oncePer((names: string) => names.split(/\s+/).filter(Boolean));

/** The classes of an element, of an SVG one as well. */
export function classesOf(element: Element): string[] {
  return classesIn(element.getAttribute('class') ?? '');
}
