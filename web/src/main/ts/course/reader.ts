import type { Locale } from '../i18n';
import { asking, patiently } from '../share/server';

export interface Fault {
  line: number;
  code: string;
  sentence: string;
}

/** A lesson as a server reads it: its article, and what is wrong with it. */
export interface Read {
  title: string;
  html: string;
  faults: Fault[];
  /** Whether its runs were done too, as `neurone lesson check` does them. */
  checked: boolean;
  tasks: number;
  numbers: number;
}

/** A lesson that was not read; the message is a server's sentence, or empty where none answers. */
export class NotRead extends Error {}

/** Has a lesson read; throws {@link NotRead}. */
export async function readLesson(api: string, text: string, language: Locale, check: boolean): Promise<Read> {
  try {
    const answer = await patiently(
      () => {},
      () => fetch(api, asking({ text, language, check })),
    );
    const said = answer.headers.get('Content-Type')?.includes('json') === true ? ((await answer.json()) as Read & { detail?: string }) : null;
    if (answer.ok && said !== null) {
      return said;
    }
    throw new NotRead(said?.detail ?? '');
  } catch (error) {
    throw error instanceof NotRead ? error : new NotRead('');
  }
}
