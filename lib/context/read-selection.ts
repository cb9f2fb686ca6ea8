import { caps } from '../moment/caps.ts';
import { cutText, type CutText } from '../moment/cut-text.ts';

const editable =
  'input, textarea, select, [contenteditable]:not([contenteditable="false" i]), [role="textbox" i], [role="searchbox" i], [role="combobox" i]';

/**
 * What the person selected on the page, at most `caps.words` UTF-16 units; undefined for no selection
 * and for one that touches anything that is written in.
 */
export function readSelection(page: Document): CutText | undefined {
  const inner = frameInUse(page);
  if (inner) return readSelection(inner);
  const selection = page.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  // The whole page is an editor.
  if (page.designMode === 'on') return undefined;
  if (isWrittenIn(page.activeElement, page) || touchesEditable(selection)) return undefined;
  const { text, cut } = cutText(String(selection), caps.words);
  const words = text.trim();
  return words === '' ? undefined : { text: words, cut };
}

/** The document of the frame that has the focus, where it is of the same origin: its selection is the page's. */
function frameInUse({ activeElement }: Document): Document | null {
  if (activeElement?.localName !== 'iframe' && activeElement?.localName !== 'frame') return null;
  return (activeElement as HTMLIFrameElement).contentDocument;
}

/**
 * Whether the focus lies in a field. Chromium and Firefox both answer a field's own selection, or none,
 * while it has the focus; neither is for us.
 */
function isWrittenIn(focused: Element | null, page: Document): boolean {
  if (!focused || focused === page.body) return false;
  return deepestFocus(focused).matches('input, textarea, select');
}

function deepestFocus(element: Element): Element {
  const inner = element.shadowRoot?.activeElement;
  return inner ? deepestFocus(inner) : element;
}

function touchesEditable(selection: Selection): boolean {
  // Firefox selects several ranges at once, with the Ctrl key.
  return Array.from({ length: selection.rangeCount }, (_, index) =>
    selection.getRangeAt(index),
  ).some(
    (range) =>
      [range.startContainer, range.endContainer].some(liesInEditable) || holdsEditable(range),
  );
}

function liesInEditable(node: Node | null): boolean {
  for (let at = node; at; at = parentAcrossShadow(at)) {
    if (isElement(at) && at.matches(editable)) return true;
  }
  return false;
}

function parentAcrossShadow(node: Node): Node | null {
  return (
    (Reflect.get(Node.prototype, 'parentNode', node) as Node | null) ??
    ('host' in node ? (node as ShadowRoot).host : null)
  );
}

/** Not by `instanceof`: what lies in a frame is of another realm. */
function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Whether an editor lies within the selection: its draft would come along with the text around it. */
function holdsEditable(range: Range): boolean {
  const root = range.commonAncestorContainer;
  if (!isParent(root)) return false;
  for (const field of root.querySelectorAll(editable)) {
    if (range.intersectsNode(field) && field.textContent !== '') return true;
  }
  return false;
}

function isParent(node: Node): node is Node & ParentNode {
  return 'querySelectorAll' in node;
}
