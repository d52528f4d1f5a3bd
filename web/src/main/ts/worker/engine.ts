import type { Engine } from './load';

let loaded: Promise<Engine> | null = null;

/** The whole engine, in a script of its own so that nobody fetches it by chance; once however often it is asked for. */
export function engine(): Promise<Engine> {
  if (loaded === null) {
    loaded = import(/* webpackIgnore: true */ /* @vite-ignore */ new URL('./engine.js', import.meta.url).href) as Promise<Engine>;
    loaded.catch(() => (loaded = null));
  }
  return loaded;
}
