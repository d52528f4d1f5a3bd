/** The text between two tags, without the blanks by which the lines of a page are set in; empty where there is none. */
export function between(content: string): string {
  const lines = content.split('\n').filter((line, at, all) => line.trim() !== '' || (at > 0 && at < all.length - 1));
  const deep = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length));
  const text = lines.map((line) => line.slice(deep).trimEnd()).join('\n').trim();
  return text === '' ? '' : `${text}\n`;
}

/** A height as CSS takes it: a bare number is pixels. Empty for what is no length. */
export function cssLength(value: string): string {
  const length = /^\d+(\.\d+)?$/.test(value.trim()) ? `${value.trim()}px` : value.trim();
  return CSS.supports('height', length) && !/[;{}]/.test(length) ? length : '';
}

/** @throws Error where there is no such file */
export async function fetchText(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`${address}: ${answer.status}`);
  }
  return answer.text();
}
