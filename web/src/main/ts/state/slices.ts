/** Milliseconds of work between two looks at what the page has to do: less than a frame. */
const SLICE = 8;
/** Rows between two looks at the clock. */
const ROWS = 25;

/** What goes on by rows and says when it is done. */
interface Steps {
  advance(rows: number): boolean;
}

/** Does long work in slices, between which the page draws and listens. */
export async function inSlices(steps: Steps): Promise<void> {
  while (!slice(steps)) {
    await breath();
  }
}

/** A moment in which the page draws and listens: through the message queue, which no browser slows down. */
export function breath(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      port2.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function slice(steps: Steps): boolean {
  const until = performance.now() + SLICE;
  while (performance.now() < until) {
    if (steps.advance(ROWS)) {
      return true;
    }
  }
  return false;
}
