const FOCUSABLE = 'button, select, input, textarea, [tabindex]';

/**
 * Puts other children into a part of the page. Where the focus was on one that goes, it passes to the one of the same
 * name, else to the one in its place: whoever uses the keyboard stays where they were.
 */
export function replaceKeepingFocus(part: HTMLElement, ...children: Node[]): void {
  const active = focusIn(part);
  const before = active === null ? [] : all(part);
  part.replaceChildren(...children);
  if (active === null) {
    return;
  }
  const after = all(part);
  const alike = after.filter((one) => name(one) === name(active));
  const nth = before.filter((one) => name(one) === name(active)).indexOf(active);
  const place = Math.min(before.indexOf(active), after.length - 1);
  const next = [alike[Math.min(nth, alike.length - 1)], after[place], ...after.slice(0, place).reverse(), ...after.slice(place)];
  next.find((one) => one !== undefined && !one.matches(':disabled'))?.focus({ preventScroll: true });
}

/** The element within a part that has the focus; null where none has. */
export function focusIn(part: HTMLElement): HTMLElement | null {
  const active = (part.getRootNode() as Document | ShadowRoot).activeElement;
  return active instanceof HTMLElement && part.contains(active) ? active : null;
}

function all(part: HTMLElement): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>(FOCUSABLE)];
}

function name(element: HTMLElement): string {
  const label = element.closest('label')?.querySelector('span')?.textContent;
  return `${element.tagName} ${element.getAttribute('aria-label') ?? label ?? element.textContent ?? ''}`;
}
