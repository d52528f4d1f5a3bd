import { platform } from '../suite';

/** As much of an element as formulas are made of; {@link FakeElement.toString} writes it as markup. */
export class FakeElement {
  readonly children: (FakeElement | string)[] = [];
  readonly attributes: Record<string, string> = {};
  private parent: FakeElement | null = null;

  constructor(readonly name: string) {}

  append(...parts: (FakeElement | string)[]): void {
    for (const part of parts) {
      if (part instanceof FakeElement) {
        part.parent = this;
      }
      this.children.push(part);
    }
  }

  setAttribute(name: string, value: string): void {
    this.attributes[name] = value;
  }

  remove(): void {
    this.parent?.children.splice(this.parent.children.indexOf(this), 1);
  }

  get firstElementChild(): FakeElement | null {
    return this.children.find((child) => child instanceof FakeElement) ?? null;
  }

  get textContent(): string {
    return this.children.map((child) => (typeof child === 'string' ? child : child.textContent)).join('');
  }

  toString(): string {
    const attributes = Object.entries(this.attributes).map(([name, value]) => ` ${name}="${value}"`);
    return `<${this.name}${attributes.join('')}>${this.children.join('')}</${this.name}>`;
  }
}

/** A document that makes such elements. */
export function fakeDocument(): void {
  platform('document', { createElementNS: (_: string, name: string) => new FakeElement(name) });
}
