import { keep, kept } from '../share/storage';

/** What was done of the course: kept in this browser alone, the same in both languages. */
export interface Progress {
  /** The page that was last open, or null. */
  last: string | null;
  /** `PAGE/TASK` of each task that was solved. */
  done: string[];
}

const NAME = /^\d{1,3}\/[a-z][a-z0-9-]*$/;

/** What this browser remembers. */
export function progress(): Progress {
  return readProgress(kept('course') ?? '') ?? { last: null, done: [] };
}

/** The text that {@link writeProgress} writes, read; null for any other. */
export function readProgress(text: string): Progress | null {
  const lines = text.trim().split('\n');
  const last = /^neurone course 1( page (\d{1,3}))?$/.exec(lines[0] ?? '');
  const done = lines.slice(1);
  return last === null || !done.every((line) => NAME.test(line)) ? null : { last: last[2] ?? null, done };
}

/** A few lines that people can copy. */
export function writeProgress({ last, done }: Progress): string {
  return [`neurone course 1${last === null ? '' : ` page ${last}`}`, ...done].join('\n');
}

export function remember(next: Progress): void {
  keep('course', writeProgress(next));
}

/** Adds a task that was solved. */
export function solved(page: string, task: string): void {
  const { last, done } = progress();
  const name = `${page}/${task}`;
  if (!done.includes(name)) {
    remember({ last, done: [...done, name] });
  }
}
