/** One value that parts of the page follow, and that only its owner sets. */
export interface Followed<T> {
  readonly value: T;
  /** Calls the listener now and at every change, until the signal aborts. */
  follow(until: AbortSignal, listener: (value: T) => void): void;
  /** Calls the listener at every change from now on. */
  changes(until: AbortSignal, listener: (value: T) => void): void;
}

/** A value with its owner's way to set it. Listeners go with the part that added them, by its AbortSignal. */
export class Signal<T> implements Followed<T> {
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

  follow(until: AbortSignal, listener: (value: T) => void): void {
    this.changes(until, listener);
    listener(this.value);
  }

  changes(until: AbortSignal, listener: (value: T) => void): void {
    if (until.aborted) {
      return;
    }
    this.listeners.add(listener);
    until.addEventListener('abort', () => this.listeners.delete(listener), { once: true });
  }
}

/** What listens for as long as its owner is there. */
export const ALWAYS = new AbortController().signal;

/** What another value says of something: never older than that, and told only where it differs. */
export function derived<S, T>(source: Followed<S>, make: (value: S) => T): Followed<T> {
  const told = new Signal(make(source.value));
  source.changes(ALWAYS, (value) => {
    const next = make(value);
    if (next !== told.value) {
      told.value = next;
    }
  });
  return {
    get value() {
      return make(source.value);
    },
    follow: (until, listener) => told.follow(until, listener),
    changes: (until, listener) => told.changes(until, listener),
  };
}
