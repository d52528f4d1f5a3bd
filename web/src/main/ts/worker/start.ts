/** Where the page's first script leaves its worker for the others, which are bundled apart from it. */
const EARLY = Symbol.for('neurone.early-worker');
const place = globalThis as { [EARLY]?: Worker | null };

/** Starts a worker before anybody asks for it: it fetches its parts while the page still fetches its own. */
export function startEarly(): void {
  try {
    const worker = startWorker();
    worker.onerror = (event) => {
      event.preventDefault();
      place[EARLY] = null;
    };
    place[EARLY] = worker;
  } catch {
    // Whoever takes a worker starts one and hears why that cannot be.
  }
}

/** The worker that was started early, else a new one. */
export function takeWorker(): Worker {
  const worker = place[EARLY] ?? startWorker();
  place[EARLY] = null;
  return worker;
}

function startWorker(): Worker {
  if (new URL(import.meta.url).origin === location.origin) {
    // Bundlers know a worker by this very expression, and put its new address there.
    return new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
  }
  return startFromElsewhere(importingWorker());
}

/**
 * Bundlers put the worker's new address only where one of the platform's two kinds of worker is made: so the class that needs it
 * here goes by the name of the other kind.
 */
function startFromElsewhere(SharedWorker: ReturnType<typeof importingWorker>): Worker {
  return new SharedWorker(new URL('./worker.js', import.meta.url), { type: 'module' });
}

/** A worker for scripts from another origin: browsers start none of those, but let a blob import one. */
function importingWorker() {
  return class extends Worker {
    constructor(address: URL | string, options: WorkerOptions) {
      const start = new Blob([`import ${JSON.stringify(String(address))};`], { type: 'text/javascript' });
      super(URL.createObjectURL(start), options);
    }
  };
}
