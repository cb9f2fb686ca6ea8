/**
 * The page as it stands, as one file that lays out alike and loads and runs nothing. Runs in the page,
 * and so holds all it needs.
 *
 * Left out: scripts, handlers, links to other files, fonts and pictures, comments, style rules that match
 * nothing here, drawings that nothing uses, what is in menus that are closed. What was written into fields
 * is written into the markup.
 */
export function freeze(): string {
  /** What a selector may say of a state that comes and goes, and of what is no element. */
  const states =
    /::?(?:-[\w-]+|before|after|placeholder|selection|marker|backdrop|file-selector-button|first-letter|first-line)(?:\([^)]*\))?|:(?:hover|focus|focus-visible|focus-within|active|target|visited|link)(?![\w-])/g;
  const page = document.documentElement;
  // In a document where no element comes to life, and where selectors such as :root find theirs.
  const copied = document.implementation.createHTMLDocument();
  const copy = copied.importNode(page, true);
  copied.documentElement.replaceWith(copy);
  prune();
  const style = copied.createElement('style');
  style.textContent = styleText();
  copied.head.append(style);
  return `<!doctype html>\n${withShortIds(copy.outerHTML)}\n`;

  function prune(): void {
    copyFields();
    const doomed =
      'script, noscript, style, link, base, meta[http-equiv], template, .dropdown-menu:not(.show) > *';
    for (const element of copy.querySelectorAll(doomed)) element.remove();
    for (const element of [copy, ...copy.querySelectorAll('*')]) cleanAttributes(element);
    const used = new Set(
      Array.from(copy.querySelectorAll('use'), (use) =>
        (use.getAttribute('href') ?? use.getAttribute('xlink:href') ?? '').slice(1),
      ),
    );
    for (const symbol of copy.querySelectorAll('symbol')) {
      if (!used.has(symbol.id)) symbol.remove();
    }
    removeComments();
  }

  /** A copy has the fields as the server wrote them, not as the person filled them. */
  function copyFields(): void {
    const selector = 'input, textarea, option';
    const copies = copy.querySelectorAll(selector);
    for (const [index, field] of page.querySelectorAll(selector).entries()) {
      const twin = copies[index];
      if (field instanceof HTMLTextAreaElement && twin) twin.textContent = field.value;
      if (field instanceof HTMLInputElement && field.type !== 'password') {
        if (field.value) twin?.setAttribute('value', field.value);
        twin?.toggleAttribute('checked', field.checked);
      }
      if (field instanceof HTMLOptionElement) twin?.toggleAttribute('selected', field.selected);
    }
  }

  function cleanAttributes(element: Element): void {
    for (const name of element.getAttributeNames()) {
      const value = element.getAttribute(name) ?? '';
      const isHandler = name.startsWith('on');
      const loads = ['src', 'srcset', 'poster', 'action', 'autofocus'].includes(name);
      const runs = name === 'href' && /^\s*javascript:/i.test(value);
      if (isHandler || loads || runs) element.removeAttribute(name);
      else if (name === 'style')
        element.setAttribute(name, withoutFiles(value).replace(/\s+/g, ' '));
    }
  }

  /** What is drawn by lot would be another at each recording, and is long. */
  function withShortIds(html: string): string {
    const ids = new Map<string, string>();
    return html.replace(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, (id) => {
      if (!ids.has(id)) ids.set(id, `id-${ids.size + 1}`);
      return ids.get(id) ?? '';
    });
  }

  function removeComments(): void {
    const walker = copied.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
    const comments: Node[] = [];
    while (walker.nextNode()) comments.push(walker.currentNode);
    for (const comment of comments) comment.parentNode?.removeChild(comment);
    copy.normalize();
  }

  function styleText(): string {
    const sheets = [...document.styleSheets, ...document.adoptedStyleSheets];
    const rules = sheets.flatMap((sheet) => Array.from(sheet.cssRules));
    return withoutUnusedVariables(withoutFiles(rulesText(rules)));
  }

  /** Of rules that are alike, the last one counts. */
  function rulesText(rules: Iterable<CSSRule>): string {
    const texts = Array.from(rules, ruleText).filter(Boolean).toReversed();
    return [...new Set(texts)].toReversed().join('\n');
  }

  function ruleText(rule: CSSRule): string {
    if (rule instanceof CSSStyleRule) {
      const selectors = topLevelParts(rule.selectorText).filter(matches);
      if (selectors.length === 0) return '';
      const body = rule.cssText.slice(rule.cssText.indexOf('{', rule.selectorText.length));
      return `${selectors.join(', ')} ${body}`;
    }
    if (rule instanceof CSSImportRule)
      return rule.styleSheet ? rulesText(rule.styleSheet.cssRules) : '';
    if (rule instanceof CSSGroupingRule) {
      const inner = rulesText(rule.cssRules);
      return inner && `${rule.cssText.slice(0, rule.cssText.indexOf('{'))}{\n${inner}\n}`;
    }
    return '';
  }

  /** "a, :is(b, c)" has two parts. */
  function topLevelParts(selectors: string): string[] {
    const parts = [''];
    let depth = 0;
    for (const character of selectors) {
      if (character === '(') depth += 1;
      if (character === ')') depth -= 1;
      if (character === ',' && depth === 0) parts.push('');
      else parts.push(`${parts.pop() ?? ''}${character}`);
    }
    return parts.map((part) => part.trim());
  }

  function matches(selector: string): boolean {
    // What is left of ":not(:hover)" and "a > ::before" is completed.
    const lasting = selector
      .replace(states, '')
      .replace(/:(?:not|is|where)\(\s*\)/g, '')
      .replace(/(^|[\s>+~])$/, '$1*');
    try {
      return copied.querySelector(lasting || '*') !== null;
    } catch {
      return false;
    }
  }

  function withoutFiles(css: string): string {
    return css.replace(/url\(\s*(?:"[^"]*"|'[^']*'|[^)]*)\s*\)/g, 'none');
  }

  /** Themes define hundreds of variables; one that only an unused one uses is unused as well. */
  function withoutUnusedVariables(css: string): string {
    const inline = Array.from(copy.querySelectorAll('[style]'), (element) =>
      element.getAttribute('style'),
    ).join(';');
    let before = '';
    let text = css;
    while (before !== text) {
      before = text;
      const used = new Set(
        Array.from(`${text};${inline}`.matchAll(/var\(\s*(--[\w-]+)/g), ([, name]) => name),
      );
      text = text.replace(/\s(--[\w-]+):[^;{}]*;/g, (declaration, name: string) =>
        used.has(name) ? declaration : '',
      );
    }
    return text.replace(/^[^{}\n]+\{\s*\}\n?/gm, '');
  }
}
