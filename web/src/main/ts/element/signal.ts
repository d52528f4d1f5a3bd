/** One value that parts of the page follow. Listeners go with the part that added them, by its AbortSignal. */
export class Signal<T> {
  private readonly listeners = new Set<(value: T) => void>();

  constructor(private current: T) {}

  get value(): T {
    return this.current;
  }

  set value(next: T) {
    this.current = next;
    for (const listener of [...this.listeners]) {
      listener(next);
    }
  }

  /** Calls the listener now and at every change, until the signal aborts. */
  follow(until: AbortSignal, listener: (value: T) => void): void {
    this.changes(until, listener);
    listener(this.current);
  }

  /** Calls the listener at every change from now on. */
  changes(until: AbortSignal, listener: (value: T) => void): void {
    if (until.aborted) {
      return;
    }
    this.listeners.add(listener);
    until.addEventListener('abort', () => this.listeners.delete(listener), { once: true });
  }
}
