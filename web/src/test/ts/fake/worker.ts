import type { Ask, Reply } from '../../../main/ts/worker/protocol';
import { platform } from '../suite';

/** A worker that writes down what it is asked and answers when the test says so. */
export class FakeWorker {
  static readonly started: FakeWorker[] = [];
  /** Whether the platform refuses to start one. */
  static refused = false;

  readonly asked: Ask[] = [];
  terminated = false;
  onmessage: ((event: { data: Reply }) => void) | null = null;
  onerror: ((event: { message: string; preventDefault(): void }) => void) | null = null;

  constructor() {
    if (FakeWorker.refused) {
      throw new Error('no workers here');
    }
    FakeWorker.started.push(this);
  }

  postMessage(ask: Ask): void {
    this.asked.push(ask);
  }

  terminate(): void {
    this.terminated = true;
  }

  answer(id: number, value: unknown): void {
    this.onmessage?.({ data: { id, value } });
  }

  refuse(id: number, error: string): void {
    this.onmessage?.({ data: { id, error } });
  }

  die(message: string): void {
    this.onerror?.({ message, preventDefault: () => {} });
  }
}

/** Timers that go off when the test says that time has passed. */
export class FakeTimers {
  private now = 0;
  private next = 1;
  private readonly waiting = new Map<number, { at: number; run: () => void }>();

  constructor() {
    platform('window', globalThis);
    platform('setTimeout', (run: () => void, delay: number) => {
      this.waiting.set(this.next, { at: this.now + delay, run });
      return this.next++;
    });
    platform('clearTimeout', (id: number) => this.waiting.delete(id));
  }

  pass(milliseconds: number): void {
    this.now += milliseconds;
    for (const [id, { at, run }] of [...this.waiting]) {
      if (at <= this.now) {
        this.waiting.delete(id);
        run();
      }
    }
  }
}
