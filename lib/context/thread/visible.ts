/** Whether a person could see `element`: it is laid out, and neither it nor what holds it is hidden. */
export function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}
