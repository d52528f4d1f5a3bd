import narrow from '../style/narrow.css';
import wide from '../style/playground.css';
import { paletteFor, type Palette } from '../draw/palette';
import { browserLocale, type Locale } from '../i18n';
import { loadEngine } from '../worker/load';
import { App } from './app';
import { h } from './dom';
import { layout } from './layout';

const sheet = typeof CSSStyleSheet === 'undefined' ? null : new CSSStyleSheet();
sheet?.replaceSync(wide + narrow);

/** What a visitor meets first, as issue and lecture do: three sigmoid neurons on the default data. */
export const FIRST_TEXT = 'layer 3 sigmoid; loss quadratic; batch 16; lr 0.5\n';

/**
 * `<neurone-playground>`: one experiment with its text, its drawing and its controls, in a shadow tree of its own, so
 * that styles neither leak in nor out.
 */
export class NeuronePlayground extends HTMLElement {
  static readonly observedAttributes = ['lang', 'theme'];
  private app: App | null = null;
  private drawn: AbortController | null = null;
  private readonly gone = new AbortController();
  /** The editor outlives every new drawing, so that undo reaches back over a change of language or theme. */
  private readonly editor = h('div', { class: 'editor' });
  /** Settles when the experiment is open and can be driven. */
  readonly ready: Promise<App>;
  private settle: (app: App) => void = () => {};

  constructor() {
    super();
    this.ready = new Promise((resolve) => {
      this.settle = resolve;
    });
  }

  connectedCallback(): void {
    if (this.shadowRoot === null) {
      const root = this.attachShadow({ mode: 'open' });
      if (sheet !== null) {
        root.adoptedStyleSheets = [sheet];
      }
      void this.start();
    }
  }

  attributeChangedCallback(): void {
    if (this.app !== null && this.drawn !== null) {
      this.app.locale.value = this.locale();
      this.app.reread();
      this.draw(this.app);
    }
  }

  /** The text as it stands, without its state. */
  get text(): string {
    return this.app?.text.value ?? this.textContent ?? '';
  }

  set text(text: string) {
    void this.ready.then((app) => app.open(text, false));
  }

  play(): void {
    void this.ready.then((app) => app.play());
  }

  pause(): void {
    void this.ready.then((app) => app.pause());
  }

  private async start(): Promise<void> {
    const engine = await loadEngine();
    const own = (this.textContent ?? '').trim();
    const text = own === '' ? FIRST_TEXT : `${own}\n`;
    const app = new App(engine, text, this.locale());
    this.app = app;
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.draw(app), { signal: this.gone.signal });
    this.draw(app);
    this.editor.append(h('pre', {}, text));
    void import('../editor/editor').then(({ openEditor }) => {
      this.editor.replaceChildren();
      openEditor(app, this.editor, this.shadowRoot ?? document, this.gone.signal);
    });
    await app.open(this.getAttribute('src') === null ? text : await fetchText(this.getAttribute('src') ?? ''), this.hasAttribute('autoplay'));
    this.settle(app);
  }

  private draw(app: App): void {
    this.drawn?.abort();
    this.drawn = new AbortController();
    const root = this.shadowRoot;
    if (root !== null) {
      layout(app, root, this.editor, () => this.palette(), this.drawn.signal);
      app.frames.want();
    }
  }

  /** Whether it shows itself dark: by its `theme`, else by the reader's own setting. */
  get dark(): boolean {
    const theme = this.getAttribute('theme');
    return theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  }

  private palette(): Palette {
    return paletteFor(this.dark);
  }

  private locale(): Locale {
    const wanted = this.closest('[lang]')?.getAttribute('lang')?.slice(0, 2);
    return wanted === 'fr' || wanted === 'en' ? wanted : browserLocale();
  }
}

async function fetchText(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return answer.text();
}
