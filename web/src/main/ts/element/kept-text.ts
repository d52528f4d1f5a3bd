import { base } from '../share/place';
import { keep } from '../share/storage';
import { ALWAYS } from '../state/signal';
import type { Does, Reads } from '../state/state';

/** Milliseconds of quiet after which the text is kept for the next visit. */
const QUIET = 400;

/**
 * The last text survives a reload. What a link brings is the reader's own from the first change on: then it is kept, and
 * the address no longer names what it was.
 */
export class KeptText {
  private timer = 0;
  private told = false;
  private openings = 0;
  /** The text that is the link's, or is kept already. */
  private settled: string;
  /** The link whose text stands here. Another one in the address has not been opened yet, and is left alone. */
  private hash = '';

  constructor(private readonly app: Reads<'text' | 'strings'> & Does<'say'>) {
    this.settled = app.text.value;
    app.text.changes(ALWAYS, () => this.keepSoon());
    window.addEventListener('pagehide', () => this.keepNow());
  }

  /** @param open gives the text that a link showed, which by itself is no change; null where it showed none */
  async whileOpening(hash: string, open: () => Promise<string | null>): Promise<void> {
    this.keepNow();
    this.openings++;
    this.hash = hash;
    try {
      this.settled = (await open()) ?? this.settled;
    } finally {
      this.openings--;
      this.keepSoon();
    }
  }

  private keepSoon(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.keepNow(), QUIET);
  }

  private keepNow(): void {
    clearTimeout(this.timer);
    const text = this.app.text.value;
    if (this.openings > 0 || text === this.settled) {
      return;
    }
    this.settled = text;
    if (!keep('text', text) && !this.told) {
      this.told = true;
      this.app.say({ kind: 'information', sentence: () => this.app.strings.storageDenied });
    }
    if (location.hash !== '' && location.hash !== this.hash) {
      return;
    }
    if (/\/m\//.test(location.pathname)) {
      history.replaceState(null, '', base());
    } else if (location.hash !== '') {
      history.replaceState(null, '', location.pathname + location.search);
    }
  }
}
