import { caps } from '../moment/caps.ts';
import { cutText, type CutText } from '../moment/cut-text.ts';
import { treeParentOf, upwards } from './composed.ts';
import type { KeepTime } from './deadline.ts';
import { focusIn } from './focus.ts';
import { ownOf } from './own-of.ts';
import { isVisible } from './thread/visible.ts';

const editable =
  'input, textarea, select, [contenteditable]:not([contenteditable="false" i]), [role="textbox" i], [role="searchbox" i], [role="combobox" i]';

/** Of a longer text, in UTF-16 units, the browser is not asked what of it is shown: of 50 MB it takes seconds. */
const longest = caps.words * 8;

/**
 * What the person selected on the page, at most `caps.words` UTF-16 units; undefined for no selection
 * and for one that touches anything that is written in.
 */
export function readSelection(page: Document, keepTime: KeepTime): CutText | undefined {
  const focused = ownOf(page, 'activeElement');
  const inner = focused && frameIn(focused);
  if (inner) return readSelection(inner, keepTime);
  const selection = ownOf(page, 'getSelection').call(page);
  if (!selection || selection.isCollapsed) return undefined;
  // The whole page is an editor.
  if (ownOf(page, 'designMode') === 'on') return undefined;
  // Firefox selects several ranges at once, with the Ctrl key.
  const ranges = Array.from({ length: selection.rangeCount }, (_, index) =>
    selection.getRangeAt(index),
  );
  if (isWrittenIn(page) || ranges.some((range) => touchesEditable(range, keepTime))) {
    return undefined;
  }
  const isLong = ranges.reduce((sum, range) => sum + String(range).length, 0) > longest;
  const all = isLong
    ? ranges.map((range) => textShown(page, range, keepTime)).join('\n')
    : String(selection);
  const { text, cut } = cutText(all, caps.words);
  const words = text.trim();
  return words === '' ? undefined : { text: words, cut };
}

/** The document of a frame that has the focus, where it is of the same origin: its selection is the page's. */
function frameIn(focused: Element): Document | null {
  if (focused.localName !== 'iframe' && focused.localName !== 'frame') return null;
  return (focused as HTMLIFrameElement).contentDocument;
}

/**
 * Whether the focus lies in a field. Chromium and Firefox both answer a field's own selection, or none,
 * while it has the focus; neither is for us.
 */
function isWrittenIn(page: Document): boolean {
  return focusIn(page)?.matches('input, textarea, select') ?? false;
}

function touchesEditable(range: Range, keepTime: KeepTime): boolean {
  keepTime();
  return (
    [range.startContainer, range.endContainer].some(liesInEditable) ||
    holdsEditable(range, keepTime)
  );
}

function liesInEditable(node: Node): boolean {
  const element = isElement(node)
    ? node
    : 'host' in node
      ? (node as ShadowRoot).host
      : treeParentOf(node);
  return element !== null && upwards(element).some((at) => at.matches(editable));
}

/** Not by `instanceof`: what lies in a frame is of another realm. */
function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Whether an editor lies within the selection: its draft would come along with the text around it. */
function holdsEditable(range: Range, keepTime: KeepTime): boolean {
  const root = range.commonAncestorContainer;
  if (!isParent(root)) return false;
  for (const field of root.querySelectorAll(editable)) {
    keepTime();
    if (range.intersectsNode(field) && field.textContent !== '') return true;
  }
  return false;
}

function isParent(node: Node): node is Node & ParentNode {
  return 'querySelectorAll' in node;
}

/** The beginning of a long text, as far as it is shown. */
function textShown(page: Document, range: Range, keepTime: KeepTime): string {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const walker = ownOf(page, 'createTreeWalker').call(
    page,
    range.commonAncestorContainer,
    NodeFilter.SHOW_TEXT,
  );
  walker.currentNode = startContainer.childNodes[startOffset] ?? startContainer;
  let text = '';
  let at = isText(walker.currentNode) ? walker.currentNode : walker.nextNode();
  for (; at && text.length < longest && range.comparePoint(at, 0) <= 0; at = walker.nextNode()) {
    keepTime();
    const piece = at as Text;
    const parent = treeParentOf(piece);
    if (range.comparePoint(piece, piece.length) < 0 || !parent || !isVisible(parent)) continue;
    const from = piece === startContainer ? startOffset : 0;
    const to = piece === endContainer ? endOffset : piece.length;
    const begins = getComputedStyle(parent).display === 'inline' ? '' : '\n';
    text += begins + piece.substringData(from, Math.min(to - from, longest));
  }
  return text.trim();
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}
