import { formula, fraction, id, math, number, op, product, root, row, slope, sub, sum, sup, text, withNumbers } from '../../../main/ts/inspect/mathml';
import { fakeDocument } from '../fake/document';
import { equal, test } from '../suite';

fakeDocument();

const write = (value: number): string => String(value).replace('-', '−');
const marked = (element: Element): string => String(element);

test('a formula is set as a display', () => {
  equal(marked(math(id('x'), op('='), number(2, write))), '<math displaystyle="true"><mi>x</mi><mo>=</mo><mn>2</mn></math>');
});

test('a minus is an operator, and stands in brackets behind another one', () => {
  equal(marked(number(-2, write)), '<mrow><mo>−</mo><mn>2</mn></mrow>');
  equal(marked(number(-2, write, true)), '<mrow><mo>(</mo><mrow><mo>−</mo><mn>2</mn></mrow><mo>)</mo></mrow>');
  equal(marked(number(2, write, true)), '<mn>2</mn>');
});

test('two numbers side by side have a sign between them', () => {
  equal(product([3, -2], write).textContent, '3·(−2)');
});

test('a product that begins with a minus is taken away from the sum', () => {
  equal(sum([product([1, 2], write), product([-3, 4], write), product([5, -6], write)]).textContent, '1·2−3·4+5·(−6)');
});

test('the first of a sum keeps its minus', () => {
  equal(sum([product([-1, 2], write), product([3, 4], write)]).textContent, '−1·2+3·4');
});

test('an index is a number or a name', () => {
  equal(marked(sub(id('z'), '12')), '<msub><mi>z</mi><mn>12</mn></msub>');
  equal(marked(sup(id('e'), 'x')), '<msup><mi>e</mi><mi>x</mi></msup>');
});

test('the slope is ∂L over ∂w', () => {
  equal(marked(slope(id('w'))), '<mfrac><mrow><mo>∂</mo><mi>L</mi></mrow><mrow><mo>∂</mo><mi>w</mi></mrow></mfrac>');
});

test('a rule in one line gets its indices, exponents and primes', () => {
  equal(
    marked(formula('β₁ m + g²')),
    '<mrow><msub><mi>β</mi><mn>1</mn></msub><mi>m</mi><mo>+</mo><msup><mi>g</mi><mn>2</mn></msup></mrow>',
  );
  equal(marked(formula('w′ᵗ')), '<mrow><msup><msup><mi>w</mi><mo>′</mo></msup><mi>t</mi></msup></mrow>');
});

test('words stay words', () => {
  equal(marked(row(text('conv'), fraction(id('a'), id('b')), root(id('c')))), '<mrow><mtext>conv</mtext><mfrac><mi>a</mi><mi>b</mi></mfrac><msqrt><mi>c</mi></msqrt></mrow>');
});

test('a rule is written with the numbers behind its letters', () => {
  const letters = new Map([['w', 1.723], ['η', 0.5], ['g', -0.0008], ['β₂', 0.9], ['v', 2], ['β₁', 0.8], ['t', 3]]);
  equal(withNumbers('w − η g', letters, write).textContent, '1.723−0.5·(−0.0008)');
  equal(withNumbers('β₂ v + (1 − β₂) g²', letters, write).textContent, '0.9·2+(1−0.9)·(−0.0008)2');
  equal(withNumbers('η / (1 − β₁ᵗ)', letters, write).textContent, '0.5/(1−0.83)');
  equal(withNumbers('√v′ / c', new Map([['v′', 4]]), write).textContent, '√4/c');
});
