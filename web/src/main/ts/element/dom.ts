type Attribute = string | number | boolean | null | ((event: never) => void);
type Child = Node | string | null;

/** Makes an element: `on…` attributes listen, `false` and `null` are left out, strings become text. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, Attribute> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  apply(element, attributes);
  element.append(...children.filter((child): child is Node | string => child !== null));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** As {@link h}, for drawings. */
export function s<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Record<string, Attribute> = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, tag);
  apply(element, attributes);
  element.append(...children.filter((child): child is Node | string => child !== null));
  return element;
}

function apply(element: Element, attributes: Record<string, Attribute>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), value as EventListener);
    } else if (value !== false && value !== null) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
}

/** Sets text only where it differs, so that a frame costs no layout. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

export function setAttribute(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) {
    element.setAttribute(name, value);
  }
}
