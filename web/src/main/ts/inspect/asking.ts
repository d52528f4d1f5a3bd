import type { Reads } from '../state/state';
import type { Frame } from '../worker/protocol';

/** What is to be asked, and what makes its answer another one. */
export interface Inquired<T> {
  stamp: string;
  ask: () => Promise<T>;
}

/** Milliseconds between two questions while the network runs. */
const PAUSE = 350;

/**
 * Asks about the run whenever the answer may be another one and somebody can see it, one question at a time.
 *
 * @param question null where there is nothing to ask
 * @returns asks again where something else than the run has changed
 */
export function asking<T>(
  app: Reads<'frame' | 'view'>,
  box: HTMLElement,
  until: AbortSignal,
  question: (frame: Frame) => Inquired<T> | null,
  take: (answer: T) => void,
): () => void {
  let told = '';
  let asked = 0;
  let busy = false;
  const ask = (): void => {
    const frame = app.frame.value;
    if (frame === null || busy || box.offsetParent === null || (frame.running && performance.now() - asked < PAUSE)) {
      return;
    }
    const wanted = question(frame);
    const stamp = `${frame.run} ${frame.step} ${frame.within} ${frame.trainLoss} ${wanted?.stamp}`;
    if (wanted === null || stamp === told) {
      return;
    }
    busy = true;
    told = stamp;
    asked = performance.now();
    wanted
      .ask()
      .then((answer) => {
        if (!until.aborted && app.frame.value?.run === frame.run) {
          take(answer);
        }
      })
      .catch(() => {
        // A lost worker has its own sentence; what went with its network needs none.
      })
      .finally(() => {
        busy = false;
        // What changed meanwhile, for instance under a slider that moves, is told when it stands still, too.
        if (!until.aborted && app.frame.value?.running === false) {
          ask();
        }
      });
  };
  app.frame.follow(until, ask);
  app.view.changes(until, () => requestAnimationFrame(ask));
  // What was drawn before it stood on the page is asked for when it does.
  requestAnimationFrame(ask);
  return ask;
}
