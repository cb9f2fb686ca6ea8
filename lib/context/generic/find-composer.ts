import { upwards } from '../composed.ts';
import { isVisible } from '../thread/visible.ts';
import type { View } from '../view.ts';

const fields = [
  'textarea',
  '[contenteditable]:not([contenteditable="false" i])',
  '[role="textbox" i]',
  'input:not([type])',
  'input[type="text" i]',
];
const anyField = fields.join();

/** Fields for looking something up, for comments and for forms, by what they are called. */
const otherFields =
  /search|find|filter|such|buscar|recherch|cerca|поиск|بحث|搜|comment|kommentar|review|e-?mail|subject|password/i;

/** Where a message would be written: every field on the page that may be one, none of them read. */
export function findComposers(view: View): Element[] {
  return view.deep(...fields).filter((field) => {
    view.keepTime();
    return isVisible(field) && !isOther(field) && isOutermost(field);
  });
}

function isOutermost(field: Element): boolean {
  return !upwards(field).some((at) => at !== field && at.matches(anyField));
}

function isOther(field: Element): boolean {
  if (field.closest('[role="search" i], search')) return true;
  const names = ['type', 'role', 'name', 'id', 'class', 'placeholder', 'aria-label'];
  return names.some((name) => otherFields.test(field.getAttribute(name) ?? ''));
}
