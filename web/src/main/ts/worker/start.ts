let early: Worker | null = null;

/** Starts a worker before anybody asks for it: it fetches its parts while the page still fetches its own. */
export function startEarly(): void {
  try {
    const worker = startWorker();
    worker.onerror = (event) => {
      event.preventDefault();
      early = null;
    };
    early = worker;
  } catch {
    // Whoever takes a worker starts one and hears why that cannot be.
  }
}

/** The worker that was started early, else a new one. */
export function takeWorker(): Worker {
  const worker = early ?? startWorker();
  early = null;
  return worker;
}

/** A worker from another origin has to be started from a blob that imports it. */
function startWorker(): Worker {
  const here = import.meta.url;
  if (new URL(here).origin === location.origin) {
    // Bundlers know a worker by this very expression.
    return new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
  }
  const address = new URL('./worker.js', here).href;
  const start = new Blob([`import ${JSON.stringify(address)};`], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(start), { type: 'module' });
}
