import type { Locale } from '../i18n';
import type { Tables } from '../state/state';
import { engine } from '../worker/engine';
import type { Challenged } from '../worker/model';
import { base } from './place';
import { asking, load, patiently } from './server';

/** How many saves lie at most between a text that is open and the challenge that it answers. */
const STEPS = 8;

/** A challenge that a server keeps. */
export interface Board {
  id: string;
  text: string;
}

/** What became of a text that was handed in. */
export type Answer =
  | { held: true; first: boolean; rank: number; solved: number; board: string }
  | { held: false; sentences: string };

/** How a text stands to a challenge, by that challenge's own text; null where it does not run, or answers none. */
export async function standing(text: string, tables: Tables, locale: Locale, asked: string): Promise<Challenged | null> {
  return JSON.parse((await engine()).challenge(text, Object.entries(tables).flat(), locale, asked)) as Challenged | null;
}

/** The challenge that a stored text answers: itself, or the first of those it was made from whose rules it keeps. */
export async function boardOf(id: string, tables: Tables, locale: Locale): Promise<Board> {
  let found = await load(id);
  for (let step = 0; step < STEPS && found.parent !== null; step++) {
    const parent = await load(found.parent).catch(() => null);
    const stands = parent === null ? null : await standing(found.text, tables, locale, parent.text);
    if (parent === null || stands === null || stands.broken.length > 0) {
      break;
    }
    found = parent;
  }
  return found;
}

/** What a board says of itself. */
export interface Notice {
  solved: number;
  /** When it takes in no more, null for never. */
  closes: Date | null;
  closed: boolean;
  sealed: boolean;
}

/** What the board of a challenge says of itself by now. */
export async function noticeOf(board: string): Promise<Notice> {
  const answer = await fetch(`${base()}api/challenges/${encodeURIComponent(board)}/entries?count=1`);
  if (!answer.ok) {
    throw new TypeError(`${answer.status}`);
  }
  const said = (await answer.json()) as { solved: number; closes?: string; closed?: boolean; sealed?: boolean };
  return { solved: said.solved, closes: said.closes === undefined ? null : new Date(said.closes), closed: said.closed === true, sealed: said.sealed === true };
}

/** The address where people read the board. */
export function addressOf(board: string): string {
  return `${base()}c/${encodeURIComponent(board)}`;
}

/**
 * Hands a text in and waits until the server has replayed it.
 *
 * @param waiting hears of each wait that ends by itself, in seconds
 * @throws TypeError where there is no server
 */
export async function handIn(board: string, text: string, nickname: string, locale: Locale, waiting: (seconds: number) => void): Promise<Answer> {
  const answer = await patiently(waiting, () =>
    fetch(`${base()}api/challenges/${encodeURIComponent(board)}/entries`, asking({ text, nickname })),
  );
  const said = (await answer.json()) as {
    rank?: number;
    solved?: number;
    detail?: string;
    reasons?: { english: string; french: string }[];
  };
  if (answer.ok) {
    return { held: true, first: answer.status === 201, rank: said.rank ?? 0, solved: said.solved ?? 0, board: addressOf(board) };
  }
  const sentences = said.reasons?.map((reason) => (locale === 'fr' ? reason.french : reason.english)).join(' ');
  return { held: false, sentences: sentences ?? said.detail ?? `${answer.status}` };
}
