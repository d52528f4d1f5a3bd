import { h, setText } from '../element/dom';

/** A line of numbers beside what the pointer or the focus is on; it follows the numbers while they change. */
export class Tip {
  readonly element = h('div', { class: 'tip', role: 'tooltip', hidden: true });
  private tell: (() => string) | null = null;

  show(x: number, y: number, width: number, tell: () => string): void {
    this.tell = tell;
    this.element.hidden = false;
    this.refresh();
    const left = Math.max(0, Math.min(x + 12, width - this.element.offsetWidth));
    this.element.style.transform = `translate(${left}px, ${Math.max(0, y - 30)}px)`;
  }

  hide(): void {
    this.tell = null;
    this.element.hidden = true;
  }

  refresh(): void {
    if (this.tell !== null) {
      setText(this.element, this.tell());
    }
  }
}
