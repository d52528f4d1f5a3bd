import { paletteFor, type Palette } from '../draw/palette';
import type { openEditor as OpenEditor } from '../editor/editor';
import { browserLocale, loadStrings, strings, type Locale } from '../i18n';
import narrow from '../style/narrow.css';
import wide from '../style/playground.css';
import type { StepBy } from '../worker/protocol';
import { Latest } from '../state/latest';
import type { Asked } from '../state/state';
import { App } from './app';
import { h, setText } from './dom';
import { announce, tellProblem } from './events';
import { whenLearning } from './later';
import { layout, PARTS, type Part } from './layout';
import { between, cssLength, fetchText } from './source';

/** Where there is no document, as when a page is rendered on a server, the class can be named and not be made. */
const Base = (typeof HTMLElement === 'undefined' ? class {} : HTMLElement) as typeof HTMLElement;

/** CSS pixels that a page of A4 or Letter has for a drawing. */
const PAPER = 640;

/** How far from view an element begins to run: a screen and a half. */
const NEAR = '150% 0px';

/** What a visitor meets first: three sigmoid neurons on the default data. */
export const FIRST_TEXT = 'layer 3 sigmoid; loss quadratic; batch 4; lr 1\n';

/**
 * `<neurone-playground>`: one experiment with its text, its drawing and its controls, in a shadow tree of its own, so
 * that styles neither leak in nor out. The text stands between the tags or behind the address in `src`.
 *
 * Attributes: `show` names the parts (all of them without it), `lang` `en` or `fr`, `theme` `light` or `dark`,
 * `autoplay`, `locked` against changes of the experiment, `height` in pixels or as CSS writes it. Events: `step`,
 * `change`, `done`, `problem`, `solved`.
 */
export class NeuronePlayground extends Base {
  /** Fetches the editor; null where nobody may write, and the text is shown as it stands. */
  static editor: (() => Promise<{ openEditor: typeof OpenEditor }>) | null = null;
  static readonly observedAttributes = ['lang', 'theme', 'show', 'src', 'locked', 'height', 'autoplay'];
  private app: App | null = null;
  /** Whether it ran when it left the page: then it runs when it comes back. */
  private ran = false;
  /** What the page set before the start, in the place of what stands between the tags or behind `src`. */
  private early: string | null = null;
  private readonly sources = new Latest();
  private readonly tongues = new Latest();
  private drawn: AbortController | null = null;
  private gone = new AbortController();
  private editing: AbortController | null = null;
  private printing = false;
  /** Whether a part of it is in view. */
  private seen = false;
  /** What `height` says; what the page around says of the element goes before. */
  private readonly size = new CSSStyleSheet();
  /** The editor outlives every new drawing, so that undo reaches back over a change of language or theme. */
  private readonly editor = h('div', { class: 'editor' });
  /** Settles when the experiment is open and can be driven. */
  ready: Promise<App>;
  private settle: (app: App) => void = () => {};
  private refuse: (why: unknown) => void = () => {};

  constructor() {
    super();
    this.ready = this.awaited();
  }

  connectedCallback(): void {
    // Set before this class was there, as frameworks do: a property of the element's own, which would hide the class's.
    if (Object.hasOwn(this, 'text')) {
      const { text } = this;
      delete (this as { text?: string }).text;
      this.text = text;
    }
    if (this.shadowRoot === null) {
      const root = this.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(wide + narrow);
      root.adoptedStyleSheets = [sheet, this.size];
      this.measure();
      this.startWhenNear();
    } else if (this.gone.signal.aborted) {
      this.gone = new AbortController();
      this.ready = this.awaited();
      this.startWhenNear();
    }
  }

  /** What the element holds goes with it, its worker too, unless it only moved to another place. */
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (!this.isConnected) {
        this.gone.abort();
        this.drawn?.abort();
        this.ran = this.app?.rest() === true;
      }
    });
  }

  attributeChangedCallback(name: string): void {
    const app = this.app;
    if (name === 'height') {
      this.measure();
    } else if (app === null || this.gone.signal.aborted) {
      return;
    } else if (name === 'autoplay') {
      if (this.hasAttribute('autoplay')) {
        void this.ready.then((started) => started.play());
      }
    } else if (name === 'lang') {
      void this.speak(app);
    } else if (name === 'src') {
      void this.openSource(app);
    } else {
      if (name === 'locked') {
        app.locked = this.hasAttribute('locked');
      }
      if (name !== 'theme') {
        this.showText(app);
        this.editWhenLearning(app);
      }
      this.draw(app);
    }
  }

  /** The text as it stands, without its state. */
  get text(): string {
    return this.app?.text.value ?? this.early ?? this.textContent ?? '';
  }

  set text(text: string) {
    if (this.app === null) {
      this.early = text;
    } else {
      void this.ready.then((app) => this.open(app, { text, byPage: true }, this.hasAttribute('autoplay')));
    }
  }

  /** The present weights and everything else learned, as the text of a `state "…"`. */
  async state(): Promise<string> {
    return (await this.ready).ask('state', null);
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

  /** A promise that the next start settles, together with those before it. */
  private awaited(): Promise<App> {
    const earlier = this.settle;
    const ready = new Promise<App>((resolve, reject) => {
      this.settle = (app) => {
        earlier(app);
        resolve(app);
      };
      this.refuse = reject;
    });
    // Whoever drives the element hears of a failure; whoever does not, reads it.
    ready.catch(() => {});
    return ready;
  }

  private measure(): void {
    const height = cssLength(this.getAttribute('height') ?? '');
    this.size.replaceSync(height === '' ? '' : `:host { height: ${height}; overflow: auto; }`);
  }

  private async openSource(app: App): Promise<void> {
    const source = this.getAttribute('src');
    if (source !== null) {
      await this.open(app, fetchText(source).then((text) => ({ text, byPage: true })), this.hasAttribute('autoplay'));
    }
  }

  /** What cannot be fetched any more matters no more where something else was asked for since. */
  private async open(app: App, asked: Asked | Promise<Asked>, play: boolean): Promise<void> {
    const turn = this.sources.begin();
    try {
      await app.open(asked, play);
    } catch {
      if (!turn.aborted) {
        app.notFetched();
      }
    }
  }

  private async speak(app: App): Promise<void> {
    const turn = this.tongues.begin();
    const locale = this.locale();
    try {
      await loadStrings(locale);
      if (!turn.aborted) {
        await app.translate(locale);
      }
    } catch {
      app.notFetched();
    }
    if (!turn.aborted && !this.gone.signal.aborted) {
      this.draw(app);
    }
  }

  /**
   * An article may hold many: each starts before it comes into view, so that what it grows by moves nothing that is being
   * read, and draws only while it is there.
   */
  private startWhenNear(): void {
    const near = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) {
          near.disconnect();
          void this.start();
        }
      },
      // What plays by itself waits for its reader.
      { rootMargin: this.hasAttribute('autoplay') ? '0px' : NEAR },
    );
    const view = new IntersectionObserver((entries) => {
      this.seen = entries[entries.length - 1]?.isIntersecting === true;
      this.app?.frames.look(this.seen);
    });
    near.observe(this);
    view.observe(this);
    this.gone.signal.addEventListener('abort', () => {
      near.disconnect();
      view.disconnect();
    });
  }

  private async start(): Promise<void> {
    const signal = this.gone.signal;
    try {
      const [text] = await Promise.all([this.firstText(), loadStrings(this.locale())]);
      if (!signal.aborted) {
        const app = this.app ?? new App(text, this.locale());
        this.app = app;
        app.frames.look(this.seen);
        app.wake();
        this.attach(app, signal);
        if (!this.hasAttribute('waiting')) {
          const first = this.early ?? text;
          this.early = null;
          await app.open({ text: first, byPage: true }, this.hasAttribute('autoplay') || this.ran);
        }
        if (!signal.aborted) {
          this.settle(app);
        }
      }
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      const sentence = strings(this.locale()).notFetched;
      this.shadowRoot?.replaceChildren(h('p', { role: 'alert' }, sentence));
      tellProblem(this, 'not-loaded', sentence);
      this.refuse(error);
    }
  }

  /** The text from before the element left the page, the file behind `src`, or what stands between the tags. */
  private async firstText(): Promise<string> {
    const source = this.getAttribute('src');
    if (this.app !== null) {
      return this.app.text.value;
    }
    if (this.early !== null || this.hasAttribute('waiting')) {
      return this.early ?? '';
    }
    return source === null ? between(this.textContent ?? '') || FIRST_TEXT : fetchText(source);
  }

  private attach(app: App, signal: AbortSignal): void {
    app.locked = this.hasAttribute('locked');
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.draw(app), { signal });
    announce(app, this, signal);
    // Paper is white: what is drawn is drawn again for it, with what is looked at unchanged.
    for (const [event, printing] of [['beforeprint', true], ['afterprint', false]] as const) {
      window.addEventListener(event, () => this.print(app, printing), { signal });
    }
    this.showText(app);
    this.draw(app);
    this.editWhenLearning(app);
  }

  /** The bare text: what stands in the editor's place until it is there, and for good where the text is locked. */
  private showText(app: App): void {
    this.editing?.abort();
    this.editing = new AbortController();
    const until = AbortSignal.any([this.gone.signal, this.editing.signal]);
    const plain = h('pre');
    this.editor.replaceChildren(plain);
    app.text.follow(until, (text) => {
      if (!app.held) {
        setText(plain, text);
      }
    });
  }

  /** What learns comes first: the editor is fetched when the first frame is on the screen, or when it is wanted. */
  private editWhenLearning(app: App): void {
    const { editor } = NeuronePlayground;
    if (editor === null || app.locked || !this.shows('text') || this.editing === null) {
      return;
    }
    const until = AbortSignal.any([this.gone.signal, this.editing.signal]);
    const once = new AbortController();
    until.addEventListener('abort', () => once.abort());
    const open = (): void => {
      if (!once.signal.aborted) {
        once.abort();
        this.openEditor(app, editor, until).catch(() => app.notFetched());
      }
    };
    this.editor.addEventListener('pointerdown', open, { once: true, signal: once.signal });
    whenLearning(app, once.signal, () => requestAnimationFrame(open));
    app.reading.follow(once.signal, (reading) => {
      if (reading.problems.length > 0) {
        open();
      }
    });
  }

  private async openEditor(app: App, editor: NonNullable<typeof NeuronePlayground.editor>, until: AbortSignal): Promise<void> {
    const [{ openEditor }] = await Promise.all([editor(), app.speak()]);
    if (!until.aborted) {
      this.editor.replaceChildren();
      openEditor(app, this.editor, this.shadowRoot ?? document, until);
    }
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

  private print(app: App, printing: boolean): void {
    this.printing = printing;
    const stage = this.shadowRoot?.querySelector<HTMLElement>('.stage');
    if (stage != null) {
      // The drawing keeps its proportions: nobody lays it out again for the paper's width.
      const { clientWidth: width, clientHeight: height } = stage;
      stage.style.cssText = printing ? `width: ${width}px; height: ${height}px; zoom: ${Math.min(1, PAPER / width)}` : '';
    }
    app.look({});
  }

  private palette(): Palette {
    return paletteFor(this.dark && !this.printing);
  }

  private locale(): Locale {
    const wanted = this.closest('[lang]')?.getAttribute('lang')?.slice(0, 2);
    return wanted === 'fr' || wanted === 'en' ? wanted : browserLocale();
  }
}
