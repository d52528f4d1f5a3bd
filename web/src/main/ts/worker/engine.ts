import type { Engine } from './load';

let loaded: Promise<Engine> | null = null;

/**
 * The whole engine with the language, once however often it is asked for; another try follows one that failed. Imported
 * where it is needed, so that nobody fetches it by chance.
 *
 * @throws Error where it cannot be fetched
 */
export function engine(): Promise<Engine> {
  if (loaded === null) {
    loaded = import(/* webpackIgnore: true */ /* @vite-ignore */ new URL('./engine.js', import.meta.url).href) as Promise<Engine>;
    loaded.catch(() => (loaded = null));
  }
  return loaded;
}
