import { applyEdits, hasState } from '../editor/text';
import type { Locale } from '../i18n';
import { engine } from '../worker/engine';
import type { Engine, PageDocument, TextEdits } from '../worker/load';
import type { Completion, Edit, Hover, Reading, TablePreview, Vocabulary } from '../worker/model';
import { inSlices } from './slices';
import type { Tables } from './state';

/** The language in the page. It reads a text once: whatever is asked of the same text next is answered from that. */
export class Language {
  private last: { text: string; tables: Tables; read: PageDocument } | null = null;

  private constructor(private readonly engine: Engine) {}

  /** @throws Error where it cannot be fetched */
  static async fetch(): Promise<Language> {
    return new Language(await engine());
  }

  vocabulary(locale: Locale): Vocabulary {
    return JSON.parse(this.engine.vocabulary(locale)) as Vocabulary;
  }

  read(text: string, tables: Tables, locale: Locale): Reading {
    return JSON.parse(this.document(text, tables).reading(locale)) as Reading;
  }

  edits(text: string, tables: Tables, make: (edits: TextEdits) => string): Edit[] {
    return JSON.parse(make(this.document(text, tables).edits())) as Edit[];
  }

  /** The text without its `state`, which the page keeps out of sight. */
  visible(text: string, tables: Tables, reading: Reading): string {
    return hasState(reading) ? applyEdits(text, this.edits(text, tables, (edits) => edits.remove('state'))) : text;
  }

  /** What there is to know about the word at a place. */
  hover(text: string, tables: Tables, offset: number, locale: Locale): Hover | null {
    return JSON.parse(this.document(text, tables).hover(offset, locale)) as Hover | null;
  }

  /** What may stand at a place. */
  complete(text: string, tables: Tables, offset: number, locale: Locale): Completion[] {
    return JSON.parse(this.engine.complete(text, offset, listOf(tables), locale)) as Completion[];
  }

  /** The table that a text names as the text understands it, with its first rows; null where none is at hand and read. */
  tablePreview(text: string, tables: Tables, locale: Locale): TablePreview | null {
    return JSON.parse(this.document(text, tables).preview(locale)) as TablePreview | null;
  }

  /** Reads the long tables that a text waits for, between which the page draws and listens. @returns whether it waited for any */
  async readTables(text: string, tables: Tables): Promise<boolean> {
    let waited = false;
    for (let steps = this.document(text, tables).unread(); steps !== null; steps = this.document(text, tables).unread()) {
      waited = true;
      await inSlices(steps);
      this.last = null;
    }
    return waited;
  }

  format(text: string): string {
    return this.engine.format(text);
  }

  preview(data: string): Float64Array {
    return this.engine.preview(data);
  }

  private document(text: string, tables: Tables): PageDocument {
    if (this.last?.text !== text || this.last.tables !== tables) {
      this.last = { text, tables, read: this.engine.document(text, listOf(tables)) };
    }
    return this.last.read;
  }
}

function listOf(tables: Tables): string[] {
  return Object.entries(tables).flat();
}
