/** Formulas as real mathematics (MathML Core): built as elements, never as markup from elsewhere. */
const MATHML = 'http://www.w3.org/1998/Math/MathML';

export type Piece = Element | string | number;

/** How numbers are written in formulas. */
export type Write = (value: number) => string;

function make(name: string, ...content: (Element | string)[]): Element {
  const element = document.createElementNS(MATHML, name);
  element.append(...content);
  return element;
}

export function math(...pieces: Element[]): Element {
  const element = make('math', ...pieces);
  element.setAttribute('displaystyle', 'true');
  return element;
}

export function row(...pieces: Element[]): Element {
  return make('mrow', ...pieces);
}

/** An identifier: one letter is set slanted, several upright. */
export function id(name: string): Element {
  return make('mi', name);
}

export function op(sign: string): Element {
  return make('mo', sign);
}

export function text(words: string): Element {
  return make('mtext', words);
}

export function sub(base: Element, index: string): Element {
  return make('msub', base, /^[0-9]+$/.test(index) ? make('mn', index) : make('mi', index));
}

export function sup(base: Element, exponent: string): Element {
  return make('msup', base, /^[0-9]+$/.test(exponent) ? make('mn', exponent) : make('mi', exponent));
}

export function fraction(above: Element, below: Element): Element {
  return make('mfrac', above, below);
}

export function root(inner: Element): Element {
  return make('msqrt', inner);
}

/** What is wider than its place scrolls, by the keyboard too. */
export function reachable(box: HTMLElement): void {
  for (const line of box.querySelectorAll<HTMLElement>('.math')) {
    if (line.scrollWidth > line.clientWidth) {
      line.tabIndex = 0;
    }
  }
}

/** A number; a negative one in brackets where it follows an operator. */
export function number(value: number, write: Write, bracketed = false): Element {
  const written = write(value);
  const plain = written.startsWith('−') ? row(op('−'), make('mn', written.slice(1))) : make('mn', written);
  return bracketed && written.startsWith('−') ? row(op('('), plain, op(')')) : plain;
}

/** ∂L/∂w */
export function slope(of: Element): Element {
  return fraction(row(op('∂'), id('L')), row(op('∂'), of));
}

/** Pieces with a sign between them. */
export function joined(pieces: Element[], sign: string): Element {
  return row(...pieces.flatMap((piece, at) => (at === 0 ? [piece] : [op(sign), piece])));
}

/** Products added up: where one begins with a minus, that is the sign before it. */
export function sum(products: Element[]): Element {
  return row(...products.flatMap((piece, at) => (at === 0 ? [piece] : [op(takeMinus(piece) ? '−' : '+'), piece])));
}

function takeMinus(piece: Element): boolean {
  const sign = piece.firstElementChild?.firstElementChild;
  if (sign?.textContent !== '−') {
    return false;
  }
  sign.remove();
  return true;
}

/** Factors: two numbers side by side need a sign between them. */
export function product(values: number[], write: Write): Element {
  return joined(
    values.map((value, at) => number(value, write, at > 0)),
    '·',
  );
}

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';
const SUPERSCRIPTS: Record<string, string> = { '²': '2', '³': '3', 'ᵗ': 't' };

/** A rule such as `β₁ m + (1 − β₁) g` as the engine writes it in one line. */
export function formula(line: string): Element {
  const pieces: Element[] = [];
  for (const sign of line) {
    const last = pieces[pieces.length - 1];
    const index = SUBSCRIPTS.indexOf(sign);
    const exponent = SUPERSCRIPTS[sign];
    if (index >= 0 && last !== undefined) {
      pieces[pieces.length - 1] = sub(last, String(index));
    } else if (exponent !== undefined && last !== undefined) {
      pieces[pieces.length - 1] = sup(last, exponent);
    } else if (sign === '′' && last !== undefined) {
      pieces[pieces.length - 1] = make('msup', last, op('′'));
    } else if (/[0-9.]/.test(sign)) {
      pieces.push(make('mn', sign));
    } else if (/\p{L}/u.test(sign)) {
      pieces.push(id(sign));
    } else if (sign !== ' ') {
      pieces.push(op(sign));
    }
  }
  return row(...pieces);
}

/** A formula's signs: a letter with its index and its prime is one. */
function signs(line: string): string[] {
  return line.match(/\p{L}[₀₁₂₃₄₅₆₇₈₉]?′?|[0-9.]+|[²³ᵗ]|\S/gu) ?? [];
}

/** The same rule with the numbers that stand behind its letters; two factors get a sign between them. */
export function withNumbers(line: string, letters: ReadonlyMap<string, number>, write: Write): Element {
  const pieces: Element[] = [];
  let factor = false;
  for (const sign of signs(line)) {
    const exponent = SUPERSCRIPTS[sign];
    const last = pieces[pieces.length - 1];
    if (exponent !== undefined && last !== undefined) {
      const power = letters.get(exponent);
      pieces[pieces.length - 1] = sup(last, power === undefined ? exponent : write(power));
      continue;
    }
    const value = letters.get(sign) ?? (/^[0-9.]+$/.test(sign) ? Number(sign) : undefined);
    const stands = value !== undefined || /\p{L}/u.test(sign);
    if (factor && (stands || sign === '(' || sign === '√')) {
      pieces.push(op('·'));
    }
    pieces.push(value !== undefined ? number(value, write, pieces.length > 0) : stands ? formula(sign) : op(sign));
    factor = stands || sign === ')';
  }
  return row(...pieces);
}
