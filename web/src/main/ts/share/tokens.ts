import { keep, kept } from './storage';

/** What kinds of thing a browser has a token for: lessons that it kept, models that it put into the gallery. */
type Held = 'lessons' | 'listed';

/** The token that takes back what was kept from this browser; undefined where it has none. */
export function tokenOf(held: Held, id: string): string | undefined {
  return tokens(held).get(id);
}

/** @param token null to forget it */
export function remember(held: Held, id: string, token: string | null): void {
  const all = tokens(held);
  if (token === null) {
    all.delete(id);
  } else {
    all.set(id, token);
  }
  keep(held, [...all].map((line) => line.join(' ')).join('\n'));
}

/** A line each: the id and its token. */
function tokens(held: Held): Map<string, string> {
  const lines = (kept(held) ?? '').split('\n').map((line) => line.split(' '));
  return new Map(lines.flatMap(([id, token]) => (id !== undefined && token !== undefined ? [[id, token]] : [])));
}
