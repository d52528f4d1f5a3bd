import type { Claim, Edit, Reading } from '../worker/model';

/** What a text says as it stands; changes of it are the language's own (`App.change`). */

export function applyEdits(text: string, edits: Edit[]): string {
  let result = text;
  for (const edit of [...edits].sort((a, b) => b.from - a.from)) {
    result = result.slice(0, edit.from) + edit.insert + result.slice(edit.to);
  }
  return result;
}

/** The words behind a statement's keyword; none where the text has no such statement. */
export function wordsOf(reading: Reading, keyword: string): string[] {
  return reading.statements.find((one) => one.keyword === keyword)?.words.map((word) => word.text) ?? [];
}

/** The value behind an option's word, or null. */
export function optionOf(reading: Reading, keyword: string, option: string): string | null {
  const words = wordsOf(reading, keyword);
  const at = words.indexOf(option, 1);
  return at < 0 ? null : (words[at + 1] ?? null);
}

/** Whether the challenge that the text answers keeps one of these as it is. */
export function isFixed(reading: Reading, ...names: string[]): boolean {
  return wordsOf(reading, 'fixed').some((name) => names.includes(name));
}

export function hasState(reading: Reading): boolean {
  return reading.statements.some((one) => one.keyword === 'state');
}

/** The text without a `state` that stands on its last line, where {@link withState} puts it; null where one stands elsewhere. */
export function withoutLastState(text: string, reading: Reading): string | null {
  const state = reading.statements.find((one) => one.keyword === 'state');
  if (state === undefined) {
    return text;
  }
  const before = text.slice(0, state.from);
  return before.endsWith('\n') && text.slice(state.to).trim() === '' ? before : null;
}

export function withState(text: string, state: string): string {
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}state "${state}"\n`;
}

/** What a text does that a challenge does not allow, as its own problems say it. */
const BREAKS = ['over-limit', 'layer-not-allowed', 'weights-by-hand', 'no-variant', 'variant-not-asked'];

/** Whether the run of a challenge has reached all its goals by the rules that the text says. */
export function solves(reading: Reading, { claims }: { claims: Claim[] }): boolean {
  return (
    wordsOf(reading, 'challenge').length > 0 &&
    claims.length > 0 &&
    claims.every((claim) => claim.state === 'held') &&
    !reading.problems.some((problem) => BREAKS.includes(problem.code))
  );
}
