import type { Edit, Reading, Statement } from '../worker/model';

/** The order in which a tidy text names its statements; a new one goes behind those that come before it. */
const ORDER = [
  'neurone', 'title', 'note', 'data', 'inputs',
  'layer', 'conv', 'pool', 'flatten', 'dropout', 'batchnorm', 'output',
  'loss', 'optimizer', 'lr', 'batch', 'epochs', 'stop', 'clip', 'shuffle', 'regularize', 'seed', 'metric', 'expect', 'state',
];
const LAYERS = new Set(['layer', 'conv', 'pool', 'flatten', 'dropout', 'batchnorm', 'output']);

export function applyEdits(text: string, edits: Edit[]): string {
  let result = text;
  for (const edit of [...edits].sort((a, b) => b.from - a.from)) {
    result = result.slice(0, edit.from) + edit.insert + result.slice(edit.to);
  }
  return result;
}

export function layerStatements(reading: Reading): Statement[] {
  return reading.statements.filter((statement) => LAYERS.has(statement.keyword));
}

function named(reading: Reading, keyword: string): Statement | undefined {
  return reading.statements.find((statement) => statement.keyword === keyword);
}

/** Sets the first value of a statement and leaves its options: `lr 0.5 decay 0.1` keeps its decay. */
export function setValue(text: string, reading: Reading, keyword: string, value: string): Edit[] {
  const statement = named(reading, keyword);
  const word = statement?.words[0];
  if (statement === undefined) {
    return insertStatement(text, reading, `${keyword} ${value}`);
  }
  return [{ from: word?.from ?? statement.to, to: word?.to ?? statement.to, insert: word === undefined ? ` ${value}` : value }];
}

/** Replaces everything behind the keyword. */
export function setStatement(text: string, reading: Reading, keyword: string, rest: string): Edit[] {
  const statement = named(reading, keyword);
  if (statement === undefined) {
    return insertStatement(text, reading, `${keyword} ${rest}`);
  }
  return [{ from: statement.from, to: statement.to, insert: `${keyword} ${rest}` }];
}

/** Sets or adds an option with one value: `data circle noise 10%`. */
export function setOption(text: string, reading: Reading, keyword: string, option: string, value: string, first: string): Edit[] {
  const statement = named(reading, keyword);
  if (statement === undefined) {
    return insertStatement(text, reading, `${keyword} ${first} ${option} ${value}`);
  }
  const at = statement.words.findIndex((word, index) => index > 0 && word.text === option);
  const old = at < 0 ? undefined : statement.words[at + 1];
  if (old !== undefined) {
    return [{ from: old.from, to: old.to, insert: value }];
  }
  return [{ from: statement.to, to: statement.to, insert: ` ${option} ${value}` }];
}

/** The value behind an option's word, or null. */
export function optionOf(reading: Reading, keyword: string, option: string): string | null {
  const words = named(reading, keyword)?.words ?? [];
  const at = words.findIndex((word, index) => index > 0 && word.text === option);
  return at < 0 ? null : (words[at + 1]?.text ?? null);
}

export function removeStatement(text: string, statement: Statement): Edit[] {
  const lineStart = text.lastIndexOf('\n', statement.from - 1) + 1;
  const lineEnd = text.indexOf('\n', statement.to) < 0 ? text.length : text.indexOf('\n', statement.to);
  const before = text.slice(lineStart, statement.from);
  const after = text.slice(statement.to, lineEnd);
  if (before.trim() === '' && after.trim() === '') {
    return lineEnd < text.length
      ? [{ from: lineStart, to: lineEnd + 1, insert: '' }]
      : [{ from: Math.max(0, lineStart - 1), to: lineEnd, insert: '' }];
  }
  const following = /^\s*;\s*/.exec(after);
  if (following !== null) {
    return [{ from: statement.from, to: statement.to + following[0].length, insert: '' }];
  }
  const leading = /\s*;\s*$/.exec(before);
  return [{ from: statement.from - (leading?.[0].length ?? 0), to: statement.to, insert: '' }];
}

export function removeNamed(text: string, reading: Reading, keyword: string): Edit[] {
  const statement = named(reading, keyword);
  return statement === undefined ? [] : removeStatement(text, statement);
}

/** Puts a new layer behind the one at a place among the layers, −1 for before the first. */
export function insertLayer(text: string, reading: Reading, behind: number, layer: string): Edit[] {
  const layers = layerStatements(reading);
  const neighbour = layers[behind];
  if (neighbour !== undefined) {
    return [beside(text, neighbour, layer, true)];
  }
  const first = layers[0];
  return first === undefined ? insertStatement(text, reading, layer) : [beside(text, first, layer, false)];
}

function insertStatement(text: string, reading: Reading, statement: string): Edit[] {
  const rank = ORDER.indexOf(statement.split(' ', 1)[0] ?? '');
  const before = reading.statements.filter((one) => ORDER.indexOf(one.keyword) <= rank);
  const last = before[before.length - 1];
  if (last !== undefined) {
    return [beside(text, last, statement, true)];
  }
  const first = reading.statements[0];
  if (first !== undefined) {
    return [beside(text, first, statement, false)];
  }
  const end = text.length;
  return [{ from: end, to: end, insert: (text === '' || text.endsWith('\n') ? '' : '\n') + statement + '\n' }];
}

/** A statement beside another in the same manner: on a line of its own, or behind a semicolon on a shared line. */
function beside(text: string, neighbour: Statement, statement: string, behind: boolean): Edit {
  const lineStart = text.lastIndexOf('\n', neighbour.from - 1) + 1;
  const nextLine = text.indexOf('\n', neighbour.to);
  const lineEnd = nextLine < 0 ? text.length : nextLine;
  const shared =
    text.slice(lineStart, neighbour.from).trim() !== '' || text.slice(neighbour.to, lineEnd).trimStart().startsWith(';');
  if (shared) {
    return behind
      ? { from: neighbour.to, to: neighbour.to, insert: `; ${statement}` }
      : { from: neighbour.from, to: neighbour.from, insert: `${statement}; ` };
  }
  return behind
    ? { from: lineEnd, to: lineEnd, insert: `\n${statement}` }
    : { from: lineStart, to: lineStart, insert: `${statement}\n` };
}

/** The text without its `state`, which the page keeps out of sight, and that statement alone. */
export function withoutState(text: string, reading: Reading): { visible: string; state: string | null } {
  const statement = named(reading, 'state');
  if (statement === undefined) {
    return { visible: text, state: null };
  }
  return {
    visible: applyEdits(text, removeStatement(text, statement)),
    state: text.slice(statement.from, statement.to),
  };
}

export function withState(text: string, state: string): string {
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}state "${state}"\n`;
}
