import type { Reading } from '../worker/model';
import type { Tables } from './state';

/** Real sets that are too large for everybody to load, by name: fetched when a text first asks for one. */
const SETS = new Map([['digits', () => new URL('./digits.csv', import.meta.url)]]);

/** No file name begins so. */
const BUNDLED = ':';

/** The table name under which the engine looks for a bundled set. */
export function bundledName(set: string): string {
  return `${BUNDLED}${set}`;
}

/** The bundled set that a text asks for, or null. */
export function wantedSet(reading: Reading): string | null {
  const set = reading.statements.find((one) => one.keyword === 'data')?.words[0]?.text ?? '';
  return SETS.has(set) ? set : null;
}

/** The bundled sets that a text may mean, by their names. */
export function setsNamed(text: string): string[] {
  return [...SETS.keys()].filter((set) => text.includes(set));
}

/** @param set one of {@link wantedSet} */
export async function fetchSet(set: string): Promise<string> {
  const answer = await fetch((SETS.get(set) as () => URL)());
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return answer.text();
}

/** The reader's own tables alone, those that are text. */
export function ownTables(tables: Tables): Record<string, string> {
  return Object.fromEntries(Object.entries(tables).filter(([name, table]) => !name.startsWith(BUNDLED) && !table.startsWith('\0')));
}
