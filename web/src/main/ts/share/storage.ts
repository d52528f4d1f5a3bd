/** What this browser keeps for the reader: the last text, the language, the theme. Any of it may be refused. */

const PREFIX = 'neurone.';

/** @returns whether it was kept */
export function keep(name: 'text' | 'language' | 'theme', value: string): boolean {
  try {
    localStorage.setItem(PREFIX + name, value);
    return true;
  } catch {
    return false;
  }
}

export function kept(name: 'text' | 'language' | 'theme'): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}
