import { paletteFor, type Palette } from '../draw/palette';
import { browserLocale, loadStrings, type Locale } from '../i18n';
import narrow from '../style/narrow.css';
import wide from '../style/playground.css';
import { loadEngine } from '../worker/load';
import type { StepBy } from '../worker/protocol';
import { App } from './app';
import { h } from './dom';
import { announce } from './events';
import { layout, PARTS, type Part } from './layout';

/** What a visitor meets first: three sigmoid neurons on the default data. */
export const FIRST_TEXT = 'layer 3 sigmoid; loss quadratic; batch 16; lr 0.5\n';

/**
 * `<neurone-playground>`: one experiment with its text, its drawing and its controls, in a shadow tree of its own, so
 * that styles neither leak in nor out. The text stands between the tags or behind the address in `src`.
 *
 * Attributes: `show` names the parts (all of them without it), `lang` `en` or `fr`, `theme` `light` or `dark`,
 * `autoplay`. Events: `step`, `change`, `done`, `problem`.
 */
export class NeuronePlayground extends HTMLElement {
  static readonly observedAttributes = ['lang', 'theme', 'show'];
  private app: App | null = null;
  private drawn: AbortController | null = null;
  private gone = new AbortController();
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
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(wide + narrow);
      root.adoptedStyleSheets = [sheet];
      this.startWhenSeen();
    }
  }

  attributeChangedCallback(name: string): void {
    const app = this.app;
    if (app !== null) {
      if (name === 'lang') {
        void this.speak(app);
      } else {
        this.draw(app);
      }
    }
  }

  /** The text as it stands, without its state. */
  get text(): string {
    return this.app?.text.value ?? this.textContent ?? '';
  }

  set text(text: string) {
    void this.ready.then((app) => app.open(text, false));
  }

  /** The present weights and everything else learned, as the text of a `state "…"`. */
  async state(): Promise<string> {
    return (await this.ready).client.ask('state', null);
  }

  async play(): Promise<void> {
    await (await this.ready).play();
  }

  async pause(): Promise<void> {
    await (await this.ready).pause();
  }

  async step(by: StepBy = 'batch'): Promise<void> {
    await (await this.ready).step(by);
  }

  async reset(): Promise<void> {
    await (await this.ready).reset();
  }

  /** Where dialogs open: inside the element, so that its styles hold for them. */
  get surface(): HTMLElement {
    return (this.shadowRoot?.querySelector('.shell') ?? this) as HTMLElement;
  }

  /** Whether it shows itself dark: by its `theme`, else by the reader's own setting. */
  get dark(): boolean {
    const theme = this.getAttribute('theme');
    return theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  }

  private async speak(app: App): Promise<void> {
    const locale = this.locale();
    await loadStrings(locale);
    app.locale.value = locale;
    app.reread();
    this.draw(app);
  }

  /** An article may hold many: each starts when it comes into view, and draws only while it is there. */
  private startWhenSeen(): void {
    let started = false;
    const observer = new IntersectionObserver((entries) => {
      const seen = entries[entries.length - 1]?.isIntersecting === true;
      if (seen && !started) {
        started = true;
        void this.start();
      }
      this.app?.frames.look(seen);
    });
    observer.observe(this);
    this.gone.signal.addEventListener('abort', () => observer.disconnect());
  }

  private async start(): Promise<void> {
    const [engine] = await Promise.all([loadEngine(), loadStrings(this.locale())]);
    const source = this.getAttribute('src');
    const own = (this.textContent ?? '').trim();
    const text = source === null ? (own === '' ? FIRST_TEXT : `${own}\n`) : await fetchText(source);
    const app = new App(engine, text, this.locale());
    this.app = app;
    const signal = this.gone.signal;
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.draw(app), { signal });
    announce(app, this, signal);
    this.editor.append(h('pre', {}, text));
    this.draw(app);
    if (this.shows('text')) {
      this.editWhenLearning(app);
    }
    await app.open(text, this.hasAttribute('autoplay'));
    this.settle(app);
  }

  /** What learns comes first: the editor is fetched when the first frame is on the screen, or when it is wanted. */
  private editWhenLearning(app: App): void {
    const once = new AbortController();
    const open = (): void => {
      if (!once.signal.aborted) {
        once.abort();
        void import('../editor/editor').then(({ openEditor }) => {
          this.editor.replaceChildren();
          openEditor(app, this.editor, this.shadowRoot ?? document, this.gone.signal);
        });
      }
    };
    this.editor.addEventListener('pointerdown', open, { once: true });
    app.frame.changes(once.signal, (frame) => {
      if (frame !== null && (frame.step > 0 || !frame.running)) {
        requestAnimationFrame(open);
      }
    });
    app.reading.follow(once.signal, (reading) => {
      if (reading.plan === null) {
        open();
      }
    });
  }

  private draw(app: App): void {
    this.drawn?.abort();
    this.drawn = new AbortController();
    const root = this.shadowRoot;
    if (root !== null) {
      layout(app, root, this.editor, () => this.palette(), (part) => this.shows(part), this.drawn.signal);
      app.frames.want();
    }
  }

  private shows(part: Part): boolean {
    const wanted = this.getAttribute('show')?.trim().split(/\s+/) ?? PARTS;
    return (wanted as readonly string[]).includes(part);
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
    throw new Error(`${address}: ${answer.status}`);
  }
  return answer.text();
}
