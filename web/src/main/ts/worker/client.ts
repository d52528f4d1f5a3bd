import type { Questions, Reply } from './protocol';
import { takeWorker } from './start';

/** The worker is no more; whoever holds the client has been told, or let it go. */
export class Lost extends Error {}

type Waiting = { resolve: (value: never) => void; reject: (error: Error) => void };

/** Milliseconds without any answer after which the reader is told. */
const SILENCE = 10_000;

/** The page's end of the wire: one promise for each question, and word when the worker is lost or falls silent. */
export class WorkerClient {
  private readonly waiting = new Map<number, Waiting>();
  private worker: Worker | null = null;
  private nextId = 1;
  private resting = false;
  private watch = 0;

  /**
   * @param lost called once when the worker cannot be started or dies
   * @param silent called when questions stay without an answer, and again when answers come after all
   */
  constructor(
    private readonly lost: (why: string) => void,
    private readonly silent: (silent: boolean) => void,
  ) {}

  ask<K extends keyof Questions>(name: K, value: Questions[K][0]): Promise<Questions[K][1]> {
    if (this.resting) {
      return Promise.reject(new Lost('resting'));
    }
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      try {
        this.started().postMessage({ id, name, value });
        if (this.watch === 0) {
          this.listen();
        }
      } catch (error) {
        this.fail(String(error));
      }
    });
  }

  /** Lets the worker go; nothing is asked of another until {@link wake}. */
  close(): void {
    this.resting = true;
    this.end('resting');
  }

  wake(): void {
    this.resting = false;
  }

  /** Gives a silent worker up: all that is said of a lost one holds. */
  giveUp(): void {
    this.fail('silent');
  }

  private listen(): void {
    this.watch = window.setTimeout(() => {
      this.watch = -1;
      this.silent(true);
    }, SILENCE);
  }

  private rest(): void {
    if (this.watch === -1) {
      this.silent(false);
    }
    clearTimeout(this.watch);
    this.watch = 0;
  }

  private started(): Worker {
    if (this.worker === null) {
      this.worker = takeWorker();
      this.worker.onmessage = (event: MessageEvent<Reply>) => this.answered(event.data);
      this.worker.onerror = (event) => {
        event.preventDefault();
        this.fail(event.message || 'worker');
      };
    }
    return this.worker;
  }

  private answered(reply: Reply): void {
    const waiting = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    this.rest();
    if (this.waiting.size > 0) {
      this.listen();
    }
    if (waiting === undefined) {
      return;
    }
    if ('error' in reply) {
      waiting.reject(new Error(reply.error));
    } else {
      waiting.resolve(reply.value as never);
    }
  }

  private fail(why: string): void {
    this.end(why);
    this.lost(why);
  }

  /** No question stays without an answer: whoever waits for one has something to put back in order. */
  private end(why: string): void {
    this.worker?.terminate();
    this.worker = null;
    for (const one of this.waiting.values()) {
      one.reject(new Lost(why));
    }
    this.waiting.clear();
    this.rest();
  }
}
