import { applyEdits, hasState } from '../editor/text';
import type { Locale } from '../i18n';
import type { TextEdits } from '../worker/load';
import type { Edit, Reading, Vocabulary } from '../worker/model';
import { bundledName, fetchSet, wantedSet } from './bundled';
import type { Language } from './language';
import { Latest } from './latest';
import { derived, Signal } from './signal';
import { breath } from './slices';
import type { StoredText, Tables, TextHolder } from './state';

/** Where a run begins; every new one is a run of its own. */
export interface Start {
  /** With what was learned, where that is known. */
  readonly text: string;
  /** The same without. */
  readonly shown: string;
  /** Whether it is to run by itself. */
  play: boolean;
}

/** A text, what that very text says, and where its run begins: null before anything was opened. */
interface Sheet {
  text: string;
  reading: Reading;
  start: Start | null;
}

/** Of a text that was not read yet. */
const UNREAD: Reading = { problems: [], statements: [], plan: null };

/** The text that is open, what it says, and the tables that it may name: the only owner of all of them. */
export class TextDocument {
  readonly sheet: Signal<Sheet>;
  readonly text;
  readonly reading;
  readonly stored = new Signal<StoredText | null>(null);
  tables: Tables = {};
  vocabulary: Vocabulary = {};
  /** Where edits go while an editor is open. */
  holder: TextHolder | null = null;
  /** The language, once it is fetched: the first training step does without, since the worker reads the first text. */
  language: Language | null = null;
  private start: Start | null = null;
  private readonly uses = new Latest();
  private readsTables = false;
  /** Texts before and after this one, while no editor keeps them. */
  private readonly past: string[] = [];
  private readonly undone: string[] = [];
  private readonly fetching = new Map<string, Promise<string>>();

  /**
   * @param pasted opens a text that carries a state: what was learned goes out of sight
   * @param notFetched says that something could not be fetched
   */
  constructor(
    text: string,
    private readonly locale: () => Locale,
    private readonly pasted: (text: string) => void,
    private readonly notFetched: () => void,
  ) {
    this.sheet = new Signal<Sheet>({ text, reading: UNREAD, start: null });
    this.text = derived(this.sheet, (sheet) => sheet.text);
    this.reading = derived(this.sheet, (sheet) => sheet.reading);
  }

  /** The tables as the engine takes them: a name, its CSV, the next name, and so on. */
  get tableList(): string[] {
    return Object.entries(this.tables).flat();
  }

  /** @throws Error where the language cannot be fetched */
  async speak(): Promise<Language> {
    if (this.language === null) {
      const language = await (await import('./language')).Language.fetch();
      if (this.language === null) {
        this.vocabulary = language.vocabulary(this.locale());
        this.language = language;
        this.reread();
      }
    }
    return this.language;
  }

  /** What a text says, with the tables at hand. */
  read(text: string): Reading {
    return this.spoken.read(text, this.tables, this.locale());
  }

  /** The text says what it says, in the language of the moment and with the tables at hand. */
  reread(): void {
    this.put(this.text.value, this.read(this.text.value));
  }

  /** Another text in the place of this one. */
  show(text: string, reading: Reading, start: Start): void {
    this.past.length = 0;
    this.undone.length = 0;
    this.start = start;
    this.sheet.value = { text, reading, start };
    this.holder?.replace(text);
    void this.wanted();
  }

  /** The run of the text as it is begins anew. */
  restart(start: Start): void {
    this.start = start;
    this.sheet.value = { ...this.sheet.value, start };
  }

  typed(text: string): void {
    if (text === this.text.value) {
      return;
    }
    const reading = this.read(text);
    if (reading.plan !== null && hasState(reading)) {
      queueMicrotask(() => this.pasted(text));
      return;
    }
    this.put(text, reading);
  }

  edit(edits: Edit[]): void {
    if (edits.length === 0) {
      return;
    }
    if (this.holder !== null) {
      this.holder.apply(edits);
    } else {
      this.past.push(this.text.value);
      this.undone.length = 0;
      this.typed(applyEdits(this.text.value, edits));
    }
  }

  /** The text before the last change. */
  undo(): void {
    this.turn(this.past, this.undone, (holder) => holder.undo());
  }

  /** The change that was taken back last. */
  redo(): void {
    this.turn(this.undone, this.past, (holder) => holder.redo());
  }

  private turn(from: string[], to: string[], inEditor: (holder: TextHolder) => void): void {
    if (this.holder !== null) {
      inEditor(this.holder);
      return;
    }
    const text = from.pop();
    if (text !== undefined) {
      to.push(this.text.value);
      this.typed(text);
    }
  }

  /** An edit that the language makes of the text as it is when its turn has come. */
  change(make: (edits: TextEdits) => string): void {
    this.withLanguage((language) => this.edit(language.edits(this.text.value, this.tables, make)));
  }

  format(): void {
    this.withLanguage((language) => {
      const text = this.text.value;
      const tidy = language.format(text);
      if (tidy !== text) {
        this.edit([{ from: 0, to: text.length, insert: tidy }]);
      }
    });
  }

  /**
   * Learns from a table as soon as it is read.
   *
   * @param play whether it is to run by itself, as it begins anew
   */
  async useTable(source: 'csv' | 'pictures', name: string, table: string, play: boolean): Promise<void> {
    const turn = this.uses.begin();
    let language: Language;
    try {
      language = await this.speak();
    } catch {
      this.notFetched();
      return;
    }
    await language.readTables(`data ${source} "${name}"`, { ...this.tables, [name]: table });
    await breath();
    if (turn.aborted) {
      return;
    }
    this.tables = { ...this.tables, [name]: table };
    // Even where the text stays the same, its examples are others.
    this.start = { text: '', shown: '', play };
    const before = this.sheet.value;
    this.change((edits) => edits.useTable(source, name));
    if (this.sheet.value === before) {
      this.reread();
    }
  }

  /** Reads the long tables that the text waits for, and then the text again. */
  private async readTables(): Promise<void> {
    if (this.readsTables || this.language === null) {
      return;
    }
    this.readsTables = true;
    try {
      while (await this.language.readTables(this.text.value, this.tables)) {
        this.reread();
      }
    } finally {
      this.readsTables = false;
    }
  }

  private put(text: string, reading: Reading): void {
    this.sheet.value = { text, reading, start: this.start };
    void this.wanted();
    if (reading.plan === null) {
      void this.readTables();
    }
  }

  /** At once where the language is here, so that nothing comes between a control and its effect. */
  private withLanguage(run: (language: Language) => void): void {
    if (this.language === null) {
      void this.speak().then(run, this.notFetched);
    } else {
      run(this.language);
    }
  }

  /** The language, for what comes only once it is here. */
  get spoken(): Language {
    if (this.language === null) {
      throw new Error('the language was not fetched yet');
    }
    return this.language;
  }

  /**
   * Fetches the set that the text asks for, where it is one that does not come with the page, and reads the text again. Settles
   * when it is here, or cannot be had.
   */
  async wanted(): Promise<void> {
    const set = wantedSet(this.reading.value);
    if (set === null || bundledName(set) in this.tables) {
      return;
    }
    let fetched = this.fetching.get(set);
    if (fetched === undefined) {
      fetched = fetchSet(set);
      this.fetching.set(set, fetched);
    }
    try {
      const csv = await fetched;
      if (!(bundledName(set) in this.tables)) {
        this.tables = { ...this.tables, [bundledName(set)]: csv };
        this.reread();
      }
    } catch {
      if (this.fetching.delete(set)) {
        this.notFetched();
      }
    }
  }
}
