import { loadKernels, loadRun } from './worker/load';
import type { Ask, Questions } from './worker/protocol';
import { Runner } from './worker/runner';

/** The worker's door: answers one question after the other and trains in between. */
const ready = Promise.all([loadRun().catch(() => null), loadKernels()]).then(([run, kernels]) => new Runner(run, kernels));

/** Answers go out in the order of the questions, also where one has to wait. */
let last = Promise.resolve();

self.onmessage = (event: MessageEvent<Ask>) => {
  last = last.then(() => {
    const answered = answer(event.data);
    // A long step goes on while other questions are answered, so that it can be paused.
    return event.data.name === 'step' ? undefined : answered;
  });
};

async function answer({ id, name, value }: Ask): Promise<void> {
  try {
    const runner = await ready;
    const found = await runner.answer(name, value as Questions[typeof name][0]);
    self.postMessage({ id, value: found }, { transfer: buffersOf(found) });
  } catch (error) {
    self.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
}

/** The memory behind every array at the first two levels of an answer, to be handed over and not copied. */
function buffersOf(answer: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const look = (value: unknown, depth: number): void => {
    if (value instanceof Float64Array) {
      found.add(value.buffer as ArrayBuffer);
    } else if (value !== null && typeof value === 'object' && depth > 0) {
      for (const part of Object.values(value)) {
        look(part, depth - 1);
      }
    }
  };
  look(answer, 2);
  return [...found];
}
