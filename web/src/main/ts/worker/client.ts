import type { Questions, Reply } from './protocol';
import { takeWorker } from './start';

type Waiting = { resolve: (value: never) => void; reject: (error: Error) => void };

/** The page's end of the wire: one promise for each question, and a sentence when the worker is lost. */
export class WorkerClient {
  private readonly waiting = new Map<number, Waiting>();
  private worker: Worker | null = null;
  private nextId = 1;

  /** @param lost called once when the worker cannot be started or dies */
  constructor(private readonly lost: (why: string) => void) {}

  ask<K extends keyof Questions>(name: K, value: Questions[K][0]): Promise<Questions[K][1]> {
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      try {
        this.started().postMessage({ id, name, value });
      } catch (error) {
        this.fail(String(error));
      }
    });
  }

  close(): void {
    this.worker?.terminate();
    this.worker = null;
    this.waiting.clear();
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
    this.worker?.terminate();
    this.worker = null;
    for (const one of this.waiting.values()) {
      one.reject(new Error(why));
    }
    this.waiting.clear();
    this.lost(why);
  }
}
