/** What this browser keeps for the reader: the last text, the language, the theme, what was done of the course, how tall the lower panel is. Any of it may be refused. */

type Kept = 'text' | 'language' | 'theme' | 'course' | 'panel';

const PREFIX = 'neurone.';

/** @returns whether it was kept */
export function keep(name: Kept, value: string): boolean {
  try {
    localStorage.setItem(PREFIX + name, value);
    return true;
  } catch {
    return false;
  }
}

export function kept(name: Kept): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}
