/** What this browser keeps for the reader: the last text, the language, the theme, what was done of the course, how tall the lower panel is, what takes kept lessons back and models out of the gallery. Any of it may be refused. */

type Kept = 'text' | 'language' | 'theme' | 'course' | 'panel' | 'lessons' | 'listed';

const PREFIX = 'neurone.';

/** What each tab has for itself as well: two of them side by side keep their texts apart, and a new one begins with the last. */
const OWN: Kept = 'text';

/** @returns whether it was kept for the next visit */
export function keep(name: Kept, value: string): boolean {
  if (name === OWN) {
    attempt(() => sessionStorage.setItem(PREFIX + name, value));
  }
  return attempt(() => localStorage.setItem(PREFIX + name, value)) !== null;
}

export function kept(name: Kept): string | null {
  const own = name === OWN ? attempt(() => sessionStorage.getItem(PREFIX + name)) : null;
  return own ?? attempt(() => localStorage.getItem(PREFIX + name));
}

/** Null where the browser refuses. */
function attempt<T>(run: () => T): T | null {
  try {
    return run();
  } catch {
    return null;
  }
}
