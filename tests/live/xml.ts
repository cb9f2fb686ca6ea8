const ENTITIES: readonly (readonly [sign: string, entity: string])[] = [
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
];

/** Text as it stands in XML, in an element or an attribute. */
export function escape(text: string): string {
  return ENTITIES.reduce(
    (xml, [sign, entity]) => xml.replaceAll(sign, entity),
    text.replaceAll('&', '&amp;'),
  );
}

/** The text that `escape` made XML of. */
export function unescape(xml: string): string {
  return ENTITIES.reduce((text, [sign, entity]) => text.replaceAll(entity, sign), xml).replaceAll(
    '&amp;',
    '&',
  );
}

/** An attribute of the outermost element, or nothing. */
export function attribute(xml: string, name: string): string {
  const [, single, double] =
    new RegExp(`^<[^>]*?\\s${name}=(?:'([^']*)'|"([^"]*)")`).exec(xml) ?? [];
  return unescape(single ?? double ?? '');
}
