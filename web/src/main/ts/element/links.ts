import { fromFragment, NewerLink } from '../share/fragment';
import { modelOfPage } from '../share/place';
import { load } from '../share/server';
import { kept } from '../share/storage';
import { Latest } from '../state/latest';
import type { Asked, Does, Reads } from '../state/state';
import { KeptText } from './kept-text';

type Opening = Reads<'text' | 'loaded' | 'strings'> & Does<'open' | 'say' | 'notFetched'>;

/**
 * Opens what the page's address names, now and whenever it names something else.
 *
 * @param first what learns where the address names nothing that can
 * @param keeps whether this browser keeps the text for the next visit
 */
export async function openLinks(app: Opening, first: string, keeps: boolean): Promise<void> {
  const links = new Latest();
  const text = keeps ? new KeptText(app) : null;
  const open = async (hash: string): Promise<void> => {
    const link = (): Promise<string | null> => openLink(app, hash, first, keeps, links.begin());
    await (text === null ? link() : text.whileOpening(hash, link));
  };
  window.addEventListener('hashchange', (event) => void open(new URL(event.newURL).hash));
  await open(location.hash);
}

/**
 * Opens what the address names. Where nothing in it can learn, the first text does, and what is named stands over it.
 *
 * @returns the text that stands there then; null where nothing was opened, or another link overtook this one
 */
async function openLink(app: Opening, hash: string, first: string, keeps: boolean, turn: AbortSignal): Promise<string | null> {
  try {
    let named = await openNamed(app, hash, keeps);
    let shown = named.shown;
    if (app.loaded.value === null && !turn.aborted) {
      shown = await app.open({ text: first }, false);
      if (named.trouble === null && !turn.aborted) {
        named = await openNamed(app, hash, keeps);
        shown = named.shown ?? shown;
      }
    }
    const { trouble } = named;
    if (trouble !== null && !turn.aborted) {
      app.say({ kind: 'problem', sentence: () => app.strings[trouble] });
    }
    return shown;
  } catch {
    if (!turn.aborted) {
      app.notFetched();
    }
    return null;
  }
}

/** Opens a stored model, or a text after the `#`; `trouble` names the sentence that says why there is none to open. */
async function openNamed(app: Opening, hash: string, keeps: boolean): Promise<{ shown: string | null; trouble: Trouble | null }> {
  const id = modelOfPage();
  try {
    if (hash.length > 3) {
      return { shown: await app.open(linked(hash.slice(1)), false), trouble: null };
    }
    if (id !== null) {
      return { shown: await app.open(stored(id), false), trouble: null };
    }
    // Back from a link is back to one's own text, which was kept before the link was opened.
    const own = keeps && app.loaded.value !== null ? kept('text') : null;
    return { shown: own === null || own === app.text.value ? null : await app.open({ text: own }, false), trouble: null };
  } catch (error) {
    if (error instanceof NothingThere) {
      return { shown: null, trouble: error.trouble };
    }
    throw error;
  }
}

type Trouble = 'newerLink' | 'unreadableLink' | 'missingModel';

/** @param trouble the sentence that says so; null where what stands after the `#` is none of the page's links */
class NothingThere extends Error {
  constructor(readonly trouble: Trouble | null) {
    super();
  }
}

async function linked(fragment: string): Promise<Asked> {
  let text: string | null;
  try {
    text = await fromFragment(fragment);
  } catch (error) {
    throw new NothingThere(error instanceof NewerLink ? 'newerLink' : 'unreadableLink');
  }
  if (text === null) {
    throw new NothingThere(null);
  }
  return { text };
}

async function stored(model: string): Promise<Asked> {
  try {
    const { id, text, tables, parent } = await load(model);
    return { id, text, tables, parent };
  } catch {
    throw new NothingThere('missingModel');
  }
}
