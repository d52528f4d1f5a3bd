import { layOut, type Node } from '../../../main/ts/draw/layout';
import { linkAt, linksOf, opacity, strength, weightOf, type Link } from '../../../main/ts/draw/links';
import type { Frame } from '../../../main/ts/worker/protocol';
import { dense, planOf } from '../fake/plan';
import { equal, test } from '../suite';

test('each feature in use leads to each neuron, and each neuron to the output', () => {
  const plan = planOf();
  const links = linksOf(plan, layOut(plan, 600, 400, 40));
  equal(links.length, 2 * 3 + 3);
  equal(links.map((link) => link.index), [0, 1, 2, 3, 4, 5, 0, 1, 2]);
});

test('features are counted in the order of the text, not of the drawing', () => {
  const plan = planOf({ features: ['y', 'x'] });
  const first = linksOf(plan, layOut(plan, 600, 400, 40))[0];
  equal(first?.a.unit, 1);
  equal(first?.from, 0);
});

test('a link has the weight of its layer at inputs × units', () => {
  const plan = planOf();
  const link = linksOf(plan, layOut(plan, 600, 400, 40))[5] as Link;
  equal([link.from, link.unit], [1, 2]);
  equal(weightOf(link, { weights: [Float64Array.of(0, 1, 2, 3, 4, 5)] } as unknown as Frame), 5);
  equal(weightOf(link, null), 0);
});

test('no links lead through a layer that is not fully connected', () => {
  const plan = planOf({ layers: [dense(2, 3, { kind: 'convolution' }), dense(3, 1)] });
  equal(linksOf(plan, layOut(plan, 600, 400, 40)), []);
});

test('many links are pale, and those of the neuron under the pointer are not', () => {
  const plan = planOf();
  const links = linksOf(plan, layOut(plan, 600, 400, 40));
  const [first] = links as [Link];
  equal([opacity(first, 9, null), opacity(first, 240, null)], [1, 0.5]);
  const shown = links.filter((link) => opacity(link, 240, { layer: 0, unit: 1 }) === 1);
  // Two features lead to the second neuron, and it to the output.
  equal(shown.map((link) => [link.layer, link.from, link.unit]), [[0, 0, 1], [0, 1, 1], [1, 1, 0]]);
});

test('a weight of 4 and one that is no number look as strong as can be', () => {
  equal([4, 1, -0.25, 0, 9, Number.NaN].map(strength), [1, 0.5, 0.25, 0, 1, 1]);
});

test('the link under the pointer is the nearest within reach, along the curve', () => {
  const node = (x: number, y: number): Node => ({ layer: 0, unit: 0, x, y, size: 10, active: true });
  const link = (y: number): Link => ({ layer: 0, from: 0, unit: 0, index: 0, a: node(0, 0), b: node(100, y) });
  const [straight, bent] = [link(0), link(100)];
  const links = [straight, bent];
  equal(linkAt(links, 50, 2, 4), straight);
  // The middle of the curve is half way down.
  equal(linkAt(links, 50, 49, 4), bent);
  equal(linkAt(links, 50, 25, 4), null);
  equal(linkAt(links, 2, 0, 4), null);
});
